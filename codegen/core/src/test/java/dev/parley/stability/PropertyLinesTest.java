package dev.parley.stability;

import static dev.parley.stability.Room.schemas;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An optional property changes few lines, wherever the constants of an object stand. */
class PropertyLinesTest {
  private static final Map<String, Object> TEXT = Map.of("type", "string");

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 40})
  void aPropertyBeforeTheConstantIsItsOwnLine(int before) {
    Room room = Room.in(folder);
    List<String> names = new ArrayList<>(
        IntStream.range(0, before).mapToObj(i -> "property_" + i).toList());
    room.edit(tree -> schemas(tree).put("tool_call", schema(names)));
    room.generate();
    List<String> record = room.java("ToolCall").lines().toList();
    Generated old = Generated.of(room.contract().load().contracts().orElseThrow());
    names.add("added");
    room.edit(tree -> schemas(tree).put("tool_call", schema(names)));
    Generated added = Generated.of(room.contract().load().contracts().orElseThrow());

    assertThat(LineDiff.changed(record, room.java("ToolCall").lines().toList())).isEqualTo(1);
    assertThat(old.typeScript().publicLines(added.typeScript())).isEqualTo(1);
    assertThat(old.typeScript().allLines(added.typeScript())).isEqualTo(3);
  }

  private static Map<String, Object> schema(List<String> texts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    texts.forEach(name -> properties.put(name, TEXT));
    properties.put("kind", Map.of("const", "call"));
    properties.put("must", TEXT);
    properties.put("last", TEXT);
    List<String> required = List.of("kind", "must");
    return Map.of("type", "object", "required", required, "properties", properties);
  }
}
