package dev.parley.internal.source;

import dev.parley.diagnostic.Place;

/**
 * Where a character of a text stands in the file, however YAML or JSON has written the text: folded over lines, in quotes, indented. What is
 * no white space stands in the file in the same order as in the text; where it does not, as with escapes, the text's own place must do.
 */
final class TextPlaces {
  private TextPlaces() {}

  static Place of(String file, SourceNode.Text node, int offset) {
    String value = node.value();
    int seen = 0;
    for (int i = 0; i < offset && i < value.length(); i++) {
      seen += Character.isWhitespace(value.charAt(i)) ? 0 : 1;
    }
    String[] lines = file.split("\n", -1);
    int line = node.place().line() - 1;
    int column = node.place().column() - 1;
    if (line < 0 || line >= lines.length || column < 0 || column >= lines[line].length()) {
      return node.place();
    }
    char first = lines[line].charAt(column);
    boolean quoted = first == '"' || first == '\'';
    if (first == '>' || first == '|') {
      line++;
      column = 0;
    } else if (quoted) {
      column++;
    }
    int at = 0;
    for (; line < lines.length; line++, column = 0) {
      for (; column < lines[line].length(); column++) {
        char c = lines[line].charAt(column);
        if (Character.isWhitespace(c)) {
          continue;
        }
        while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
          at++;
        }
        boolean same = at < value.length() && value.charAt(at) == c;
        if (seen == 0 && (same || at >= value.length())) {
          return new Place(
              node.place().file(), line + 1, column + 1, node.place().pointer());
        }
        if (!same) {
          return node.place();
        }
        if (quoted && c == first) {
          // A quote in quotes is written twice.
          column++;
        }
        at++;
        seen--;
      }
    }
    return node.place();
  }
}
