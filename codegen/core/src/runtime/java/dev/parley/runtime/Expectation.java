package dev.parley.runtime;

import java.util.List;

/** What a schema asks for, as a noun phrase. */
final class Expectation {
  private Expectation() {}

  static String of(Schema declared) {
    Schema schema = declared.resolved();
    String phrase = phrase(schema);
    boolean isNullToo =
        declared.allowsNull() && !phrase.equals("null") && !phrase.equals("any value");
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

  private static String phrase(Schema schema) {
    if (schema.has("union")) {
      return "an object";
    }
    if (schema.isTrue("open")) {
      return "a string";
    }
    if (!schema.values().isEmpty()) {
      return oneOf(schema.values());
    }
    String type = schema.text("type");
    return switch (type == null ? "" : type) {
      case "boolean" -> "true or false";
      case "string" -> string(schema);
      case "integer" -> "an integer";
      case "number" -> "a number";
      case "array" -> "an array";
      case "object" -> "an object";
      case "null" -> "null";
      default -> "any value";
    };
  }

  private static String string(Schema schema) {
    NamedFormat format = NamedFormat.of(schema);
    return format == null ? "a string" : format.phrase();
  }
}
