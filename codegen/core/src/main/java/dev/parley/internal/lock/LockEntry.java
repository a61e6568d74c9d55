package dev.parley.internal.lock;

import java.util.Optional;

/**
 * One line of a lock file: a name, a space, and where the type comes from. The line is plain text to every reader: what a terminal or an
 * editor would act on is written as an escape.
 */
record LockEntry(String name, String path) {
  private static final int HEX = 4;

  String line() {
    return name + " " + escaped(path);
  }

  /** The entry of a line; nothing when the line is none. */
  static Optional<LockEntry> of(String line) {
    int space = line.indexOf(' ');
    if (space <= 0 || line.indexOf('#', space) < 0) {
      return Optional.empty();
    }
    String name = line.substring(0, space);
    return name.codePoints().allMatch(Character::isJavaIdentifierPart)
        ? unescaped(line.substring(space + 1)).map(path -> new LockEntry(name, path))
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
