package dev.parley.runtime;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text that equal JSON values share, whatever the order of their members and the spelling of their numbers. Texts are
 * compared rather than trees because a map of strings stays fast even when every hash collides.
 */
final class Canonical {
  private Canonical() {}

  static String text(Json value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, Json value) {
    if (value instanceof Json.Object object) {
      text.append('{');
      for (Map.Entry<String, Json> each : new TreeMap<>(object.members()).entrySet()) {
        append(text, each.getKey());
        append(text, each.getValue());
      }
      text.append('}');
    } else if (value instanceof Json.Array array) {
      text.append('[');
      array.items().forEach(item -> append(text, item));
      text.append(']');
    } else if (value instanceof Json.Text string) {
      append(text, string.value());
    } else if (value instanceof JsonNumber number) {
      text.append('n')
          .append(number.isVast() ? number.literal() : number.exact().stripTrailingZeros())
          .append(';');
    } else if (value instanceof Json.Truth truth) {
      text.append(truth.value() ? 't' : 'f');
    } else {
      text.append('0');
    }
  }

  // The length in front keeps apart what would otherwise run together.
  private static void append(StringBuilder text, String string) {
    text.append('s').append(string.length()).append(':').append(string);
  }
}
