package dev.parley.internal.schema;

import dev.parley.internal.names.Words;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the options of a choice are called: by a name that the contract gives, else by the kind of value. */
final class OptionNames {
  private OptionNames() {}

  /** Options of shapes that have no names. */
  static List<Shape.Option> byKind(List<Shape> shapes) {
    List<Shape.Option> options = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    shapes.forEach(s -> options.add(new Shape.Option(unique(kind(s), taken), s)));
    return options;
  }

  /** The name in Pascal case, with a number where it is taken. */
  static String unique(String wanted, Set<String> taken) {
    String base = Words.pascal(wanted);
    if (base.isEmpty() || !Character.isJavaIdentifierStart(base.codePointAt(0))) {
      base = "Option" + base;
    }
    String name = base;
    for (int number = 2; !taken.add(name); number++) {
      name = base + number;
    }
    return name;
  }

  static String kind(Shape shape) {
    if (shape instanceof Shape.Checked checked) {
      return kind(checked.shape());
    }
    if (shape instanceof Shape.Constant constant) {
      return kind(constant.value());
    }
    if (shape instanceof Shape.Text || shape instanceof Shape.Enumeration) {
      return "Text";
    }
    if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
      return "Number";
    }
    if (shape instanceof Shape.Bool) {
      return "Flag";
    }
    if (shape instanceof Shape.ListOf || shape instanceof Shape.TupleOf) {
      return "List";
    }
    return shape instanceof Shape.ObjectOf || shape instanceof Shape.MapOf ? "Object" : "Option";
  }

  private static String kind(Literal value) {
    if (value instanceof Literal.TextLiteral) {
      return "Text";
    }
    return value instanceof Literal.BoolLiteral ? "Flag" : "Number";
  }

  /** What a type of JSON is called as an option. */
  static String kind(String type) {
    return switch (type) {
      case "string" -> "Text";
      case "integer", "number" -> "Number";
      case "boolean" -> "Flag";
      case "array" -> "List";
      case "object" -> "Object";
      default -> "Option";
    };
  }
}
