package dev.parley.internal.docs.rail;

/**
 * An event: a pill with its name.
 *
 * @param css its looks
 * @param link the address of what it is; empty when there is none
 */
record Station(String name, String css, String link) implements Block {
  private static final int SIZE = 13;
  private static final int HALF = 15;

  @Override
  public int width() {
    return Label.width(Label.shortened(name), SIZE) + 26;
  }

  @Override
  public int up() {
    return HALF;
  }

  @Override
  public int down() {
    return HALF;
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    String shown = Label.shortened(name);
    String title = shown.equals(name) ? "" : "<title>" + svg.escape(name) + "</title>";
    String pill = "<g class=\"" + css + "\">" + title
        + "<rect x=\"" + x + "\" y=\"" + (y - HALF) + "\" width=\"" + width() + "\" height=\""
        + HALF * 2 + "\" rx=\"" + HALF + "\"/>"
        + "<text x=\"" + (x + width() / 2) + "\" y=\"" + (y + 5) + "\" textLength=\""
        + Label.width(shown, SIZE) + "\" lengthAdjust=\"spacingAndGlyphs\">" + svg.escape(shown)
        + "</text></g>";
    svg.add(link.isEmpty() ? pill : "<a href=\"" + link + "\">" + pill + "</a>");
  }
}
