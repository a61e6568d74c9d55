package dev.parley.internal.java;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * How generated Java holds, reads, writes, checks and copies a value. All texts are Java with types in backquotes.
 *
 * @param type as a type argument: {@code `java.lang.Long`}
 * @param primitive {@code long}, or empty when there is none
 * @param read an expression that reads the value at reader {@code p}
 * @param write given the value and {@code out}, a statement without its semicolon
 * @param checks given the property's name as a literal and the value, statements that hold the value to its constraints
 * @param codec an expression for the constant that reads and writes it, or empty when there is none
 * @param copy given the value, an expression for an unmodifiable copy; the value itself when it cannot change
 */
record Value(
    String type,
    String primitive,
    UnaryOperator<String> read,
    BiFunction<String, String, String> write,
    BiFunction<String, String, List<Check>> checks,
    String codec,
    UnaryOperator<String> copy) {

  static final BiFunction<String, String, List<Check>> UNCHECKED = (property, value) -> List.of();

  static Value of(String type, String read, BiFunction<String, String, String> write) {
    return new Value(
        type, "", p -> read + "(" + p + ")", write, UNCHECKED, "", UnaryOperator.identity());
  }

  Value primitive(String name) {
    return new Value(type, name, read, write, checks, codec, copy);
  }

  Value by(String constant) {
    return new Value(type, primitive, read, write, checks, constant, copy);
  }

  Value checked(BiFunction<String, String, List<Check>> more) {
    return new Value(type, primitive, read, write, more, codec, copy);
  }

  Value copied(UnaryOperator<String> how) {
    return new Value(type, primitive, read, write, checks, codec, how);
  }

  /**
   * A function of a reader: a method reference where reading is one call of another class.
   *
   * @param p the reader's name around the function, which must have another one inside
   */
  String reader(String p) {
    String inner = inner(p, "p", "q");
    String call = read.apply(inner);
    String argument = "(" + inner + ")";
    int dot = call.lastIndexOf('.');
    boolean oneCall =
        call.endsWith(argument) && call.indexOf('(') == call.length() - argument.length();
    return oneCall && dot >= 0
        ? call.substring(0, dot) + "::" + call.substring(dot + 1, call.length() - argument.length())
        : inner + " -> " + call;
  }

  /**
   * A function of a value and a writer: a method reference where writing is one call of another class.
   *
   * @param out the writer's name around the function, which must have another one inside
   */
  String writer(String out) {
    String inner = inner(out, "out", "o");
    String value = inner.replace("o", "v");
    String call = write.apply(value, inner);
    String arguments = "(" + value + ", " + inner + ")";
    int dot = call.lastIndexOf('.');
    boolean oneCall =
        call.endsWith(arguments) && call.indexOf('(') == call.length() - arguments.length();
    return oneCall && dot >= 0
        ? call.substring(0, dot) + "::"
            + call.substring(dot + 1, call.length() - arguments.length())
        : arguments + " -> " + call;
  }

  /** {@code p} is {@code q} inside, and then {@code q2}, {@code q3}. */
  static String inner(String around, String outermost, String letter) {
    if (around.equals(outermost)) {
      return letter;
    }
    return letter + (around.equals(letter) ? 2 : Integer.parseInt(around.substring(1)) + 1);
  }

  /** The type where null is allowed, as {@link JavaFile#code} understands it. */
  String nullableType() {
    return JavaFile.NULLABLE + type;
  }
}
