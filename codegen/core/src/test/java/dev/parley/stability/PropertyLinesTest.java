package dev.parley.stability;

import static dev.parley.stability.Room.object;
import static dev.parley.stability.Room.ordered;
import static dev.parley.stability.Room.schemas;
import static dev.parley.support.EditedContract.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An optional property changes few lines, of whatever kind it is and wherever it stands. */
class PropertyLinesTest {
  private static final Map<String, Object> TEXT = Map.of("type", "string");

  @TempDir
  Path folder;

  /** Kinds of optional properties, and the lines that a record has for one: a component, and a check where there is something to check or to copy. */
  private enum Kind {
    TEXT(1, "type", "string"),
    INTEGER(1, "type", "integer"),
    FLAG(1, "type", "boolean"),
    ANYTHING(1),
    DATE_TIME(1, "type", "string", "format", "date-time"),
    REFERENCE(1, "$ref", "#/components/schemas/other"),
    ENUM_REFERENCE(1, "$ref", "#/components/schemas/state"),
    NULLABLE(1, "type", List.of("string", "null")),
    NULLABLE_TIME(1, "type", List.of("string", "null"), "format", "date-time"),
    NUMBER(2, "type", "number"),
    CONSTANT(2, "const", 7),
    LENGTH(2, "type", "string", "minLength", 1, "maxLength", 1000),
    LONGEST(2, "type", "string", "maxLength", 1000),
    PATTERN(2, "type", "string", "pattern", "^[a-z]+$"),
    ALL_OF_A_TEXT(2, "type", "string", "minLength", 2, "maxLength", 9, "pattern", "^[a-z]+$"),
    SHORTEST_AND_PATTERN(2, "type", "string", "minLength", 2, "pattern", "^[a-z]+$"),
    PATTERN_REFERENCE(2, "$ref", "#/components/schemas/id"),
    EMAIL(2, "type", "string", "maxLength", 99, "format", "email"),
    SHORT_URI(2, "type", "string", "maxLength", 99, "format", "uri", "pattern", "^https:"),
    RANGE(2, "type", "integer", "minimum", 1, "maximum", 9007199254740991L),
    SMALL(2, "type", "integer", "format", "int32", "minimum", 1),
    BIG(2, "type", "integer", "maximum", 1e30),
    STEP(2, "type", "integer", "minimum", 0, "exclusiveMaximum", 100, "multipleOf", 5),
    SHARE(2, "type", "number", "minimum", 0, "maximum", 1),
    BETWEEN(2, "type", "number", "exclusiveMinimum", 0, "exclusiveMaximum", 1),
    NULLABLE_LENGTH(2, "type", List.of("string", "null"), "minLength", 1, "maxLength", 9),
    NULLABLE_RANGE(2, "type", List.of("integer", "null"), "minimum", 1, "maximum", 9),
    LIST(2, "type", "array", "items", Map.of("type", "string")),
    MAP(2, "type", "object", "additionalProperties", Map.of("type", "string")),
    COUNTED(2, "type", "array", "items", Map.of("type", "string"), "minItems", 1, "maxItems", 9),
    COUNTED_MAP(
        2,
        "type",
        "object",
        "additionalProperties",
        Map.of("type", "string"),
        "minProperties",
        1,
        "maxProperties",
        9),
    ALL_OF_A_LIST(
        2,
        "type",
        "array",
        "items",
        Map.of("type", "string", "minLength", 1, "maxLength", 40, "pattern", "^[a-z]+$"),
        "minItems",
        1,
        "maxItems",
        9,
        "uniqueItems",
        true),
    NULLABLE_LIST(2, "type", List.of("array", "null"), "items", Map.of("type", "string"));

    private final int lines;
    private final Map<String, Object> schema;

    Kind(int lines, Object... schema) {
      this.lines = lines;
      this.schema = ordered(schema);
    }
  }

  /** Also where it is the first of its kind in the file, since nothing is imported for it. */
  @ParameterizedTest
  @EnumSource
  void aPropertyIsALineAndOneMoreForItsChecks(Kind kind) {
    Room room = room();
    Map<String, Object> before = new LinkedHashMap<>();
    before.put("must", Kind.LENGTH.schema);
    before.put("end", TEXT);
    for (Lines first : added(room, kind, before)) {
      assertThat(first.record()).isEqualTo(kind.lines);
      assertThat(first.all()).isLessThanOrEqualTo(3);
    }
    before.put("like_it", kind.schema);
    assertThat(added(room, kind, before))
        .allMatch(
            changed -> changed.record() == kind.lines && changed.all() == kind.lines + 1,
            "is " + kind.lines + " in the record, and one more in its codec");
  }

  /** Objects whose records have nothing to check yet. */
  private static final List<Map<String, Object>> UNCHECKED =
      List.of(Map.of(), ordered("end", TEXT, "must", Kind.FLAG.schema));

  /** Their constructors are there already. */
  @ParameterizedTest
  @EnumSource
  void theFirstThatIsCheckedIsALineMoreLikeAnyOther(Kind kind) {
    Room room = room();
    for (Map<String, Object> before : UNCHECKED) {
      assertThat(added(room, kind, before))
          .as("in %s", before)
          .allMatch(changed -> changed.record() == kind.lines && changed.all() <= 3);
    }
  }

