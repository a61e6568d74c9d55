package dev.parley.internal.source;

import dev.parley.diagnostic.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** What a scalar of YAML stands for (YAML 1.2.2 §10.3.2). By hand, since regular expressions over every word of a document take their time. */
final class YamlScalar {
  private static final String PREFIX = "tag:yaml.org,2002:";

  private YamlScalar() {}

  /** A scalar without quotes and without a tag. */
  static SourceNode plain(Place place, String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new SourceNode.Null(place);
      case "true", "True", "TRUE" -> new SourceNode.Bool(place, true);
      case "false", "False", "FALSE" -> new SourceNode.Bool(place, false);
      default -> isNumber(text) ? number(place, text) : new SourceNode.Text(place, text);
    };
  }

  static SourceNode tagged(Place place, String text, String tag) {
    return switch (tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "") {
      case "null" -> new SourceNode.Null(place);
      case "bool" -> new SourceNode.Bool(place, text.equalsIgnoreCase("true"));
      case "int", "float" -> number(place, text);
      default -> new SourceNode.Text(place, text);
    };
  }

  private static SourceNode number(Place place, String text) {
    return number(text)
        .<SourceNode>map(n -> new SourceNode.Number(place, n))
        .orElse(new SourceNode.Text(place, text));
  }

  /** Empty for what is none after all, or is larger than anything that counts. */
  private static Optional<BigDecimal> number(String text) {
    try {
      if (text.startsWith("0x")) {
        return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 16)));
      }
      if (text.startsWith("0o")) {
        return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 8)));
      }
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static boolean isNumber(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first > '9' || first < '+') {
      return false;
    }
    if (text.startsWith("0x")) {
      return text.length() > 2
          && text.chars().skip(2).allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }
    if (text.startsWith("0o")) {
      return text.length() > 2 && text.chars().skip(2).allMatch(c -> c >= '0' && c <= '7');
    }
    int start = first == '+' || first == '-' ? 1 : 0;
    int whole = digits(text, start);
    int end = whole;
    if (end < text.length() && text.charAt(end) == '.') {
      end = digits(text, end + 1);
      if (whole == start && end == whole + 1) {
        return false;
      }
    } else if (whole == start) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
      int exponent = end + 1 + sign;
      end = digits(text, exponent);
      return end > exponent && end == text.length();
    }
    return end == text.length();
  }

  /** Where the digits that begin at {@code from} end. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
