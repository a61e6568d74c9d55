package dev.parley.internal.resolve;

import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.LinkedHashSet;
import java.util.Set;

/** The types that a shape refers to, its own parts included. */
final class ReferredTypes {
  private ReferredTypes() {}

  static Set<TypeId> of(Shape shape) {
    Set<TypeId> found = new LinkedHashSet<>();
    new ShapeRewriter(
            id -> {
              found.add(id);
              return new Shape.Ref(id);
            },
            id -> {
              found.add(id);
              return id;
            })
        .rewrite(shape);
    return found;
  }
}
