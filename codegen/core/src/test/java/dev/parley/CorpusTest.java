package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.GeneratedFile;
import dev.parley.model.ContractSet;
import dev.parley.support.Compiler;
import dev.parley.support.TypeScriptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * AsyncAPI documents of other people: each generates code that compiles, or says at a place why not. The folder is given by {@code
 * -Dparley.corpus=DIR}; without it nothing is tested, and that is said. Whether the TypeScript compiles is for {@code ts-bindings} to say.
 */
class CorpusTest {
  private static final String CORPUS = System.getProperty("parley.corpus", "");
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @BeforeAll
  static void aCorpusIsGiven() throws IOException {
    TypeScriptFiles.clear();
    assumeTrue(!CORPUS.isEmpty(), "no corpus: give a folder with -Dparley.corpus=DIR");
  }

  @TestFactory
  Stream<DynamicTest> everyDocumentGeneratesOrSaysWhyNot() throws IOException {
    Path folder = Path.of(CORPUS);
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("manifest.tsv"))) {
      String[] row = line.split("\t");
      Path file = folder.resolve("files").resolve(row[row.length - 1]);
      if (List.of(row).stream().anyMatch(cell -> cell.matches("asyncapi[123]"))) {
        tests.add(DynamicTest.dynamicTest(row[0], () -> tryOut(row[0], file)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void tryOut(String id, Path document) {
    Loaded loaded = new Toolkit().load(List.of(document));
    if (loaded.hasErrors()) {
      List<Diagnostic> errors = loaded.diagnostics().stream()
          .filter(d -> d.severity() == Severity.ERROR)
          .toList();
      assertThat(errors).allSatisfy(e -> assertThat(e.place().line()).isPositive());
      errors.stream().map(e -> "refused: " + e.rule().id()).distinct().forEach(CorpusTest::count);
      return;
    }
    ContractSet contracts = loaded.contracts().orElseThrow();
    List<GeneratedFile> java = Targets.java("corpus").emit(contracts);
    Compiler.compile(java);
    TypeScriptFiles.keep(id, Targets.typescript().emit(contracts));
    count("generated and compiled");
  }

  private static void count(String what) {
    COUNTS.merge(what, 1, Integer::sum);
  }

  @AfterAll
  static void tell() {
    COUNTS.forEach((what, count) -> System.out.println("corpus: " + count + " " + what));
  }
}
