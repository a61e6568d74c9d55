package dev.parley.internal.docs.rail;

import java.util.Locale;

/** Where a track begins and ends. */
enum Mark implements Block {
  START("<circle class=\"mark\" cx=\"%d\" cy=\"%d\" r=\"7\"/>"),
  /** Anywhere on another track. */
  LEAVE("<circle class=\"mark open\" cx=\"%d\" cy=\"%d\" r=\"7\"/>"),
  END(
      "<circle class=\"mark open\" cx=\"%1$d\" cy=\"%2$d\" r=\"9\"/><circle class=\"mark\" cx=\"%1$d\" cy=\"%2$d\" r=\"5\"/>");

  private final String markup;

  Mark(String markup) {
    this.markup = markup;
  }

  @Override
  public int width() {
    return 20;
  }

  @Override
  public int up() {
    return 11;
  }

  @Override
  public int down() {
    return 11;
  }

  @Override
  public void draw(Svg svg, int x, int y) {
    svg.add(String.format(Locale.ROOT, markup, x + 10, y));
  }
}
