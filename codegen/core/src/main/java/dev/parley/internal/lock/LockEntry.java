package dev.parley.internal.lock;

import java.util.Optional;

/**
 * One line of a lock file: a name, with the property that leads in parentheses if there is one, a space, and where the type comes from. The
 * line is plain text to every reader: what a terminal or an editor would act on is written as an escape.
 *
 * @param lead of an object of which nothing must be there, the property that leads it
 */
record LockEntry(String name, Optional<String> lead, String path) {
  private static final int HEX = 4;

  String line() {
    return held() + " " + escaped(path);
  }

  /** What the line holds of the path. */
  String held() {
    return name + lead.map(l -> "(" + escaped(l).replace(" ", "\\u0020") + ")").orElse("");
  }

  /** The entry of a line; nothing when the line is none. */
  static Optional<LockEntry> of(String line) {
    int space = line.indexOf(' ');
    if (space <= 0 || line.indexOf('#', space) < 0) {
      return Optional.empty();
    }
    String held = line.substring(0, space);
    boolean leads = held.indexOf('(') > 0 && held.endsWith(")");
    String name = leads ? held.substring(0, held.indexOf('(')) : held;
    Optional<String> lead =
        leads ? unescaped(held.substring(name.length() + 1, space - 1)) : Optional.empty();
    boolean isRight =
        name.codePoints().allMatch(Character::isJavaIdentifierPart) && leads == lead.isPresent();
    return isRight
        ? unescaped(line.substring(space + 1)).map(path -> new LockEntry(name, lead, path))
        : Optional.empty();
  }

  private static String escaped(String path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.length(); ) {
      int c = path.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\\') {
        out.append("\\\\");
      } else if (isPlain(c) && (c != ' ' || i < path.length())) {
        out.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          out.append(String.format("\\u%04x", (int) unit));
        }
      }
    }
    return out.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static Optional<String> unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (text.startsWith("\\", i + 1)) {
        out.append('\\');
        i++;
      } else if (text.substring(i + 1).matches("(?s)u[0-9a-f]{4}.*")) {
        out.append((char) Integer.parseInt(text, i + 2, i + 2 + HEX, 16));
        i += 1 + HEX;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }
}
