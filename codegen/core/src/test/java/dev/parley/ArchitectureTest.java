package dev.parley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.internal.text.SupportCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LONGEST_FILE = 300;

  /** Support code is compiled with the tests, and is no part of the toolkit. */
  private static final JavaClasses TOOLKIT = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("dev.parley");

  @Test
  void noPackageNeedsAnotherThatNeedsIt() {
    check(slices().matching("dev.parley.(**)").should().beFreeOfCycles());
    check(noClasses()
        .that(not(resideInAPackage("dev.parley")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.parley"));
  }

  @Test
  void targetsDoNotKnowOneAnother() {
    check(noClasses()
        .that()
        .resideInAPackage("..internal.java..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..internal.typescript.."));
    check(noClasses()
        .that()
        .resideInAPackage("..internal.typescript..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..internal.java.."));
  }

  @Test
  void pagesAndSamplesKnowNoLanguage() {
    check(noClasses()
        .that()
        .resideInAnyPackage("..internal.docs..", "..internal.sample..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..internal.java..", "..internal.typescript.."));
    check(noClasses()
        .that()
        .resideInAnyPackage("..internal.java..", "..internal.typescript..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..internal.docs..", "..internal.sample.."));
    check(noClasses()
        .that()
        .resideInAPackage("..internal.docs.rail..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.parley.internal.docs", "dev.parley.internal.sample"));
  }

  @Test
  void readersOfContractsDoNotKnowOneAnother() {
    check(noClasses()
        .that()
        .resideInAPackage("..internal.asyncapi..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..internal.jsonschema.."));
    check(noClasses()
        .that()
        .resideInAnyPackage(
            "..internal.jsonschema..",
            "..internal.contract..",
            "..internal.schema..",
            "..internal.resolve..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..internal.asyncapi.."));
  }

  @Test
  void targetsSeeTheModelAndNothingOfHowItWasRead() {
    check(noClasses()
        .that()
        .resideInAnyPackage(
            "..internal.java..",
            "..internal.typescript..",
            "..internal.docs..",
            "..internal.sample..",
            "..internal.explain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..internal.source..",
            "..internal.pattern..",
            "..internal.schema..",
            "..internal.contract..",
            "..internal.asyncapi..",
            "..internal.jsonschema..",
            "..internal.resolve..",
            "..internal.lifecycle..",
            "..internal.check.."));
    check(classes()
        .that()
        .resideInAPackage("..internal.tables..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.parley.model", "..internal.tables.."));
  }

  @Test
  void patternsKnowTheModelAlone() {
    check(classes()
        .that()
        .resideInAPackage("..internal.pattern..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "dev.parley.model", "..internal.pattern.."));
  }

  @Test
  void theModelAndTheDiagnosticsKnowNothingBeyondThemselves() {
    check(classes()
        .that()
        .resideInAPackage("dev.parley.diagnostic")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.parley.diagnostic"));
    check(classes()
        .that()
        .resideInAPackage("dev.parley.model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "dev.parley.diagnostic", "dev.parley.model"));
  }

  @Test
  void onlyTheOutputWritesToTheDisk() throws IOException {
    Set<String> writers = new TreeSet<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (text.matches(
          "(?s).*(Files\\.(write|create|move|delete|copy|newOutputStream|newBufferedWriter)|FileOutputStream|FileWriter|RandomAccessFile).*")) {
        writers.add(file.getFileName().toString());
      }
    }
    assertThat(writers)
        .containsExactly(
            "OutputFolder.java", "ReportFile.java", "StagedFile.java", "StagingFolder.java");
  }

  @Test
  void nothingPrints() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void nothingReachesForTheNetwork() {
    // The jar that the program itself is in has a URL, and no other is opened.
    check(noClasses()
        .that()
        .doNotHaveFullyQualifiedName(SupportCode.class.getName())
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URL"));
    check(noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net.."));
    check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket"));
  }

  @Test
  void everyPackageSaysWhatItIsForAndThatNothingIsNull() throws IOException {
    Set<Path> packages = sources().stream().map(Path::getParent).collect(Collectors.toSet());
    for (Path folder : packages) {
      assertThat(folder.resolve("package-info.java"))
          .content()
          .contains("/**")
          .contains("@NullMarked");
    }
  }

  @Test
  void noFileIsTooLongToReadInOneGo() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(ArchRule rule) {
    rule.check(TOOLKIT);
  }
}
