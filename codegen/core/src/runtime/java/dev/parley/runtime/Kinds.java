package dev.parley.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a value is of the kind that a schema asks for, without looking inside. */
final class Kinds {
  private Kinds() {}

  static boolean fits(Schema declared, Json value) {
    Schema schema = declared.resolved();
    if (value instanceof Json.Null) {
      return declared.allowsNull();
    }
    if (schema.isNever()) {
      return false;
    }
    if (schema.has("union")) {
      return value instanceof Json.Object;
    }
    if (schema.isTrue("open")) {
      return value instanceof Json.Text;
    }
    List<Json> values = schema.values();
    if (!values.isEmpty()) {
      return values.stream().anyMatch(each -> equal(each, value));
    }
    List<String> types = schema.types();
    return (types.isEmpty() || types.stream().anyMatch(type -> isOf(type, value)))
        && schema.schemas("allOf").stream().allMatch(part -> fits(part, value))
        && fitsAny(schema.schemas("anyOf"), value)
        && fitsAny(schema.schemas("oneOf"), value);
  }

  private static boolean fitsAny(List<Schema> options, Json value) {
    return options.isEmpty() || options.stream().anyMatch(option -> fits(option, value));
  }

  static boolean isOf(String type, Json value) {
    return switch (type) {
      case "object" -> value instanceof Json.Object;
      case "array" -> value instanceof Json.Array;
      case "string" -> value instanceof Json.Text;
      case "null" -> value instanceof Json.Null;
      case "boolean" -> value instanceof Json.Truth;
      case "number" -> value instanceof JsonNumber;
      case "integer" -> value instanceof JsonNumber number && number.isWhole();
      default -> false;
    };
  }

  /** Equality by value, where 1 is 1.0 and the order of members says nothing. */
  static boolean equal(Json one, Json other) {
    if (one instanceof JsonNumber left && other instanceof JsonNumber right) {
      return left.asWritten().compareTo(right.asWritten()) == 0;
    }
    if (one instanceof Json.Array || one instanceof Json.Object) {
      return one.getClass() == other.getClass()
          && Canonical.text(Nodes.of(one)).equals(Canonical.text(Nodes.of(other)));
    }
    return one.equals(other);
  }

  /** Whether a value, read as the schema says, may carry a property of that name which the contract knows. */
  static boolean declares(@Nullable Schema declared, Json value, String name) {
    Schema schema = declared == null ? null : shape(declared, value);
    return schema != null
        && (schema.property(name) != null || schema.requiredNames().contains(name));
  }

  /** The object schema by which a value is read: of a union, that of its tag. */
  static @Nullable Schema shape(Schema declared, Json value) {
    Schema schema = declared.resolved();
    String tag = schema.text("tag");
    while (tag != null) {
      boolean tagged = value instanceof Json.Object object && object.members().containsKey(tag);
      Schema variant =
          tagged ? schema.variant(textOf(((Json.Object) value).members().get(tag))) : null;
      if (variant == null) {
        return null;
      }
      schema = variant.resolved();
      tag = schema.text("tag");
    }
    return schema;
  }

  /** The text of a string, and of anything else what no tag is. */
  static String textOf(@Nullable Json value) {
    return value instanceof Json.Text text ? text.value() : "";
  }
}
