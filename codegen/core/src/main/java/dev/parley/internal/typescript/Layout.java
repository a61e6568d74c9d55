package dev.parley.internal.typescript;

import java.util.List;
import java.util.stream.Collectors;

/** Breaks what is too long for a line, as Prettier would. */
final class Layout {
  static final int WIDTH = 80;

  /** What is said of one property stands on one line, even where that is long: so it comes and goes as one. */
  static final int LONGEST_CONDITION = 120;

  private Layout() {}

  /**
   * A type behind a name: on one line, else one alternative a line.
   *
   * @param start such as {@code export type Status =}
   * @param indent how far in the whole will stand
   */
  static String alternatives(String start, List<String> types, int indent) {
    String line = start + " " + String.join(" | ", types) + ";\n";
    if (indent + line.length() - 1 <= WIDTH || types.size() == 1) {
      return line;
    }
    String below = start + "\n  " + String.join(" | ", types) + ";\n";
    if (indent + below.length() - start.length() - 2 <= WIDTH) {
      return below;
    }
    return types.stream().map(t -> "\n  | " + t).collect(Collectors.joining("", start, ";\n"));
  }

  /** {@code import { a, b } from "./module.js";}, on one line or one name a line. */
  static String imported(String start, List<String> names, String module) {
    String from = " from " + Quoted.text(module) + ";\n";
    String line = start + " { " + String.join(", ", names) + " }" + from;
    if (line.length() - 1 <= WIDTH) {
      return line;
    }
    return names.stream()
        .map(n -> "  " + n + ",\n")
        .collect(Collectors.joining("", start + " {\n", "}" + from));
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
   * @param taken how much of the line is taken by what stands around it
   * @param indent of the line on which it begins
   */
  static String list(List<String> items, int taken, int indent) {
    return enclosed("[", items, "]", taken, indent);
  }

  /** An array with an item on each line. */
  static String lines(List<String> items, int indent) {
    return enclosed("[", items, "]", WIDTH, indent);
  }

  /** An object, on one line or one member a line. */
  static String braces(List<String> members, int taken, int indent) {
    return members.isEmpty() ? "{}" : enclosed("{ ", members, " }", taken, indent);
  }

  private static String enclosed(
      String open, List<String> parts, String close, int taken, int indent) {
    String flat = open + String.join(", ", parts) + close;
    if (taken + flat.length() <= WIDTH && flat.indexOf('\n') < 0) {
      return flat;
    }
    String line = "\n" + " ".repeat(indent);
    return parts.stream()
        .map(p -> line + "  " + p + ",")
        .collect(Collectors.joining("", open.strip(), line + close.strip()));
  }
}
