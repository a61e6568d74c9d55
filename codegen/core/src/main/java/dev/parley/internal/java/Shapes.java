package dev.parley.internal.java;

import dev.parley.model.Shape;

/** Shapes as far as their Java types go. */
final class Shapes {
  private Shapes() {}

  /** Without what is asserted of the whole value. */
  static Shape bare(Shape shape) {
    return shape instanceof Shape.Checked checked ? checked.shape() : shape;
  }

  /** Without null. */
  static Shape notNull(Shape shape) {
    return shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
  }
}
