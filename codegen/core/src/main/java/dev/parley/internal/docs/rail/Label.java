package dev.parley.internal.docs.rail;

/** How wide a text is that a font of equal widths is asked for; browsers are told, and fit it in. */
final class Label {
  private static final int LONGEST = 34;

  private Label() {}

  /** With an ellipsis where it is too long for a station. */
  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }

  /** In tenths of the size of the font, rounded up. */
  static int width(String text, int size) {
    int units = text.codePoints()
        .map(c -> c < 0x1100 ? 6 : Character.isIdeographic(c) || c > 0xffff ? 12 : 8)
        .sum();
    return (units * size + 9) / 10;
  }
}
