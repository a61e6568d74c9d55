package dev.parley.internal.sample;

import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of the right kind that break one rule of strings, numbers or sizes, by the name of the fault. */
final class WrongValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Nobody writes texts longer than that for a test. */
  private static final int LONGEST = 100_000;

  private final Map<String, JsonNode> values = new LinkedHashMap<>();

  private WrongValues() {}

  /** For a value of a shape that is no container. */
  static Map<String, JsonNode> of(Shape shape, JsonNode value) {
    WrongValues wrong = new WrongValues();
    if (shape instanceof Shape.Text text && value.isString()) {
      text.format()
          .ifPresent(f -> wrong.values.put("format-broken", JSON.stringNode(FormatText.notOf(f))));
      wrong.text(text.constraints(), value.stringValue());
    } else if (shape instanceof Shape.Whole whole && value.isNumber()) {
      wrong.values.put("fraction-added", NumberMaker.node(value.decimalValue().add(half())));
      wrong.number(whole.constraints(), value.decimalValue());
    } else if (shape instanceof Shape.Decimal decimal && value.isNumber()) {
      wrong.number(decimal.constraints(), value.decimalValue());
    } else if (shape instanceof Shape.Constant) {
      wrong.values.put("constant-changed", other(value));
    } else if (shape instanceof Shape.Enumeration && value.isString()) {
      wrong.values.put("value-unknown", other(value));
      wrong.values.put("case-changed", JSON.stringNode(swappedCase(value.stringValue())));
    }
    return wrong.values;
  }

  private static BigDecimal half() {
    return new BigDecimal("0.5");
  }

  private void text(List<Constraint> constraints, String text) {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.MinLength min && min.length() > 0) {
        int end = text.offsetByCodePoints(
            0, Math.min(min.length() - 1, text.codePointCount(0, text.length())));
        values.put("too-short", JSON.stringNode(text.substring(0, end)));
      } else if (constraint instanceof Constraint.MaxLength max && max.length() < LONGEST) {
        String last =
            text.isEmpty() ? "a" : text.substring(text.offsetByCodePoints(text.length(), -1));
        String filled = text + last.repeat(max.length() + 1);
        values.put(
            "too-long",
            JSON.stringNode(filled.substring(0, filled.offsetByCodePoints(0, max.length() + 1))));
      } else if (constraint instanceof Constraint.Matches) {
        values.put("pattern-broken", JSON.stringNode(text.isEmpty() ? "\u0001" : "\u0001" + text));
        values.put("emptied", JSON.stringNode(""));
      }
    }
  }

  private void number(List<Constraint> constraints, BigDecimal number) {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Minimum min) {
        values.put(
            "too-small",
            NumberMaker.node(min.exclusive() ? min.bound() : min.bound().subtract(BigDecimal.ONE)));
      } else if (constraint instanceof Constraint.Maximum max) {
        values.put(
            "too-large",
            NumberMaker.node(max.exclusive() ? max.bound() : max.bound().add(BigDecimal.ONE)));
      } else if (constraint instanceof Constraint.MultipleOf multiple) {
        values.put(
            "between-steps",
            NumberMaker.node(number.add(multiple.step().divide(BigDecimal.valueOf(2)))));
      } else if (constraint instanceof Constraint.OneOfNumbers) {
        values.put("value-unknown", NumberMaker.node(number.add(half())));
      }
    }
  }

  /** Another value of the same kind, as near as can be. */
  private static JsonNode other(JsonNode value) {
    if (value.isString()) {
      return JSON.stringNode(value.stringValue() + "_x");
    }
    if (value.isNumber()) {
      return NumberMaker.node(value.decimalValue().add(BigDecimal.ONE));
    }
    return value.isBoolean() ? JSON.booleanNode(!value.booleanValue()) : JSON.stringNode("other");
  }

  private static String swappedCase(String text) {
    StringBuilder swapped = new StringBuilder();
    text.codePoints()
        .forEach(c -> swapped.appendCodePoint(
            Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
    return swapped.toString();
  }
}
