package dev.parley.runtime;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A text that equal JSON values share, whatever the order of their members and the spelling of their numbers. Texts are
 * compared rather than trees because a map of strings stays fast even when every hash collides.
 */
final class Canonical {
  private Canonical() {}

  static String text(JsonNode value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  /** What only equal values share: the number itself where it is a long one, since arrays of these are long as well. */
  static Object key(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal exact = Numbers.isLong(value) ? null : Numbers.exact(value).stripTrailingZeros();
      if (exact == null) {
        return value.longValue();
      }
      if (exact.scale() <= 0 && exact.precision() - exact.scale() < 19) {
        return exact.longValue();
      }
    }
    return text(value);
  }

  private static void append(StringBuilder text, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        Map<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        text.append('{');
        sorted.forEach((name, each) -> {
          append(text, name);
          append(text, each);
        });
        text.append('}');
      }
      case ARRAY -> {
        text.append('[');
        value.forEach(item -> append(text, item));
        text.append(']');
      }
      case STRING -> append(text, value.stringValue());
      case NUMBER ->
        text.append('n').append(Numbers.exact(value).stripTrailingZeros()).append(';');
      case BOOLEAN -> text.append(value.booleanValue() ? 't' : 'f');
      default -> text.append('0');
    }
  }

  // The length in front keeps apart what would otherwise run together.
  private static void append(StringBuilder text, String string) {
    text.append('s').append(string.length()).append(':').append(string);
  }
}
