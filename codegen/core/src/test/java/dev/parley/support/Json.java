package dev.parley.support;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees, compared by value: {@code 1} is {@code 1.0}, and the order of properties does not count. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private Json() {}

  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** A file of JSON or YAML. */
  public static JsonNode readAny(Path file) {
    String text = Contracts.read(file);
    return isYaml(file)
        ? MAPPER.valueToTree(
            new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
                .loadFromString(text))
        : read(text);
  }

  static boolean isYaml(Path file) {
    return file.toString().matches(".*\\.ya?ml");
  }

  /** JSON as maps, lists and plain values. */
  public static Object tree(String text) {
    return MAPPER.readValue(text, Object.class);
  }

  /** The JSON text of maps, lists and plain values, in ASCII. */
  public static String write(Object value) {
    return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(value);
  }

  /** Every difference, a line each, led by its pointer; none when the two are the same. */
  public static List<String> differences(JsonNode expected, JsonNode actual) {
    List<String> found = new ArrayList<>();
    compare("", expected, actual, found);
    return found;
  }

  private static void compare(
      String pointer, JsonNode expected, JsonNode actual, List<String> found) {
    if (expected.isObject() && actual.isObject()) {
      for (String name : expected.propertyNames()) {
        String below = pointer + "/" + escaped(name);
        if (actual.has(name)) {
          compare(below, expected.get(name), actual.get(name), found);
        } else {
          found.add(below + ": lost " + expected.get(name));
        }
      }
      for (String name : actual.propertyNames()) {
        if (!expected.has(name)) {
          found.add(pointer + "/" + escaped(name) + ": came from nowhere: " + actual.get(name));
        }
      }
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(pointer + "/" + i, expected.get(i), actual.get(i), found);
      }
    } else if (!same(expected, actual)) {
      found.add(pointer + ": " + expected + " became " + actual);
    }
  }

  /** A name as a pointer has it. */
  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The same, but for the spelling of date-times: {@code 12:00:00.040Z} is {@code 12:00:00.04Z}. */
  public static List<String> differencesButForDateTimes(JsonNode expected, JsonNode actual) {
    return differences(respelled(expected), respelled(actual));
  }

  private static JsonNode respelled(JsonNode node) {
    if (node.isString() && node.stringValue().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
      return JsonNodeFactory.instance.stringNode(
          OffsetDateTime.parse(node.stringValue()).toString());
    }
    if (node.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      node.forEach(item -> array.add(respelled(item)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = MAPPER.createObjectNode();
      node.properties().forEach(p -> object.set(p.getKey(), respelled(p.getValue())));
      return object;
    }
    return node;
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    return expected.isNumber() && actual.isNumber()
        ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
        : expected.equals(actual);
  }
}
