package dev.parley.internal.source;

import dev.parley.diagnostic.Shown;

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
      Shown.append(out, c);
    }
    return out.toString();
  }

  /** The same in backquotes. */
  public static String quoted(String text) {
    return "`" + of(text) + "`";
  }
}
