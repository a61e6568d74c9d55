package dev.parley.internal.resolve;

import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.LinkedHashSet;
import java.util.Set;

/** The types that a shape refers to, in its own parts too. */
final class ReferredTypes {
  private ReferredTypes() {}

  /** Those that its values consist of, and those that assertions refer to. */
  static Set<TypeId> of(Shape shape) {
    Set<TypeId> asserted = new LinkedHashSet<>();
    Set<TypeId> found = of(shape, asserted);
    found.addAll(asserted);
    return found;
  }

  /** Those that its values consist of. */
  static Set<TypeId> inValues(Shape shape) {
    return of(shape, new LinkedHashSet<>());
  }

  private static Set<TypeId> of(Shape shape, Set<TypeId> asserted) {
    Set<TypeId> found = new LinkedHashSet<>();
    new ShapeRewriter(
            id -> {
              found.add(id);
              return new Shape.Ref(id);
            },
            id -> {
              found.add(id);
              return id;
            },
            id -> {
              asserted.add(id);
              return id;
            },
            assertion -> true)
        .rewrite(shape);
    return found;
  }
}
