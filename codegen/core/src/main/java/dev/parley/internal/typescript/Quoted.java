package dev.parley.internal.typescript;

import dev.parley.model.Literal;
import java.math.BigDecimal;
import java.util.Locale;

/** Texts and numbers of a contract as literals. No text reaches the code by another way. */
final class Quoted {
  /** Beyond this many digits a number is written with an exponent. */
  private static final int DIGITS = 400;

  /** The largest integer up to which a number holds all integers. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);

  private Quoted() {}

  /**
   * A string literal that holds no character which could end it, a line, or a script element, and none that cannot be seen.
   */
  static String text(String text) {
    if (isTame(text)) {
      return '"' + text + '"';
    }
    char quote = text.chars().filter(c -> c == '"').count()
            > text.chars().filter(c -> c == '\'').count()
        ? '\''
        : '"';
    StringBuilder out = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (c) {
        case '"', '\'' -> out.append(c == quote ? "\\" : "").append((char) c);
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '<' ->
          out.append(text.startsWith("</", i) || text.startsWith("<!", i) ? "\\u003c" : "<");
        default -> {
          if (isUnseen(c)) {
            text.substring(i, i + Character.charCount(c))
                .chars()
                .forEach(unit -> out.append(String.format(Locale.ROOT, "\\u%04x", unit)));
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    }
    return out.append(quote).toString();
  }

  /** Whether a text has none of the characters that are looked at here, as most have none. */
  private static boolean isTame(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\'' || c == '\\' || c == '<') {
        return false;
      }
    }
    return true;
  }

  static String number(BigDecimal number) {
    return Math.abs((long) number.scale()) > DIGITS ? number.toString() : number.toPlainString();
  }

  /** As a literal of type {@code bigint}, where it is an integer. */
  static String bigint(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger() + "n" : number(number);
  }

  /** Whether a number literal would not be what it says. */
  static boolean isRounded(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && Math.abs((long) number.scale()) <= DIGITS
        && number.abs().compareTo(LARGEST) > 0;
  }

  static String literal(Literal literal) {
    if (literal instanceof Literal.TextLiteral text) {
      return text(text.value());
    }
    if (literal instanceof Literal.WholeLiteral whole) {
      return whole.value().toString();
    }
    if (literal instanceof Literal.DecimalLiteral decimal) {
      return number(decimal.value());
    }
    return String.valueOf(((Literal.BoolLiteral) literal).value());
  }

  /** Controls, format characters (which may turn the direction of the text), line separators, halves of a pair, private ones. */
  static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
