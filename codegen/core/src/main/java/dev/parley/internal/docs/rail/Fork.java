package dev.parley.internal.docs.rail;

import java.util.List;

/** One of several: the first on the track, the others below it. */
record Fork(List<Block> branches) implements Block {
  private static final int SIDE = 2 * Svg.TURN;
  private static final int BETWEEN = 12;

  Fork {
    branches = List.copyOf(branches);
  }

  @Override
  public int width() {
    return branches.stream().mapToInt(Block::width).max().orElse(0) + 2 * SIDE;
  }

  @Override
  public int up() {
    return branches.get(0).up();
  }

  @Override
  public int down() {
    int down = branches.get(0).down();
    for (Block branch : branches.subList(1, branches.size())) {
      down += Math.max(BETWEEN + branch.up(), 2 * Svg.TURN - down) + branch.down();
    }
    return down;
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    int t = Svg.TURN;
    int inner = width() - 2 * SIDE;
    int down = branches.get(0).down();
    int track = y;
    for (int i = 0; i < branches.size(); i++) {
      Block branch = branches.get(i);
      int left = x + SIDE + (inner - branch.width()) / 2;
      int right = left + branch.width();
      if (i > 0) {
        down += Math.max(BETWEEN + branch.up(), 2 * t - down);
        track = y + down;
        down += branch.down();
        svg.track("M" + x + " " + y + "q" + t + " 0 " + t + " " + t + "V" + (track - t) + "q0 " + t
            + " " + t + " " + t + "H" + left);
        svg.track("M" + right + " " + track + "H" + (x + width() - 2 * t) + "q" + t + " 0 " + t
            + " " + -t + "V" + (y + t) + "q0 " + -t + " " + t + " " + -t);
      } else {
        svg.line(x, y, left);
        svg.line(right, y, x + width());
      }
      branch.draw(svg, left, track);
    }
  }
}
