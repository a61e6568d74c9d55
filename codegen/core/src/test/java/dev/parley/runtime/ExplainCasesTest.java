package dev.parley.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder per case: {@code schemas.json}, {@code document.json}, and the exact text of the refusal, {@code violations.txt} (empty
 * where there is nothing to refuse). The TypeScript runtime runs the same folders, save those with a file {@code java-only}.
 */
class ExplainCasesTest {
  private static final Path CASES = Path.of("src/test/resources/explain");

  @TestFactory
  Stream<DynamicTest> everyCaseIsExplainedInTheseWords() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    Path golden = folder.resolve("violations.txt");
    String actual = explain(folder);
    String expected = Files.exists(golden) ? Files.readString(golden) : "no such file";
    if ("update".equals(System.getProperty("golden")) && !actual.equals(expected)) {
      Files.writeString(golden, actual);
      fail("rewrote " + golden + ": read the difference");
    }
    assertEquals(expected, actual);
  }

  private static String explain(Path folder) throws IOException {
    Json.Object file = (Json.Object) json(Files.readString(folder.resolve("schemas.json")));
    Json.Object texts = (Json.Object) file.members().get("schemas");
    String root = Kinds.textOf(file.members().get("root"));
    Schemas schemas = new Schemas(name -> write(texts.members().get(name)));
    byte[] document = Files.readAllBytes(folder.resolve("document.json"));
    List<Violation> violations = Explainer.explain(schemas, root, document);
    return violations.isEmpty()
        ? ""
        : new ContractViolationException(root, violations).getMessage() + "\n";
  }

  private static Json json(String text) {
    try {
      return Document.read(text).value();
    } catch (Document.Unreadable unreadable) {
      throw new AssertionError(unreadable.violation().toString(), unreadable);
    }
  }

  private static String write(Json value) {
    if (value instanceof Json.Object object) {
      return object.members().entrySet().stream()
          .map(each -> write(new Json.Text(each.getKey())) + ":" + write(each.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Json.Array array) {
      return array.items().stream()
          .map(ExplainCasesTest::write)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Json.Text text) {
      return "\"" + Words.escape(text.value(), Integer.MAX_VALUE, "\\\"") + "\"";
    }
    return value instanceof JsonNumber number
        ? number.literal()
        : value instanceof Json.Truth truth ? String.valueOf(truth.value()) : "null";
  }
}
