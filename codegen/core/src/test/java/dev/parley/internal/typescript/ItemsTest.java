package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Targets;
import dev.parley.emit.GeneratedFile;
import dev.parley.support.EditedContract;
import dev.parley.support.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the items of a list are tested in the predicate of the object that has the list. */
class ItemsTest {
  @TempDir
  Path folder;

  private String test(Map<String, Object> item) throws IOException {
    Path document = folder.resolve("held.schema.json");
    Files.writeString(
        document,
        Json.write(Map.of(
            "$schema",
            "https://json-schema.org/draft/2020-12/schema",
            "title",
            "Held",
            "type",
            "object",
            "required",
            List.of("all"),
            "properties",
            Map.of("all", Map.of("type", "array", "items", item)))));
    return Targets.typescript()
        .emit(EditedContract.in(folder, document).load().contracts().orElseThrow())
        .stream()
        .filter(file -> !file.path().startsWith("runtime"))
        .map(GeneratedFile::content)
        .flatMap(String::lines)
        .filter(line -> line.contains("isListOf"))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*isListOf\\(value\\[\"all\"\\], (.*)\\)$", "$1");
  }

  @Test
  void byAFunctionThatIsThere() throws IOException {
    assertThat(test(Map.of("type", "integer"))).isEqualTo("runtime.isInteger");
    assertThat(test(Map.of("type", "string"))).isEqualTo("runtime.isString");
  }

  @Test
  void byAFunctionOfTheirOwn() throws IOException {
    assertThat(test(Map.of("type", "integer", "minimum", 1)))
        .isEqualTo("(item) => runtime.isInteger(item) && item >= 1");
    assertThat(test(Map.of("type", List.of("integer", "null"))))
        .isEqualTo("(item) => item === null || runtime.isInteger(item)");
    assertThat(test(Map.of("type", "array", "items", Map.of("const", 1))))
        .isEqualTo("(item) => runtime.isListOf(item, (item2) => item2 === 1)");
  }

  /** A method that is given away has forgotten its object. */
  @Test
  void byTheSetOfTheirValues() throws IOException {
    List<String> values = IntStream.range(0, 40).mapToObj(i -> "value" + i).toList();

    assertThat(test(Map.of("enum", values))).isEqualTo("(item) => heldAllItemValues.has(item)");
  }
}
