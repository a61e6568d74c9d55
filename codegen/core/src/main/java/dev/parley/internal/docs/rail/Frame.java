package dev.parley.internal.docs.rail;

/**
 * A part in a frame of its own.
 *
 * @param caption what it is
 */
record Frame(Block block, String caption) implements Block {
  private static final int PAD = 12;
  private static final int HEAD = 24;
  private static final int SIZE = 12;

  @Override
  public int width() {
    return Math.max(block.width() + 2 * PAD, Label.width(caption, SIZE) + 24);
  }

  @Override
  public int up() {
    return block.up() + HEAD + 4;
  }

  @Override
  public int down() {
    return block.down() + 14;
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    svg.box("frame", x, y - up(), width(), up() + down(), 10);
    svg.add("<text class=\"caption\" x=\"" + (x + 12) + "\" y=\"" + (y - up() + 17)
        + "\" textLength=\"" + Label.width(caption, SIZE)
        + "\" lengthAdjust=\"spacingAndGlyphs\">" + svg.escape(caption) + "</text>");
    int left = x + (width() - block.width()) / 2;
    svg.line(x, y, left);
    block.draw(svg, left, y);
    svg.line(left + block.width(), y, x + width());
  }
}
