package dev.parley.internal.typescript;

import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.Map;
import java.util.Set;

/**
 * A type with a name, which objects and unions inside it have left: where one stood, there is a reference.
 *
 * @param references the types that the shape refers to
 * @param patterns the regular expressions in the shape, and what each would be called
 */
record NamedType(
    TypeId id,
    Shape shape,
    Documentation documentation,
    Kind kind,
    Set<TypeId> references,
    Map<String, String> patterns) {

  /** Where a type comes from, and so how much of it others see. */
  enum Kind {
    /** A declaration of the contract. */
    DECLARED,
    /** An object that stood inside another type. */
    INLINE,
    /** What a list or map holds: it has functions of its own, but its type is written out. */
    ELEMENT
  }

  boolean isUnion() {
    return shape instanceof Shape.OneOf;
  }
}
