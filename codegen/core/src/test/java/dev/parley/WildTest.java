package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Loss;
import dev.parley.diagnostic.Severity;
import dev.parley.model.ContractSet;
import dev.parley.support.Compiler;
import dev.parley.support.Golden;
import dev.parley.support.TypeScriptFiles;
import dev.parley.support.Wild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents of other people that packages of npm hold, {@code src/test/resources/wild/documents.tsv}: each generates Java that compiles, or is
 * refused at a place. {@code -Dparley.wild=DIR} says where {@code wild/fetch} has put them; without it nothing is tested, and that is said.
 */
class WildTest {
  private static final String FOLDER = System.getProperty("parley.wild", "");
  private static final Path PAGE = Path.of("../../docs/wild.md");

  /** By package and file, sorted. */
  private static final TreeMap<String, String> LINES = new TreeMap<>();

  private static int generated;

  @BeforeAll
  static void documentsAreGiven() throws IOException {
    assumeTrue(!FOLDER.isEmpty(), "no documents: fetch them, and say where with -Dparley.wild=DIR");
    TypeScriptFiles.clear();
  }

  @TestFactory
  Stream<DynamicTest> everyDocumentGeneratesOrSaysWhyNot() {
    return Wild.documents().stream()
        .map(d -> DynamicTest.dynamicTest(d.name() + " " + d.file(), () -> tryOut(d)));
  }

  private static void tryOut(Wild.Document document) throws IOException {
    Path root = document.root(FOLDER).toRealPath();
    Loaded loaded =
        new Toolkit(Optional.of(root), root).load(List.of(root.resolve(document.file())));
    if (loaded.hasErrors()) {
      assertThat(errors(loaded)).allSatisfy(e -> assertThat(e.place().line()).isPositive());
    } else {
      ContractSet contracts = loaded.contracts().orElseThrow();
      Compiler.compile(Targets.java("wild").emit(contracts));
      TypeScriptFiles.keep("w" + LINES.size(), Targets.typescript().emit(contracts));
      generated++;
    }
    LINES.put(document.name() + document.file(), line(document, loaded));
  }

  private static List<Diagnostic> errors(Loaded loaded) {
    return loaded.diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .toList();
  }

  private static String line(Wild.Document document, Loaded loaded) {
    String result = loaded.hasErrors() ? "refused: " + rules(errors(loaded)) : "generated";
    List<Diagnostic> losses = loaded.hasErrors()
        ? List.of()
        : loaded.diagnostics().stream()
            .filter(d -> d.rule().loss() != Loss.NONE)
            .toList();
    return "| " + document.name() + " " + document.version() + " | " + document.file() + " | "
        + result + " | " + rules(losses) + " |\n";
  }

  private static String rules(List<Diagnostic> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(d -> d.rule().id(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
        .collect(Collectors.joining(", "));
  }

  @AfterAll
  static void thePageSaysSo() {
    if (!FOLDER.isEmpty() && LINES.size() == Wild.documents().size()) {
      Golden.compare(PAGE, page());
    }
  }

  private static String page() {
    Function<String, String> rows = start ->
        LINES.values().stream().filter(line -> line.contains(start)).collect(Collectors.joining());
    return """
        # Documents in the wild

        What becomes of %d documents that packages of npm hold, none of which was written with Parley in mind. %d generate Java and TypeScript that compile, the
        others are refused with findings that say where and why: what they refer to is not in their package, or leads back to itself. The last column has
        the rules that `--report` names, and in how many places.

        Anyone can run it again. `fetch` takes the packages from npm in the versions below; `WildTest` generates, compiles the Java, and holds this page
        to what it finds (`-Dgolden=update` writes it anew); the TypeScript is compiled with that of the [corpus](corpus.md). What becomes of
        instances of these documents is on [another page](instances.md).

        ```sh
        codegen/core/src/test/resources/wild/fetch /tmp/wild
        ./mvnw -pl codegen/core test -Dtest=WildTest -Dparley.wild=/tmp/wild
        cd ts-bindings && npm run check:corpus
        ```

        | package | file | result | what the report names |
        | --- | --- | --- | --- |
        """.formatted(LINES.size(), generated)
        + rows.apply("| generated |")
        + rows.apply("| refused: ");
  }
}