  /** Also right before or behind a constant, which is none of the record's components. */
  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LENGTH", "LIST", "NULLABLE_LENGTH"})
  void aPropertyBesideAConstantIsALineToo(Kind kind) {
    Room room = room();
    Map<String, Object> constant = Map.of("const", "call");
    for (Map<String, Object> before : List.of(
        ordered("kind", constant),
        ordered("kind", constant, "must", Kind.NULLABLE.schema),
        ordered("must", TEXT, "kind", constant, "end", TEXT, "version", constant),
        ordered("id", TEXT, "kind", constant, "state", TEXT, "version", constant, "must", TEXT))) {
      assertThat(added(room, kind, before))
          .as("in %s", before)
          .allMatch(changed -> changed.record() == kind.lines && changed.all() == kind.lines + 1);
    }
  }

  /** With definitions that are used already. */
  private Room room() {
    Room room = Room.in(folder);
    room.edit(tree -> {
      schemas(tree).put("other", object("id", TEXT));
      schemas(tree).put("state", Map.of("type", "string", "enum", List.of("on", "off")));
      schemas(tree).put("id", Map.of("type", "string", "maxLength", 9, "pattern", "^[a-z]+$"));
      Map<String, Object> used = new LinkedHashMap<>();
      for (String name : List.of("other", "state", "id")) {
        used.put(name, Map.of("$ref", "#/components/schemas/" + name));
      }
      mapping(Room.payload(tree).get("properties")).putAll(used);
    });
    return room;
  }

  /** Where nothing must be there, whoever has no comma stays the one, as the lock file says who that is. */
  @ParameterizedTest
  @EnumSource
  void whereNothingMustBeThereEveryPlaceIsALineToo(Kind kind) {
    Room room = room();
    for (Map<String, Object> before :
        List.of(ordered("first", TEXT), ordered("first", kind.schema, "second", kind.schema))) {
      assertThat(added(room, kind, before))
          .as("in %s", before)
          .allMatch(changed -> changed.record() == kind.lines && changed.all() <= 3);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LENGTH", "LIST"})
  void everyFurtherPropertyAtTheFrontIsALineToo(Kind kind) {
    Room room = room();
    Map<String, Object> properties = ordered("first one", TEXT, "second", TEXT);
    for (String front : List.of("", "before_that", "(at) the #/front", "more")) {
      Map<String, Object> after = ordered(front, kind.schema);
      after.putAll(properties);

      assertThat(changed(room, outermost(properties), outermost(after)).all())
          .as("%s in front of %s", front, properties.keySet())
          .isEqualTo(kind.lines + 1);
      properties = after;
    }
    assertThat(room.lock()).contains("ToolCall(first\\u0020one) #/components/schemas/tool_call\n");
  }

  /** A property at each place of an object, and of an object inside another. */
  private static List<Lines> added(Room room, Kind kind, Map<String, Object> before) {
    List<Lines> lines = new ArrayList<>();
    for (int place = 0; place <= before.size(); place++) {
      Map<String, Object> after = with(before, place, kind.schema);
      lines.add(changed(room, payload(before), payload(after)));
      lines.add(changed(room, outermost(before), outermost(after)));
    }
    return lines;
  }

  private static Map<String, Object> with(
      Map<String, Object> properties, int place, Map<String, Object> schema) {
    List<Map.Entry<String, Object>> entries = new ArrayList<>(properties.entrySet());
    entries.add(place, Map.entry("added", schema));
    Map<String, Object> with = new LinkedHashMap<>();
    entries.forEach(e -> with.put(e.getKey(), e.getValue()));
    return with;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 40})
  void aPropertyBeforeAConstantIsItsOwnLine(int before) {
    Room room = Room.in(folder);
    List<String> names = new ArrayList<>(
        IntStream.range(0, before).mapToObj(i -> "property_" + i).toList());
    room.edit(tree -> schemas(tree).put("tool_call", beforeConstant(names)));
    room.generate();
    Generated old = Generated.of(room.contract().load().contracts().orElseThrow());
    List<String> record = room.java("ToolCall").lines().toList();
    names.add("added");
    room.edit(tree -> schemas(tree).put("tool_call", beforeConstant(names)));
    Generated added = Generated.of(room.contract().load().contracts().orElseThrow());

    assertThat(LineDiff.changed(record, room.java("ToolCall").lines().toList())).isEqualTo(1);
    assertThat(old.typeScript().publicLines(added.typeScript())).isEqualTo(1);
    assertThat(old.typeScript().allLines(added.typeScript())).isEqualTo(3);
  }

  /** Lines that are new or changed, in the file of the record and in all files of Java. */
  private record Lines(int record, int all) {}

  private static Lines changed(Room room, Map<String, Object> before, Map<String, Object> after) {
    room.edit(tree -> schemas(tree).put("tool_call", before));
    room.generate();
    Generated old = Generated.of(room.contract().load().contracts().orElseThrow());
    room.edit(tree -> schemas(tree).put("tool_call", after));
    Generated added = Generated.of(room.contract().load().contracts().orElseThrow());
    return new Lines(
        LineDiff.changed(record(old), record(added)), old.java().allLines(added.java()));
  }

  private static List<String> record(Generated code) {
    return code.java().files().get("edited/ToolCall.java").lines().toList();
  }

  private static Map<String, Object> outermost(Map<String, Object> properties) {
    List<String> required =
        Stream.of("must", "kind", "version").filter(properties::containsKey).toList();
    return Map.of("type", "object", "required", required, "properties", properties);
  }

  /** The same inside another object. */
  private static Map<String, Object> payload(Map<String, Object> properties) {
    return object("payload", outermost(properties));
  }

  private static Map<String, Object> beforeConstant(List<String> texts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    texts.forEach(name -> properties.put(name, TEXT));
    properties.put("kind", Map.of("const", "call"));
    properties.put("must", TEXT);
    properties.put("last", TEXT);
    List<String> required = List.of("kind", "must");
    return Map.of("type", "object", "required", required, "properties", properties);
  }
}
