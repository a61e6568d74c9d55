package dev.parley.runtime;

import java.util.regex.Pattern;

/** Formats of texts that Java has no type for, with the same verdicts as the TypeScript runtime. */
final class TextFormats {
  private static final Pattern BROKEN_TILDE = Pattern.compile("~(?![01])");
  private static final Pattern UP = Pattern.compile("(?:0|[1-9][0-9]*)(?![0-9])");
  private static final Pattern NO_LITERAL =
      Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7F]|%(?![0-9A-Fa-f]{2})|\\p{IsCs}");
  private static final Pattern VARIABLE =
      Pattern.compile("[A-Za-z0-9_%.]+(?::[1-9][0-9]{0,3}|\\*)?");
  private static final Pattern NO_NAME =
      Pattern.compile("^\\.|\\.\\.|\\.(?=[:*]|\\z)|%(?![0-9A-Fa-f]{2})");
  private static final Pattern ATOMS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\\x80-\\x{10FFFF}-]+");
  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1F\\x7F]|\\\\[\\x20-\\x7E])*\"");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9\\x80-\\x{10FFFF}-]{1,63}");

  private TextFormats() {}

  /** A JSON pointer of RFC 6901. */
  static boolean isJsonPointer(String text) {
    return (text.isEmpty() || text.startsWith("/"))
        && !BROKEN_TILDE.matcher(text).find();
  }

  /** A JSON pointer from a place inside a document. */
  static boolean isRelativeJsonPointer(String text) {
    var up = UP.matcher(text);
    if (!up.lookingAt()) {
      return false;
    }
    String rest = text.substring(up.end());
    return rest.equals("#") || isJsonPointer(rest);
  }

  /** A URI template of RFC 6570. */
  static boolean isUriTemplate(String text) {
    int at = 0;
    while (true) {
      int start = text.indexOf('{', at);
      String literal = text.substring(at, start < 0 ? text.length() : start);
      if (NO_LITERAL.matcher(literal).find()) {
        return false;
      }
      if (start < 0) {
        return true;
      }
      int end = text.indexOf('}', start);
      if (end < 0 || !isExpression(text.substring(start + 1, end))) {
        return false;
      }
      at = end + 1;
    }
  }

  private static boolean isExpression(String text) {
    boolean hasOperator = !text.isEmpty() && "+#./;?&=,!@|".indexOf(text.charAt(0)) >= 0;
    for (String variable : text.substring(hasOperator ? 1 : 0).split(",", -1)) {
      if (!VARIABLE.matcher(variable).matches() || NO_NAME.matcher(variable).find()) {
        return false;
      }
    }
    return true;
  }

  /** An e-mail address in any script, as RFC 6531 allows it. */
  static boolean isIdnEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at <= 0 || at > 64 || text.length() - at > 254) {
      return false;
    }
    String local = text.substring(0, at);
    boolean isDotted = local.startsWith(".") || local.endsWith(".") || local.contains("..");
    if (!QUOTED.matcher(local).matches() && (isDotted || !ATOMS.matcher(local).matches())) {
      return false;
    }
    for (String label : text.substring(at + 1).split("\\.", -1)) {
      if (!LABEL.matcher(label).matches() || label.startsWith("-") || label.endsWith("-")) {
        return false;
      }
    }
    return true;
  }
}
