package dev.parley.internal.java;

import dev.parley.model.Field;
import dev.parley.model.Literal;

/**
 * A required property that always has the same value: an accessor without a component.
 *
 * @param name of the accessor
 */
record ConstantProperty(String name, Field field, Literal literal) {
  String property() {
    return field.name();
  }

  String type() {
    if (literal instanceof Literal.TextLiteral) {
      return "`java.lang.String`";
    }
    if (literal instanceof Literal.BoolLiteral) {
      return "boolean";
    }
    return literal instanceof Literal.WholeLiteral ? "long" : "double";
  }

  String code() {
    return code(literal);
  }

  static String code(Literal literal) {
    if (literal instanceof Literal.TextLiteral text) {
      return JavaText.expression(text.value());
    }
    if (literal instanceof Literal.BoolLiteral bool) {
      return String.valueOf(bool.value());
    }
    if (literal instanceof Literal.WholeLiteral whole) {
      return whole.value() + "L";
    }
    return ((Literal.DecimalLiteral) literal).value() + "d";
  }
}
