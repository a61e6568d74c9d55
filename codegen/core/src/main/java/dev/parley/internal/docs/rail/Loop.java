package dev.parley.internal.docs.rail;

/**
 * Around a block: back below it where it may be repeated, past it above where it may be left out.
 *
 * @param again whether there is a way back
 * @param past whether there is a way past
 */
record Loop(Block block, boolean again, boolean past) implements Block {
  private static final int SIDE = 2 * Svg.TURN;
  private static final int AWAY = 10;

  @Override
  public int width() {
    return block.width() + 2 * SIDE + (past && again ? SIDE : 0);
  }

  @Override
  public int up() {
    return past ? Math.max(block.up() + AWAY, 2 * Svg.TURN) : block.up();
  }

  @Override
  public int down() {
    return again ? Math.max(block.down() + AWAY, 2 * Svg.TURN) + 3 : block.down();
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    int t = Svg.TURN;
    int left = x + (width() - block.width()) / 2;
    int right = left + block.width();
    svg.line(x, y, left);
    block.draw(svg, left, y);
    svg.line(right, y, x + width());
    if (again) {
      int below = y + down() - 3;
      svg.track("M" + right + " " + y + "q" + t + " 0 " + t + " " + t + "V" + (below - t) + "q0 "
          + t + " " + -t + " " + t + "H" + left + "q" + -t + " 0 " + -t + " " + -t + "V" + (y + t)
          + "q0 " + -t + " " + t + " " + -t);
      svg.arrow((left + right) / 2, below, true);
    }
    if (past) {
      int above = y - up();
      svg.track("M" + x + " " + y + "q" + t + " 0 " + t + " " + -t + "V" + (above + t) + "q0 " + -t
          + " " + t + " " + -t + "H" + (x + width() - 2 * t) + "q" + t + " 0 " + t + " " + t + "V"
          + (y - t) + "q0 " + t + " " + t + " " + t);
      svg.arrow((left + right) / 2, above, false);
    }
  }
}
