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
  public boolean nullable() {
    return shape instanceof Shape.Nullable;
  }
}
