package dev.parley.diagnostic;

/**
 * What others chose, such as keys of a contract and names of files, as it may be shown: on one line, and without characters that are not seen.
 * Control characters would command the terminal, and others turn the text around.
 */
public final class Shown {
  private Shown() {}

  public static String text(String text) {
    if (text.codePoints().allMatch(Shown::isPlain)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  public static void append(StringBuilder out, int c) {
    if (isPlain(c)) {
      out.appendCodePoint(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else {
      out.append(String.format("\\u%04x", c));
    }
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
}
