package dev.parley.internal.docs.rail;

import java.util.function.UnaryOperator;

/** Writes shapes; tracks first, so that what stands on them covers them. */
final class Svg {
  /** The radius of every turn of a track. */
  static final int TURN = 10;

  private final UnaryOperator<String> escape;
  private final StringBuilder boxes = new StringBuilder();
  private final StringBuilder tracks = new StringBuilder();
  private final StringBuilder stations = new StringBuilder();
  private boolean dashed;

  Svg(UnaryOperator<String> escape) {
    this.escape = escape;
  }

  String escape(String text) {
    return escape.apply(text);
  }

  /** What is drawn by this is on a track that is not there from the beginning. */
  void dashed(Runnable drawing) {
    dashed = true;
    drawing.run();
    dashed = false;
  }

  /** A part of a track. */
  void track(String path) {
    tracks
        .append("<path class=\"")
        .append(dashed ? "track dashed" : "track")
        .append("\" d=\"")
        .append(path)
        .append("\"/>\n");
  }

  void line(int x, int y, int to) {
    if (to != x) {
      track("M" + x + " " + y + "H" + to);
    }
  }

  /** Which way it goes on a track. */
  void arrow(int x, int y, boolean left) {
    int tip = left ? -4 : 4;
    stations
        .append("<path class=\"")
        .append(dashed ? "arrow leaving" : "arrow")
        .append("\" d=\"M")
        .append(x - tip)
        .append(' ')
        .append(y - 4)
        .append("L")
        .append(x + tip)
        .append(' ')
        .append(y)
        .append("L")
        .append(x - tip)
        .append(' ')
        .append(y + 4)
        .append("\"/>\n");
  }

  /** Behind the tracks; what is drawn first lies lowest. */
  void box(String css, int x, int y, int width, int height, int radius) {
    boxes
        .append("<rect class=\"")
        .append(css)
        .append("\" x=\"")
        .append(x)
        .append("\" y=\"")
        .append(y)
        .append("\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" rx=\"")
        .append(radius)
        .append("\"/>\n");
  }

  /** On top of the tracks. */
  void add(String markup) {
    stations.append(markup).append('\n');
  }

  void text(String css, int x, int y, String text) {
    add("<text class=\"" + css + "\" x=\"" + x + "\" y=\"" + y + "\">" + escape(text) + "</text>");
  }

  String content() {
    return boxes.toString() + tracks + stations;
  }
}
