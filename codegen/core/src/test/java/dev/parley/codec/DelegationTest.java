package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.Loaded;
import dev.parley.LossReport;
import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.support.Codec;
import dev.parley.support.Contracts;
import dev.parley.support.TypeScriptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated code cannot search for, networknt does, when that is asked for. The TypeScript is left to {@code ts-bindings}, where ajv does it. */
class DelegationTest {
  private static final Path DOCUMENT = Path.of("src/test/resources/delegation/account.json");
  private static final Path KEPT = Path.of("target/delegation");

  @TempDir
  private static Path folder;

  private static Loaded loaded;
  private static GeneratedTypes types;

  @BeforeAll
  static void generate() throws IOException {
    Path document = folder.resolve("account.json");
    Files.copy(DOCUMENT, document);
    loaded = new Toolkit(Optional.empty(), folder).delegating().load(List.of(document));
    types = new GeneratedTypes(loaded.contracts().orElseThrow());
    TypeScriptFiles.write(KEPT, Targets.typescript().emit(loaded.contracts().orElseThrow()));
  }

  private static GeneratedTypes delegating() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    delegate(types, schema -> {
      Schema compiled = registry.getSchema(schema);
      return text -> compiled.validate(text, InputFormat.JSON).isEmpty();
    });
    return types;
  }

  private static void delegate(
      GeneratedTypes generated, Function<String, Predicate<String>> validator) {
    try {
      generated.type("runtime.Delegation").getMethod("to", Function.class).invoke(null, validator);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"name":"anna"}                  |
      {"name":"admin1"}                | /name pattern
      {"name":"a\\"\\u0001😀"}         | /name pattern
      {"name":"anna","twice":"abab"}   |
      {"name":"anna","twice":"abba"}   | /twice pattern
      {"name":"anna","free":"x"}       |
      {"name":"anna","free":"axa"}     | /free not
      {"name":"anna","tags":{"bx":1}}  |
      {"name":"anna","tags":{"bx":""}} | /tags/bx type
      {"name":"anna","tags":{"ax":1}}  | /tags/ax property-name
      """)
  void aValidatorSearches(String document, String violation) {
    assertThat(delegating().codec("Accounts").check(document))
        .isEqualTo(violation == null ? List.of() : List.of(violation));
  }

  @Test
  void constructorsAskItToo() {
    Codec codec = delegating().codec("Accounts");

    assertThat(codec.refusedFromText("{\"name\":\"admin1\"}")).hasValue(List.of("/name pattern"));
    assertThat(codec.encode(codec.decode("{\"name\":\"anna\"}"))).isEqualTo("{\"name\":\"anna\"}");
  }

  @Test
  void withoutOneItSaysWhatIsMissing() {
    Codec codec = new GeneratedTypes(loaded.contracts().orElseThrow()).codec("Accounts");

    assertThatThrownBy(() -> codec.decode("{\"name\":\"anna\"}"))
        .hasStackTraceContaining("call Delegation.to first");
  }

  @Test
  void theReportSaysWhatIsDelegated() {
    assertThat(loaded.diagnostics())
        .extracting(d -> d.rule().id())
        .contains("pattern-delegated")
        .doesNotContain("pattern-not-enforced", "keyword-not-enforced");
    assertThat(LossReport.of(loaded)).contains("is delegated to a validator: it looks around");
  }

  @Test
  void nothingIsDelegatedUnasked() {
    assertThat(Contracts.load(List.of(folder.resolve("account.json"))).toString())
        .doesNotContain("VALIDATOR");
  }
}
