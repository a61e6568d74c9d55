package dev.parley.internal.typescript;

import java.util.List;
import java.util.stream.Collectors;

/** A boolean expression, which knows how to break itself into lines. */
sealed interface Condition {

  /** Always true: says nothing. */
  Condition TRUE = new All(List.of());

  /** An expression without {@code &&} and {@code ||}. */
  record Test(String expression) implements Condition {
    @Override
    public String flat() {
      return expression;
    }

    @Override
    public String broken(int indent, int room) {
      return expression;
    }
  }

  /** {@code a && b}. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String flat() {
      return Condition.flat(parts, " && ");
    }

    @Override
    public String broken(int indent, int room) {
      return Condition.broken(parts, "&& ", indent, room);
    }
  }

  /** {@code a || b}. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String flat() {
      return Condition.flat(parts, " || ");
    }

    @Override
    public String broken(int indent, int room) {
      return Condition.broken(parts, "|| ", indent, room);
    }
  }

  /** On one line. */
  String flat();

  /**
   * On several lines, where they are needed.
   *
   * @param indent of the lines after the first
   * @param room what follows on the last line
   */
  String broken(int indent, int room);

  /** Whether it says nothing. */
  default boolean isTrue() {
    return this instanceof All all && all.parts().isEmpty();
  }

  static Condition test(String expression) {
    return new Test(expression);
  }

  static Condition all(List<Condition> parts) {
    List<Condition> flat = parts.stream()
        .flatMap(p -> p instanceof All all ? all.parts().stream() : List.of(p).stream())
        .toList();
    return flat.size() == 1 ? flat.get(0) : new All(flat);
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

  /** The body of a function that returns this. */
  default String returned() {
    String line = "return " + (isTrue() ? "true" : flat()) + ";";
    return line.length() + 2 <= Layout.WIDTH || this instanceof Test
        ? line + "\n"
        : "return (\n  " + broken(2, 0) + "\n);\n";
  }

  /** The same with a line for each part, however few and short they are, so that one more is one more line. */
  default String returnedInLines() {
    return "return (\n  " + broken(2, 0) + "\n);\n";
  }

  private static String flat(List<Condition> parts, String operator) {
    return parts.stream()
        .map(p -> p instanceof Test ? p.flat() : "(" + p.flat() + ")")
        .collect(Collectors.joining(operator));
  }

  // The indent is that of the function's body plus this one: bodies stand two spaces in.
  private static String broken(List<Condition> parts, String operator, int indent, int room) {
    String line = "\n" + " ".repeat(indent) + operator;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Condition part = parts.get(i);
      int after = i == parts.size() - 1 ? room : 0;
      String flat = part instanceof Test ? part.flat() : "(" + part.flat() + ")";
      boolean fits = 2 + indent + operator.length() + flat.length() + after <= Layout.OF_A_PROPERTY;
      out.append(i == 0 ? "" : line)
          .append(
              fits || part instanceof Test ? flat : "(" + part.broken(indent + 2, after + 1) + ")");
    }
    return out.toString();
  }
}
