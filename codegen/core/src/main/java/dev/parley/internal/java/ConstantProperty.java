package dev.parley.internal.java;

import dev.parley.model.Field;
import dev.parley.model.Shape;

/**
 * A required property that always has the same value: an accessor without a component.
 *
 * @param name of the accessor
 */
record ConstantProperty(String name, Field field, Shape.Literal literal, int bit) {
  String property() {
    return field.name();
  }

  String type() {
    if (literal instanceof Shape.Literal.TextLiteral) {
      return "`java.lang.String`";
    }
    if (literal instanceof Shape.Literal.BoolLiteral) {
      return "boolean";
    }
    return literal instanceof Shape.Literal.WholeLiteral ? "long" : "double";
  }

  String code() {
    return code(literal);
  }

  static String code(Shape.Literal literal) {
    if (literal instanceof Shape.Literal.TextLiteral text) {
      return JavaText.literal(text.value());
    }
    if (literal instanceof Shape.Literal.BoolLiteral bool) {
      return String.valueOf(bool.value());
    }
    if (literal instanceof Shape.Literal.WholeLiteral whole) {
      return whole.value() + "L";
    }
    return ((Shape.Literal.DecimalLiteral) literal).value() + "d";
  }
}
