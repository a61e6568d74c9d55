package dev.parley.internal.text;

/** Takes out the blank lines that empty parts of templates leave. By hand, since it goes over every generated file. */
public final class BlankLines {
  private BlankLines() {}

  /** No blank line after an opening brace, and never two in a row. */
  public static String tidied(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        out.append(text, at, text.length());
        break;
      }
      out.append(text, at, end);
      int next = end;
      while (next < text.length() && text.charAt(next) == '\n') {
        next++;
      }
      boolean opened = out.length() > 0 && out.charAt(out.length() - 1) == '{';
      out.append(next - end > 1 && !opened ? "\n\n" : "\n");
      at = next;
    }
    return out.toString();
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
