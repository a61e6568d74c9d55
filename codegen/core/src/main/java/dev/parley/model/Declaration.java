package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.Map;

/**
 * A named type of a contract.
 *
 * @param shape without null
 * @param nullable whether null is a value too: references to the type say so themselves, documents of it go by this
 * @param inner the names of what becomes a type of its own inside it, by {@link InnerPath}
 */
public record Declaration(
    TypeId id,
    Shape shape,
    boolean nullable,
    Documentation documentation,
    Place place,
    Map<String, InnerName> inner) {
  public Declaration {
    inner = Map.copyOf(inner);
  }

  /** What the type at a path inside this one is called. */
  public InnerName inner(String path) {
    InnerName name = inner.get(path);
    if (name == null) {
      throw new IllegalStateException("nobody has named what stands at " + path + " in " + id);
    }
    return name;
  }

  /** The shape of whole documents. */
  public Shape document() {
    return nullable ? new Shape.Nullable(shape) : shape;
  }
}
