package dev.parley.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resolved schema, keyword by keyword. */
record Schema(Json.Object keywords, Schemas schemas) {
  private static final Json.Object NOTHING = new Json.Object(Map.of());

  /** The schema itself, or what it refers to. */
  Schema resolved() {
    Schema schema = this;
    for (String name = text("ref"); name != null; name = schema.text("ref")) {
      schema = schemas.named(name);
    }
    return schema;
  }

  boolean allowsNull() {
    if (isTrue("nullable")) {
      return true;
    }
    String name = text("ref");
    if (name != null) {
      return schemas.named(name).allowsNull();
    }
    boolean anything = !has("type") && !has("const") && !has("enum") && !has("union");
    return anything || "null".equals(text("type")) || values().contains(Json.Null.NULL);
  }

  boolean has(String keyword) {
    return keywords.members().containsKey(keyword);
  }

  boolean isTrue(String keyword) {
    return keywords.members().get(keyword) instanceof Json.Truth truth && truth.value();
  }

  boolean isFalse(String keyword) {
    return keywords.members().get(keyword) instanceof Json.Truth truth && !truth.value();
  }

  boolean isType(String type) {
    return type.equals(text("type"));
  }

  @Nullable
  String text(String keyword) {
    return keywords.members().get(keyword) instanceof Json.Text text ? text.value() : null;
  }

  @Nullable
  JsonNumber number(String keyword) {
    return keywords.members().get(keyword) instanceof JsonNumber number ? number : null;
  }

  /** A bound on a count, or the default where there is none. */
  long count(String keyword, long absent) {
    JsonNumber number = number(keyword);
    return number == null ? absent : (long) number.value();
  }

  @Nullable
  Schema schema(String keyword) {
    return wrap(keywords.members().get(keyword));
  }

  List<Schema> schemas(String keyword) {
    List<Schema> schemas = new ArrayList<>();
    for (Json each : list(keyword)) {
      schemas.add(new Schema((Json.Object) each, schemas()));
    }
    return schemas;
  }

  /** The values that {@code const} or {@code enum} allows; empty where neither is there. */
  List<Json> values() {
    Json only = keywords.members().get("const");
    return only == null ? list("enum") : List.of(only);
  }

  /** Names declared as properties, then those that are required only, in that order. */
  Set<String> propertyNames() {
    Set<String> names = new LinkedHashSet<>(object("properties").members().keySet());
    names.addAll(requiredNames());
    return names;
  }

  Set<String> requiredNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Json each : list("required")) {
      names.add(((Json.Text) each).value());
    }
    return names;
  }

  @Nullable
  Schema property(String name) {
    return wrap(object("properties").members().get(name));
  }

  /** What a property must be, declared or not; required and undeclared is anything. */
  Schema propertyOrAny(String name) {
    Schema property = property(name);
    return property == null ? new Schema(NOTHING, schemas) : property;
  }

  Set<String> tags() {
    return object("variants").members().keySet();
  }

  @Nullable
  Schema variant(String tag) {
    return wrap(object("variants").members().get(tag));
  }

  private Json.Object object(String keyword) {
    return keywords.members().get(keyword) instanceof Json.Object object ? object : NOTHING;
  }

  private List<Json> list(String keyword) {
    return keywords.members().get(keyword) instanceof Json.Array array ? array.items() : List.of();
  }

  private @Nullable Schema wrap(@Nullable Json schema) {
    return schema instanceof Json.Object object ? new Schema(object, schemas) : null;
  }
}
