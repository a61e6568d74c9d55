package dev.parley.model;

import dev.parley.diagnostic.Place;

/**
 * A declared property of an object. Absent and null are different things: {@code required} is about absence, {@link Shape.Nullable} about
 * null.
 *
 * @param name as on the wire
 */
public record Field(
    String name, Shape shape, boolean required, Documentation documentation, Place place) {
  /** Whether it says nothing: it is always there, and always the same. */
  public boolean isConstant() {
    return required && shape instanceof Shape.Constant;
  }

  public boolean nullable() {
    return shape instanceof Shape.Nullable;
  }
}
