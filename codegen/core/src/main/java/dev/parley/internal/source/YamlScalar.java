package dev.parley.internal.source;

import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;

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
      default -> isNumber(text) ? SourceNumber.of(place, text) : new SourceNode.Text(place, text);
    };
  }

  /** A scalar with a tag of YAML's core schema, which says what it is; texts that cannot be that are faults. */
  static SourceNode tagged(Place place, String text, String tag) {
    SourceNode plain = plain(place, text);
    boolean fits = switch (tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "") {
      case "null" -> plain instanceof SourceNode.Null;
      case "bool" -> plain instanceof SourceNode.Bool;
      case "int", "float" -> plain instanceof SourceNode.Number;
      case "str" -> true;
      default -> throw unknown(place, tag);
    };
    if (!fits) {
      throw new SourceFault(
          Rule.SYNTAX,
          place,
          "the tag `!!" + tag.substring(PREFIX.length()) + "` does not go with " + plain.describe(),
          "correct the value, or remove the tag");
    }
    return tag.equals(PREFIX + "str") ? new SourceNode.Text(place, text) : plain;
  }

  /** JSON, in which every contract can be written as well, has nothing that other tags could mean. */
  static SourceFault unknown(Place place, String tag) {
    String shown = tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
    return new SourceFault(
        Rule.SYNTAX,
        place,
        "the tag " + Excerpt.quoted(shown) + " says nothing to Parley",
        tag.contains("include")
            ? "refer to another file by `$ref`"
            : "remove the tag, and write what it stands for");
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
