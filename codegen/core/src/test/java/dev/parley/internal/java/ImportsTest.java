package dev.parley.internal.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTest {
  private static Imports imports(Set<String> typesOfPackage, Set<String> nested) {
    return new Imports("demo", typesOfPackage, "Token", nested, List.of());
  }

  @Test
  void aTypeIsImportedOnceAndSorted() {
    Imports imports = imports(Set.of("Token"), Set.of());

    assertThat(imports.use("java.util.Map")).isEqualTo("Map");
    assertThat(imports.use("java.util.List")).isEqualTo("List");
    assertThat(imports.use("java.util.List")).isEqualTo("List");
    assertThat(imports.declarations()).isEqualTo("import java.util.List;\nimport java.util.Map;\n");
  }

  @Test
  void whatIsInScopeAnywayIsNotImported() {
    Imports imports = imports(Set.of("Token", "Usage"), Set.of("Payload"));

    assertThat(imports.use("java.lang.String")).isEqualTo("String");
    assertThat(imports.use("demo#Usage")).isEqualTo("Usage");
    assertThat(imports.use("demo#Token.Payload")).isEqualTo("Payload");
    assertThat(imports.declarations()).isEmpty();
  }

  @Test
  void aTypeOfTheContractHidesAnotherOfItsName() {
    Imports imports = imports(Set.of("Token", "String", "List"), Set.of("Map"));

    assertThat(imports.use("java.lang.String")).isEqualTo("java.lang.String");
    assertThat(imports.use("java.util.List")).isEqualTo("java.util.List");
    assertThat(imports.use("java.util.Map")).isEqualTo("java.util.Map");
    assertThat(imports.use("demo#String")).isEqualTo("String");
    assertThat(imports.declarations()).isEmpty();
  }

  @Test
  void ofTwoTypesOfOneNameTheSecondIsWrittenInFull() {
    Imports imports = imports(Set.of("Token"), Set.of());

    assertThat(imports.use("one.Error")).isEqualTo("Error");
    assertThat(imports.use("java.lang.Error")).isEqualTo("java.lang.Error");
    assertThat(imports.use("two#Error.Detail")).isEqualTo("two.Error.Detail");
    assertThat(imports.declarations()).isEqualTo("import one.Error;\n");
  }

  @Test
  void aTypeOfThePackageThatATypeInTheFileHidesIsWrittenInFull() {
    Imports imports = imports(Set.of("Token", "Payload"), Set.of("Payload"));

    assertThat(imports.use("demo#Payload")).isEqualTo("demo.Payload");
    assertThat(imports.use("demo#Token.Payload")).isEqualTo("Payload");
  }

  @Test
  void typesOfThePackageOnDemandAddNoLinesOfTheirOwn() {
    Imports imports =
        new Imports("demo", Set.of("Row"), "TokenCodec", Set.of(), List.of("demo.runtime"));

    assertThat(imports.use("demo.runtime.Reading")).isEqualTo("Reading");
    assertThat(imports.use("demo.runtime.Writing")).isEqualTo("Writing");
    assertThat(imports.use("demo.runtime.Row")).isEqualTo("demo.runtime.Row");
    assertThat(imports.use("java.util.List")).isEqualTo("List");
    assertThat(imports.declarations())
        .isEqualTo("import demo.runtime.*;\nimport java.util.List;\n");
  }
}
