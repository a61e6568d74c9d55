package dev.parley.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** How a document is quoted: escaped, so that no text can break a line or hide itself, and cut to a glance. */
final class Words {
  static final int GLANCE = 60;
  private static final int LISTED = 8;

  private Words() {}

  /** What was found, as a noun phrase. */
  static String found(Json value) {
    if (value instanceof Json.Text text) {
      return "the string " + quote(text.value());
    }
    if (value instanceof JsonNumber number) {
      return number(number);
    }
    if (value instanceof Json.Truth truth) {
      return String.valueOf(truth.value());
    }
    if (value instanceof Json.Array) {
      return "an array";
    }
    return value instanceof Json.Object ? "an object" : "null";
  }

  static String number(JsonNumber number) {
    return number.isFinite()
        ? "the number " + number.text()
        : "a number beyond the range of a double";
  }

  /** A count and its noun: {@code 1 item}, {@code 2 items}. */
  static String count(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** A value of the contract, as it would be written in a document. */
  static String literal(Json value) {
    if (value instanceof Json.Text text) {
      return "`\"" + escape(text.value(), GLANCE, "\\\"`") + "\"`";
    }
    return "`" + escape(written(value), GLANCE, "`") + "`";
  }

  private static String written(Json value) {
    if (value instanceof Json.Text text) {
      return '"' + text.value() + '"';
    }
    if (value instanceof JsonNumber number) {
      return number.text();
    }
    if (value instanceof Json.Array array) {
      return array.items().stream().map(Words::written).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Json.Object object) {
      return object.members().entrySet().stream()
          .map(each -> '"' + each.getKey() + "\":" + written(each.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return found(value);
  }

  static String name(String name) {
    return "`" + escape(name, GLANCE, "\\`") + "`";
  }

  static String quote(String text) {
    return "\"" + escape(text, GLANCE, "\\\"") + "\"";
  }

  static String text(String text) {
    return "the text " + quote(text);
  }

  /** A regular expression of the contract: whole, its backslashes as they are. */
  static String pattern(String source) {
    return "`" + escape(source, Integer.MAX_VALUE, "") + "`";
  }

  /** Somebody else's message, made safe to print. */
  static String plain(String text) {
    return escape(text, 200, "");
  }

  /** {@code `a`, `b` or `c`}; of a long list only the beginning. */
  static String any(List<String> choices) {
    int size = choices.size();
    if (size > LISTED + 1) {
      return String.join(", ", choices.subList(0, LISTED)) + " or " + (size - LISTED) + " more";
    }
    return size < 2
        ? String.join("", choices)
        : String.join(", ", choices.subList(0, size - 1)) + " or " + choices.get(size - 1);
  }

  /** {@code a}, {@code b} and {@code c}; of a long list only the beginning. */
  static String both(List<String> all) {
    int size = all.size();
    if (size > LISTED + 1) {
      return String.join(", ", all.subList(0, LISTED)) + " and " + (size - LISTED) + " more";
    }
    return size < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, size - 1)) + " and " + all.get(size - 1);
  }

  static String cut(String text, int codePoints) {
    if (text.length() <= codePoints || text.codePointCount(0, text.length()) <= codePoints) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, codePoints)) + "\u2026";
  }

  static String escape(String text, int codePoints, String special) {
    String shown = cut(text, codePoints);
    StringBuilder escaped = new StringBuilder(shown.length());
    shown.codePoints().forEach(each -> {
      boolean isSpecial = special.indexOf(each) >= 0;
      if (isSpecial && each != '`') {
        escaped.append('\\').appendCodePoint(each);
      } else if (isSpecial || isHidden(each)) {
        for (char unit : Character.toChars(each)) {
          escaped.append(String.format("\\u%04X", (int) unit));
        }
      } else {
        escaped.appendCodePoint(each);
      }
    });
    return escaped.toString();
  }

  // Fixed ranges, since the Unicode tables of Java and JavaScript are of different years: controls,
  // soft hyphen, joiners and
  // directions, line separators, invisible operators, surrogates without a partner, byte order
  // mark, tags.
  private static boolean isHidden(int each) {
    return each < 0x20
        || each >= 0x7F && each <= 0x9F
        || each == 0xAD
        || each == 0x61C
        || each == 0x180E
        || each >= 0x200B && each <= 0x200F
        || each >= 0x2028 && each <= 0x202E
        || each >= 0x2060 && each <= 0x206F
        || each >= 0xD800 && each <= 0xDFFF
        || each == 0xFEFF
        || each >= 0xFFF9 && each <= 0xFFFB
        || each == 0xFFFE
        || each == 0xFFFF
        || each >= 0xE0000 && each <= 0xE007F;
  }
}
