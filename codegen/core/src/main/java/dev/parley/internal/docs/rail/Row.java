package dev.parley.internal.docs.rail;

import java.util.ArrayList;
import java.util.List;

/** Blocks one after the other on one line. */
record Row(List<Block> blocks) implements Block {
  static final int GAP = 22;

  Row {
    blocks = List.copyOf(blocks);
  }

  /**
   * One after the other, on as many lines as it takes.
   *
   * @param most the width of a line that must not be exceeded unless a single block does
   */
  static Block of(List<Block> blocks, int most) {
    Row whole = new Row(blocks);
    if (whole.width() <= most || blocks.size() < 2) {
      return blocks.size() == 1 ? blocks.get(0) : whole;
    }
    List<Row> rows = new ArrayList<>();
    List<Block> line = new ArrayList<>();
    int inner = most - Lines.SIDES;
    for (Block block : blocks) {
      line.add(block);
      if (line.size() > 1 && new Row(line).width() > inner) {
        line.remove(line.size() - 1);
        rows.add(new Row(line));
        line = new ArrayList<>(List.of(block));
      }
    }
    if (line.size() == 1 && line.get(0) == Mark.END) {
      // An end does not stand alone.
      line.addAll(0, rows.remove(rows.size() - 1).blocks());
      if (line.size() > 2 && new Row(line).width() > inner) {
        rows.add(new Row(line.subList(0, line.size() - 2)));
        line = line.subList(line.size() - 2, line.size());
      }
    }
    rows.add(new Row(line));
    return rows.size() == 1 ? rows.get(0) : new Lines(rows);
  }

  @Override
  public int width() {
    return blocks.stream().mapToInt(Block::width).sum() + GAP * Math.max(0, blocks.size() - 1);
  }

  @Override
  public int up() {
    return blocks.stream().mapToInt(Block::up).max().orElse(0);
  }

  @Override
  public int down() {
    return blocks.stream().mapToInt(Block::down).max().orElse(0);
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    int at = x;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      block.draw(svg, at, y);
      at += block.width();
      if (i < blocks.size() - 1) {
        svg.line(at, y, at + GAP);
        at += GAP;
      }
    }
  }
}
