package dev.parley.runtime;

import java.util.List;
import java.util.Map;

/** What a schema asks for, as a noun phrase. */
final class Expectation {
  static final String ANYTHING = "any value";

  private Expectation() {}

  static String of(Schema declared) {
    Schema schema = declared.resolved();
    String phrase = phrase(schema);
    boolean saysNull =
        phrase.equals("null") || phrase.endsWith(" or null") || phrase.equals(ANYTHING);
    boolean isNullToo = !saysNull && !schema.free() && declared.allowsNull();
    return isNullToo && !schema.values().contains(Json.Null.NULL) ? phrase + " or null" : phrase;
  }

  /** {@code `"a"`} or {@code one of `"a"` or `"b"`}. */
  static String oneOf(List<Json> values) {
    String choices = Words.any(values.stream().map(Words::literal).toList());
    return values.size() == 1 ? choices : "one of " + choices;
  }

  static String oneOfTags(Schema union) {
    return oneOf(union.tags().stream().<Json>map(Json.Text::new).toList());
  }

  /** What fits any of some schemas. */
  static String ofAny(List<Schema> options) {
    List<String> phrases =
        options.stream().map(Expectation::ofOption).distinct().toList();
    return phrases.contains(ANYTHING)
        ? "a value that fits one of " + options.size() + " options"
        : Words.any(phrases);
  }

  /** Like {@link #of}, and an object by the constants that it has, or the properties that it must have. */
  static String ofOption(Schema declared) {
    Schema schema = declared.resolved();
    String phrase = of(declared);
    boolean isObject = phrase.equals("an object")
        || phrase.equals(ANYTHING) && (schema.hasProperties() || schema.has("required"));
    if (!isObject || schema.has("union")) {
      return phrase;
    }
    for (Map.Entry<String, Schema> each : schema.properties().entrySet()) {
      List<Json> values = each.getValue().resolved().values();
      if (values.size() == 1) {
        return "an object with " + Words.name(each.getKey()) + " " + oneOf(values);
      }
    }
    List<String> names = schema.requiredNames().stream().map(Words::name).toList();
    return names.isEmpty() ? phrase : "an object with " + Words.both(names);
  }

  private static String phrase(Schema schema) {
    if (schema.isNever()) {
      return "nothing";
    }
    if (schema.has("union")) {
      return "an object";
    }
    if (schema.isTrue("open")) {
      return "a string";
    }
    if (!schema.values().isEmpty()) {
      return oneOf(schema.values());
    }
    List<String> types = schema.types();
    if (!types.isEmpty()) {
      return Words.any(types.stream().map(type -> type(schema, type)).toList());
    }
    for (String keyword : List.of("anyOf", "oneOf")) {
      List<Schema> options = schema.schemas(keyword);
      if (!options.isEmpty()) {
        return ofAny(options);
      }
    }
    Schema check = schema.schema("check");
    return check == null ? part(schema) : phrase(check);
  }

  private static String part(Schema schema) {
    for (Schema each : schema.schemas("allOf")) {
      String phrase = phrase(each.resolved());
      if (!phrase.equals(ANYTHING)) {
        return phrase;
      }
    }
    return ANYTHING;
  }

  private static String type(Schema schema, String type) {
    return switch (type) {
      case "boolean" -> "true or false";
      case "string" -> string(schema);
      case "integer" -> "an integer";
      case "number" -> "a number";
      case "array" -> "an array";
      case "object" -> "an object";
      case "null" -> "null";
      default -> ANYTHING;
    };
  }

  private static String string(Schema schema) {
    NamedFormat format = NamedFormat.of(schema);
    return format == null ? "a string" : format.phrase();
  }
}
