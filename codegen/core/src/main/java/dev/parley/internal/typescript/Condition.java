package dev.parley.internal.typescript;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A boolean expression. Its parts may stand on lines of their own, but what is in a part never: so what is said of a property is one line, whatever
 * it is called and however much that is.
 */
sealed interface Condition {

  String AND = "&&";
  String OR = "||";

  /** Always true: says nothing. */
  Condition TRUE = new All(List.of());

  /**
   * An expression without {@code &&} and {@code ||}.
   *
   * @param function what it calls, if it does nothing but call it with the value; else empty
   */
  record Test(String expression, String function) implements Condition {
    @Override
    public String flat() {
      return expression;
    }

    @Override
    public String returnedInLines() {
      return Condition.inLines(List.of(this), AND);
    }
  }

  /** {@code a && b}. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String flat() {
      return Condition.flat(parts, AND);
    }

    @Override
    public String returnedInLines() {
      return Condition.inLines(parts, AND);
    }
  }

  /** {@code a || b}. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String flat() {
      return Condition.flat(parts, OR);
    }

    @Override
    public String returnedInLines() {
      return Condition.inLines(parts, OR);
    }
  }

  /** On one line. */
  String flat();

  /** Whether it says nothing. */
  default boolean isTrue() {
    return this instanceof All all && all.parts().isEmpty();
  }

  static Condition test(String expression) {
    return new Test(expression, "");
  }

  /** The call of a function, which is not the method of anything. */
  static Condition call(String function, String value) {
    return new Test(function + "(" + value + ")", function);
  }

  static Condition all(List<Condition> parts) {
    List<Condition> flat = parts.stream()
        .flatMap(p -> p instanceof All all ? all.parts().stream() : List.of(p).stream())
        .toList();
    return flat.size() == 1 ? flat.get(0) : new All(flat);
  }

  /** The same, which keeps on a line what belongs together. */
  static Condition allOf(List<Condition> parts) {
    return new All(parts.stream().filter(p -> !p.isTrue()).toList());
  }

  static Condition any(List<Condition> parts) {
    if (parts.stream().anyMatch(Condition::isTrue)) {
      return TRUE;
    }
    List<Condition> flat = parts.stream()
        .flatMap(p -> p instanceof Any any ? any.parts().stream() : List.of(p).stream())
        .toList();
    return flat.size() == 1 ? flat.get(0) : new Any(flat);
  }

  /** The body of a function that returns this: on one line, or a line for each part. */
  default String returned() {
    String line = "return " + (isTrue() ? "true" : flat()) + ";";
    return line.length() + 2 <= Layout.WIDTH || this instanceof Test
        ? line + "\n"
        : returnedInLines();
  }

  /** The same with a line for each part, however few and short they are, so that one more is one more line. */
  String returnedInLines();

  private static String flat(List<Condition> parts, String operator) {
    return parts.stream()
        .map(p -> flat(p, operator))
        .collect(Collectors.joining(" " + operator + " "));
  }

  private static String flat(Condition part, String operator) {
    return isBare(part, operator) ? part.flat() : "(" + part.flat() + ")";
  }

  /** Whether a part of such an expression needs no parentheses. */
  private static boolean isBare(Condition part, String operator) {
    return part instanceof Test || part instanceof All && operator.equals(AND);
  }

  private static String inLines(List<Condition> parts, String operator) {
    return parts.stream()
        .map(p -> flat(p, operator))
        .collect(Collectors.joining("\n  " + operator + " ", "return (\n  ", "\n);\n"));
  }
}
