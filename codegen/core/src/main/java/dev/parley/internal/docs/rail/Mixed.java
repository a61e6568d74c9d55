package dev.parley.internal.docs.rail;

import java.util.List;

/** All of several, mixed in any way: lanes between two bars. */
record Mixed(List<Block> lanes) implements Block {
  private static final int SIDE = 18;
  private static final int BETWEEN = 14;

  Mixed {
    lanes = List.copyOf(lanes);
  }

  @Override
  public int width() {
    return lanes.stream().mapToInt(Block::width).max().orElse(0) + 2 * SIDE;
  }

  @Override
  public int up() {
    return lanes.get(0).up() + 6;
  }

  @Override
  public int down() {
    int down = lanes.get(0).down();
    for (Block lane : lanes.subList(1, lanes.size())) {
      down += BETWEEN + lane.up() + lane.down();
    }
    return down + 6;
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    int track = y;
    for (int i = 0; i < lanes.size(); i++) {
      Block lane = lanes.get(i);
      if (i > 0) {
        track += lanes.get(i - 1).down() + BETWEEN + lane.up();
      }
      svg.line(x + 2, track, x + SIDE);
      lane.draw(svg, x + SIDE, track);
      svg.line(x + SIDE + lane.width(), track, x + width() - 2);
    }
    svg.box("bar", x, y - up(), 5, up() + down(), 2);
    svg.box("bar", x + width() - 5, y - up(), 5, up() + down(), 2);
  }
}
