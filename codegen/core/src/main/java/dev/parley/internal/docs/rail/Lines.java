package dev.parley.internal.docs.rail;

import java.util.List;

/** A sequence on several lines: the track goes on at the left below, and after the last line back to where it was. */
record Lines(List<Row> rows) implements Block {
  /** What the turns need at either side. */
  static final int EDGE = 2 * Svg.TURN;

  private static final int BETWEEN = 26;

  /** To the right also the way back up needs room. */
  private static final int RIGHT = 3 * Svg.TURN;

  static final int SIDES = EDGE + RIGHT;

  Lines {
    rows = List.copyOf(rows);
  }

  /** Whether it is the whole, from a beginning to an end, so that nothing leads to it or back up. */
  private boolean isWhole() {
    Row last = rows.get(rows.size() - 1);
    return last.blocks().get(last.blocks().size() - 1) == Mark.END;
  }

  @Override
  public int width() {
    return rows.stream().mapToInt(Block::width).max().orElse(0) + EDGE + RIGHT;
  }

  @Override
  public int up() {
    return rows.get(0).up();
  }

  @Override
  public int down() {
    int down = rows.get(0).down();
    for (Row row : rows.subList(1, rows.size())) {
      down += BETWEEN + row.up() + row.down();
    }
    return down;
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    int left = x + EDGE;
    int track = y;
    if (!isWhole()) {
      svg.line(x, y, left);
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      row.draw(svg, left, track);
      if (i < rows.size() - 1) {
        int middle = track + row.down() + BETWEEN / 2;
        int next = track + row.down() + BETWEEN + rows.get(i + 1).up();
        back(svg, left + row.width(), track, middle, left, next);
        track = next;
      }
    }
    Row last = rows.get(rows.size() - 1);
    if (!isWhole()) {
      int right = x + width();
      int t = Svg.TURN;
      svg.track("M" + (left + last.width()) + " " + track + "H" + (right - 2 * t) + "q" + t + " 0 "
          + t + " " + -t + "V" + (y + t) + "q0 " + -t + " " + t + " " + -t);
    }
  }

  /** From the end of a line to the beginning of the next. */
  private static void back(Svg svg, int from, int track, int middle, int left, int next) {
    int t = Svg.TURN;
    svg.track("M" + from + " " + track + "q" + t + " 0 " + t + " " + t + "V" + (middle - t)
        + "q0 " + t + " " + -t + " " + t + "H" + (left - t)
        + "q" + -t + " 0 " + -t + " " + t + "V" + (next - t) + "q0 " + t + " " + t + " " + t
        + "H" + left);
    svg.arrow((from + left) / 2, middle, true);
  }
}
