package dev.parley.model;

import dev.parley.diagnostic.Place;

/**
 * A named type of a contract.
 *
 * @param shape without null
 * @param nullable whether null is a value too: references to the type say so themselves, documents of it go by this
 */
public record Declaration(
    TypeId id, Shape shape, boolean nullable, Documentation documentation, Place place) {

  /** The shape of whole documents. */
  public Shape document() {
    return nullable ? new Shape.Nullable(shape) : shape;
  }
}
