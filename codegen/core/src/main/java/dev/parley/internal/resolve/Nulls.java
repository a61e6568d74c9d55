package dev.parley.internal.resolve;

import dev.parley.internal.schema.Declared;
import dev.parley.internal.schema.NullValue;
import dev.parley.model.Assertion;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the types that have been read allow null. */
final class Nulls {
  private final Map<String, Declared> types;

  Nulls(Map<String, Declared> types) {
    this.types = types;
  }

  /** Whether null is a value of the type. */
  boolean areIn(TypeId id) {
    return areIn(id, new HashSet<>());
  }

  /** Whether null keeps the assertion. */
  boolean keep(Assertion assertion) {
    return NullValue.keeps(
        assertion,
        id -> Optional.ofNullable(types.get(id.name()))
            .map(Declared::shape)
            .flatMap(s -> s instanceof Shape.Checked checked
                ? Optional.of(checked.assertion())
                : Optional.empty()));
  }

  private boolean areIn(TypeId id, Set<TypeId> seen) {
    return seen.add(id) && areIn(types.get(id.name()).shape(), seen);
  }

  private boolean areIn(Shape shape, Set<TypeId> seen) {
    if (shape instanceof Shape.Ref ref) {
      return areIn(ref.type(), seen);
    }
    if (shape instanceof Shape.Checked checked) {
      return areIn(checked.shape(), seen) && keep(checked.assertion());
    }
    if (shape instanceof Shape.Choice choice) {
      return choice.options().stream().anyMatch(o -> areIn(o.shape(), seen));
    }
    return shape instanceof Shape.Nullable;
  }
}
