package dev.parley.internal.source;

/** Text of a contract as it may stand in a message: one line, no control characters, never long. */
public final class Excerpt {
  private static final int LONGEST = 80;

  private Excerpt() {}

  public static String of(String text) {
    return of(text, LONGEST);
  }

  /** At most {@code longest} characters of a text. */
  public static String of(String text, int longest) {
    StringBuilder out = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < text.length(); ) {
      if (shown++ == longest) {
        return out.append('…').toString();
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isPlain(c)) {
        out.appendCodePoint(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else {
        out.append(String.format("\\u%04x", c));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      // Format characters turn text around on a terminal; surrogates stand alone here.
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> false;
      default -> true;
    };
  }

  /** The same in backquotes. */
  public static String quoted(String text) {
    return "`" + of(text) + "`";
  }
}
