package dev.parley.internal.typescript;

import java.util.List;
import java.util.stream.Collectors;

/** Breaks what is too long for a line, as Prettier would. */
final class Layout {
  static final int WIDTH = 80;

  /** What is said of one property stands on one line, even where that is long: so it comes and goes as one. */
  static final int OF_A_PROPERTY = 240;

  private Layout() {}

  /**
   * A type behind a name: on one line, else one alternative a line.
   *
   * @param start such as {@code export type Status =}
   */
  static String alternatives(String start, List<String> types) {
    String line = start + " " + String.join(" | ", types) + ";\n";
    if (line.length() - 1 <= WIDTH || types.size() == 1) {
      return line;
    }
    String below = start + "\n  " + String.join(" | ", types) + ";\n";
    return below.length() - start.length() - 2 <= WIDTH ? below : inLines(start, types);
  }

  /**
   * The type of a property: on one line, and where there are too many for it, one alternative a line.
   *
   * @param indent how far in the whole will stand
   */
  static String ofProperty(String start, List<String> types, int indent) {
    String line = start + " " + String.join(" | ", types) + ";\n";
    return indent + line.length() - 1 <= OF_A_PROPERTY || types.size() == 1
        ? line
        : inLines(start, types);
  }

  private static String inLines(String start, List<String> types) {
    return types.stream().map(t -> "\n  | " + t).collect(Collectors.joining("", start, ";\n"));
  }

  /**
   * A call that ends a statement, with its arguments on one line or one a line.
   *
   * @param start such as {@code return explain}
   * @param indent of the statement
   */
  static String call(String start, List<String> arguments, int indent) {
    String line = start + "(" + String.join(", ", arguments) + ");";
    if (indent + line.length() <= WIDTH) {
      return line;
    }
    return arguments.stream()
        .map(a -> "\n  " + a + ",")
        .collect(Collectors.joining("", start + "(", "\n);"));
  }

  /** The head of a function, with its parameters on one line or one a line. */
  static String function(String start, List<String> parameters, String result) {
    String end = "): " + result + " {";
    String line = start + "(" + String.join(", ", parameters) + end;
    if (line.length() <= WIDTH) {
      return line;
    }
    return parameters.stream()
        .map(p -> "\n  " + p + ",")
        .collect(Collectors.joining("", start + "(", "\n" + end));
  }

  /**
   * An array, on one line or one item a line.
   *
   * @param room how much of the line is left for it
   * @param indent of the line on which it begins
   */
  static String list(List<String> items, int room, int indent) {
    return enclosed("[", items, "]", room, indent);
  }

  /** An array with an item on each line. */
  static String lines(List<String> items, int indent) {
    return lines("[", items, "]", indent);
  }

  /** An object, on one line or one member a line. */
  static String braces(List<String> members, int room, int indent) {
    return members.isEmpty() ? "{}" : enclosed("{ ", members, " }", room, indent);
  }

  /** An object with a member on each line, even where there is none yet. */
  static String bracesInLines(List<String> members, int indent) {
    return lines("{", members, "}", indent);
  }

  private static String enclosed(
      String open, List<String> parts, String close, int room, int indent) {
    String flat = open + String.join(", ", parts) + close;
    return flat.length() <= room && flat.indexOf('\n') < 0
        ? flat
        : lines(open.strip(), parts, close.strip(), indent);
  }

  private static String lines(String open, List<String> parts, String close, int indent) {
    String line = "\n" + " ".repeat(indent);
    return parts.stream()
        .map(p -> line + "  " + p + ",")
        .collect(Collectors.joining("", open, line + close));
  }
}
