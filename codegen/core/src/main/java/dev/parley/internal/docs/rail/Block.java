package dev.parley.internal.docs.rail;

/**
 * Something on a track. It is entered at its left edge and left at its right edge, both at the height of the track; all lengths are whole, so
 * that they are the same everywhere.
 */
interface Block {
  int width();

  /** How far it reaches above the track. */
  int up();

  /** How far it reaches below the track. */
  int down();

  /**
   * @param x of the left edge
   * @param y of the track
   */
  void draw(Svg svg, int x, int y);
}
