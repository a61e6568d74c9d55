package dev.parley.internal.schema;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parley.Loaded;
import dev.parley.Toolkit;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.support.Contracts;
import dev.parley.support.Findings;
import dev.parley.support.Golden;
import dev.parley.support.ShapeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What schemas are read into: a file of definitions per topic, and beside it the types that come of them, and what is said of them. */
class ReadingTest {
  private static final Path TOPICS = Path.of("src/test/resources/reading");

  @TestFactory
  Stream<DynamicTest> schemasBecomeTheseTypes() {
    return Contracts.files(TOPICS, f -> f.toString().endsWith(".yaml")).stream()
        .map(file -> dynamicTest(
            file.getFileName().toString(),
            () -> Golden.compare(file.resolveSibling(file.getFileName() + ".txt"), read(file))));
  }

  private static String read(Path file) {
    Loaded loaded = new Toolkit(Optional.empty(), TOPICS).load(List.of(file));
    StringBuilder text = new StringBuilder();
    for (Declaration type : loaded.contracts().map(ReadingTest::types).orElse(List.of())) {
      text.append(type.id().name())
          .append(" = ")
          .append(ShapeText.of(type.shape()))
          .append('\n');
    }
    return text + "\n" + Findings.text(loaded.diagnostics());
  }

  private static List<Declaration> types(ContractSet contracts) {
    return contracts.modules().values().stream().flatMap(List::stream).toList();
  }
}
