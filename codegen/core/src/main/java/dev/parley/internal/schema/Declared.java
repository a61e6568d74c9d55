package dev.parley.internal.schema;

import dev.parley.diagnostic.Place;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;

/**
 * A type that has been read and has no settled name yet.
 *
 * @param source identifies the schema in this run
 * @param path where it comes from, the same wherever the contract is checked out: file from the root, {@code #}, pointer
 * @param proposedName what the type would like to be called, not yet in any language's case
 */
public record Declared(
    String source,
    String path,
    String proposedName,
    Shape shape,
    Documentation documentation,
    Place place) {
  Declared named(String name) {
    return new Declared(source, path, name, shape, documentation, place);
  }
}
