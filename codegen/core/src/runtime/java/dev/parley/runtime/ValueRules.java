package dev.parley.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code const} and {@code enum}; an open one may ask more of its strings. */
final class ValueRules {
  private ValueRules() {}

  /** Whether the value is one of them; else that has been said. */
  static boolean explain(Explanation explanation, Schema declared, Place place) {
    Json value = place.value();
    Schema schema = declared.followed();
    boolean isOpen = schema.isTrue("open");
    if (isOpen ? value instanceof Json.Text : isIn(schema.values(), value)) {
      return true;
    }
    String rule = isOpen ? "type" : schema.has("const") ? "const" : "enum";
    String hint = hint(explanation, schema.values(), value);
    explanation.add(place, rule, Expectation.of(declared), Words.found(value), hint);
    return false;
  }

  private static boolean isIn(List<Json> values, Json value) {
    return values.stream().anyMatch(each -> Kinds.equal(each, value));
  }

  private static @Nullable String hint(Explanation explanation, List<Json> values, Json value) {
    for (Json each : values) {
      if (each instanceof JsonNumber number
          && value instanceof Json.Text text
          && number.text().equals(text.value())) {
        return "the number is written as a string";
      }
      if (each instanceof Json.Text text
          && value instanceof JsonNumber number
          && number.text().equals(text.value())) {
        return "the text is written without quotes";
      }
    }
    if (values.size() == 1 || !(value instanceof Json.Text text)) {
      return null;
    }
    List<String> texts =
        values.stream().filter(Json.Text.class::isInstance).map(Kinds::textOf).toList();
    String closest = explanation.likeness().closest(text.value(), texts);
    return closest == null ? null : "did you mean " + Words.literal(new Json.Text(closest)) + "?";
  }
}
