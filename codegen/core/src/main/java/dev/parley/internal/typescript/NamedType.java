package dev.parley.internal.typescript;

import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type with a name, which objects and unions inside it have left: where one stood, there is a reference. What keeps an assertion has left too.
 *
 * @param references the types that the shape refers to
 * @param asserted the types that only the assertion refers to
 * @param fixed what the predicate needs beside itself, and what each would be called
 */
record NamedType(
    TypeId id,
    Shape shape,
    Documentation documentation,
    Kind kind,
    Set<TypeId> references,
    Set<TypeId> asserted,
    Map<Fixed, String> fixed) {

  /** Where a type comes from, and so how much of it others see. */
  enum Kind {
    /** A declaration of the contract. */
    DECLARED,
    /** An object that stood inside another type. */
    INLINE,
    /** What has functions of its own, but whose type is written out: a choice, say. */
    ELEMENT
  }

  boolean isUnion() {
    return unchecked() instanceof Shape.OneOf;
  }

  /** Whether values keep an assertion beyond the shape. */
  boolean isChecked() {
    return shape instanceof Shape.Checked;
  }

  /** The shape without the assertion. */
  Shape unchecked() {
    return shape instanceof Shape.Checked checked ? checked.shape() : shape;
  }

  /** Whether it is an object whose other properties are not left as they are. */
  boolean asksForNames() {
    return object()
        .filter(o -> o.closed()
            || o.others().filter(each -> !(each instanceof Shape.Anything)).isPresent())
        .isPresent();
  }

  Optional<Shape.OneOf> union() {
    return unchecked() instanceof Shape.OneOf union ? Optional.of(union) : Optional.empty();
  }

  Optional<Shape.ObjectOf> object() {
    return unchecked() instanceof Shape.ObjectOf object ? Optional.of(object) : Optional.empty();
  }
}
