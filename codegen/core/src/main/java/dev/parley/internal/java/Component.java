package dev.parley.internal.java;

import dev.parley.model.Field;

/**
 * A property that a record holds.
 *
 * @param name of the record component
 * @param property of the document
 */
record Component(String name, Field field, Value value) {
  private static final String FORMAT = "`com.fasterxml.jackson.annotation.JsonFormat`";

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

  /**
   * What Jackson must know to write times like the codec: nothing, or an annotation, types in backquotes. Jackson 2 writes numbers where nobody
   * changed that, and both versions turn every time that they read into UTC.
   */
  String format() {
    String type = value.type();
    if (!type.contains("`java.time.")) {
      return "";
    }
    boolean offset =
        type.contains("`java.time.OffsetDateTime`") || type.contains("`java.time.ZonedDateTime`");
    return "@" + FORMAT + "(shape = " + FORMAT + ".Shape.STRING"
        + (offset ? ", without = " + FORMAT + ".Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE" : "")
        + ") ";
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
