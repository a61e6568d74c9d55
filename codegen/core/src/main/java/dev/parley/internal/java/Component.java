package dev.parley.internal.java;

import dev.parley.model.Field;

/**
 * A property that a record holds.
 *
 * @param name of the record component
 * @param property of the document
 * @param bit its place in the mask of properties that a decoder has seen
 */
record Component(String name, Field field, Value value, int bit) {
  String property() {
    return field.name();
  }

  boolean required() {
    return field.required();
  }

  boolean nullable() {
    return field.nullable();
  }

  /** Absent and null are both allowed, and told apart. */
  boolean both() {
    return nullable() && !required();
  }

  boolean present() {
    return required() && !nullable();
  }

  /** The component's type, types in backquotes. */
  String type() {
    if (present()) {
      return value.primitive().isEmpty() ? value.type() : value.primitive();
    }
    return both()
        ? JavaFile.NULLABLE + "`java.util.Optional`<" + value.type() + ">"
        : value.nullableType();
  }
}
