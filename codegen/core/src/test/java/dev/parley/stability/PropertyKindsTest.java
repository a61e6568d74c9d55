package dev.parley.stability;

import static dev.parley.stability.Room.ordered;
import static dev.parley.support.EditedContract.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Targets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An optional property is three lines of TypeScript at most, in all files together: whatever it is of, and wherever it stands. */
class PropertyKindsTest {
  private static final int MOST_LINES = 3;

  private static final String NAME = "added_by_the_editor";
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Object REF = Map.of("$ref", "#/components/schemas/tool_call");

  /** What is added, by what it is called. */
  private static final Map<String, Object> KINDS = mapping(ordered(
      "text",
      TEXT,
      "bounded",
      ordered("type", "integer", "minimum", 0, "maximum", 9),
      "number",
      ordered("type", "number", "exclusiveMinimum", 0, "maximum", 1, "multipleOf", 0.125),
      "int32",
      ordered("type", "integer", "format", "int32", "minimum", 1),
      "long text",
      ordered("type", "string", "minLength", 1, "maxLength", 2000),
      "pattern",
      ordered("type", "string", "pattern", "^[a-z][a-z0-9_]{0,62}$", "maxLength", 63),
      "slow pattern",
      ordered("type", "string", "pattern", "^(a+)+$"),
      "date-time",
      ordered("type", "string", "format", "date-time"),
      "uri",
      ordered("type", "string", "format", "uri", "maxLength", 2000),
      "boolean",
      Map.of("type", "boolean"),
      "constant",
      Map.of("const", "yes"),
      "enum",
      Map.of("enum", List.of("one", "two", "three")),
      "longer enum",
      Map.of("enum", values(12)),
      "numbers",
      ordered("type", "integer", "enum", List.of(100, 200, 201, 204, 301, 302, 400, 401, 403, 404)),
      "ref",
      REF,
      "texts",
      ordered("type", "array", "items", TEXT, "minItems", 1, "maxItems", 8, "uniqueItems", true),
      "bounded items",
      ordered("type", "array", "items", ordered("type", "string", "minLength", 1, "maxLength", 64)),
      "enum items",
      ordered("type", "array", "items", Map.of("enum", values(8))),
      "refs",
      ordered("type", "array", "items", REF, "maxItems", 8),
      "matrix",
      ordered(
          "type", "array", "items", ordered("type", "array", "items", Map.of("type", "number"))),
      "map of anything",
      Map.of("type", "object"),
      "map",
      ordered(
          "type",
          "object",
          "additionalProperties",
          ordered("type", "integer", "minimum", 0),
          "maxProperties",
          16),
      "map of refs",
      ordered("type", "object", "additionalProperties", REF),
      "nullable",
      ordered("type", List.of("string", "null"), "maxLength", 40),
      "nullable date-time",
      ordered("type", List.of("string", "null"), "format", "date-time"),
      "nullable array",
      ordered(
          "type", List.of("array", "null"), "items", ordered("type", List.of("string", "null"))),
      "anything",
      Map.of()));

  private static List<String> values(int count) {
    return IntStream.range(0, count).mapToObj(i -> "value_" + i).toList();
  }

  /** Where it is added. */
  private enum Where {
    DEFINITION(Room::schema),
    CLOSED_DEFINITION(tree -> {
      Room.schema(tree).put("additionalProperties", false);
      return Room.schema(tree);
    }),
    DEFINITION_WITH_OTHERS(tree -> {
      Room.schema(tree).put("additionalProperties", Map.of("type", "integer"));
      return Room.schema(tree);
    }),
    /** What an assertion says once more stands in one place. */
    ASSERTED(tree -> {
      Map<String, Object> not = Map.of("not", Map.of("$ref", "#/components/schemas/tool_call"));
      mapping(Room.payload(tree).get("properties")).put("asserts", not);
      return Room.schema(tree);
    }),
    /** An assertion about the object itself knows its properties by name. */
    ASSERTED_AND_CLOSED(tree -> {
      Map<String, Object> object = ASSERTED.object(tree);
      mapping(object.get("properties")).putIfAbsent("kept", TEXT);
      object.put("patternProperties", Map.of("^x-", TEXT));
      object.put("additionalProperties", false);
      return object;
    }),
    PAYLOAD(Room::payload),
    PAYLOAD_WITH_OTHERS(tree -> {
      Room.payload(tree).put("additionalProperties", REF);
      return Room.payload(tree);
    }),
    INSIDE(tree -> mapping(mapping(Room.payload(tree).get("properties")).get("inside")));

    private final UnaryOperator<Map<String, Object>> object;

    Where(UnaryOperator<Map<String, Object>> object) {
      this.object = object;
    }

    Map<String, Object> object(Map<String, Object> tree) {
      return object.apply(tree);
    }
  }

  @TempDir
  Path folder;

  static Stream<Arguments> places() {
    return Stream.of(Where.values())
        .flatMap(where -> Stream.of(0, 2).map(others -> Arguments.of(where, others)));
  }

  @ParameterizedTest
  @MethodSource("places")
  void isThreeLinesAtMost(Where where, int others) {
    Room room = Room.in(folder);
    room.edit(tree -> {
      mapping(Room.payload(tree).get("properties"))
          .put("inside", ordered("type", "object", "properties", ordered("id", TEXT)));
      Map<String, Object> properties = mapping(where.object(tree).get("properties"));
      // An object without properties is one like any other.
      properties.remove("id");
      IntStream.range(0, others).forEach(i -> properties.put("other_" + i, TEXT));
    });
    room.generate();
    Generated.Code before = generated(room);
    List<String> tooMany = new ArrayList<>();

    KINDS.forEach((kind, schema) -> {
      for (int place = 0; place <= others; place += 1) {
        add(room, where, place, schema);
        int lines = before.allLines(generated(room));
        assertThat(lines).as(kind).isPositive();
        if (lines > MOST_LINES) {
          tooMany.add(kind + " at " + place + ": " + lines);
        }
        room.edit(tree -> mapping(where.object(tree).get("properties")).remove(NAME));
      }
    });

    assertThat(tooMany).isEmpty();
  }

  private static Generated.Code generated(Room room) {
    Map<String, String> files = new TreeMap<>();
    Targets.typescript()
        .emit(room.contract().load().contracts().orElseThrow())
        .forEach(file -> files.put(file.path(), file.content()));
    return new Generated.Code(files);
  }

  private static void add(Room room, Where where, int place, Object schema) {
    room.edit(tree -> {
      Map<String, Object> object = where.object(tree);
      Map<String, Object> properties = new LinkedHashMap<>();
      mapping(object.get("properties")).forEach((name, property) -> {
        if (properties.size() == place) {
          properties.put(NAME, schema);
        }
        properties.put(name, property);
      });
      properties.putIfAbsent(NAME, schema);
      object.put("properties", properties);
    });
  }
}
