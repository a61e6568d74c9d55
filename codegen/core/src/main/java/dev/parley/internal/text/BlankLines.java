package dev.parley.internal.text;

/** Takes out the blank lines that empty parts of templates leave. By hand, since it goes over every generated file. */
public final class BlankLines {
  private BlankLines() {}

  /** No blank line after an opening brace, and never two in a row. */
  public static String tidied(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", at)) {
      out.append(text, at, end);
      at = end;
      while (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      boolean opened = out.length() > 0 && out.charAt(out.length() - 1) == '{';
      out.append(opened ? "\n" : "\n\n");
    }
    return out.append(text, at, text.length()).toString();
  }

  /** As {@link #tidied}, and none before the brace that ends the text. */
  public static String closed(String text) {
    String tidied = tidied(text);
    int brace = tidied.lastIndexOf('}');
    int line = tidied.lastIndexOf('\n', brace);
    boolean blank = line > 0 && tidied.charAt(line - 1) == '\n';
    return blank && tidied.substring(line, brace).isBlank()
        ? tidied.substring(0, line) + tidied.substring(line + 1)
        : tidied;
  }
}
