package dev.parley.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/**
 * A resolved schema, keyword by keyword.
 *
 * @param free whether this is a part of {@code check}, which goes by JSON Schema alone: no generated type limits its numbers
 */
record Schema(Json.Object keywords, Schemas schemas, boolean free) {
  private static final Json.Object NOTHING = new Json.Object(Map.of());
  private static final Json.Object NEVER = new Json.Object(Map.of("not", NOTHING));

  /** The schema {@code false}. */
  boolean isNever() {
    return keywords == NEVER;
  }

  /** The schema itself, or what it refers to. */
  Schema resolved() {
    Schema schema = this;
    for (String name = text("ref"); name != null; name = schema.text("ref")) {
      schema = schemas.named(name);
    }
    return schema;
  }

  /** The schema itself, or what it refers to and nothing else. */
  Schema followed() {
    Schema schema = this;
    while (schema.isPlainReference()) {
      schema = schema.referred();
    }
    return schema;
  }

  private boolean isPlainReference() {
    return has("ref") && keywords.members().size() == (has("nullable") ? 2 : 1);
  }

  Schema referred() {
    return schemas.named(String.valueOf(text("ref")));
  }

  /** Whether null is right whatever else the schema says. */
  boolean allowsNullAnyway() {
    return isTrue("nullable") || isPlainReference() && referred().allowsNullAnyway();
  }

  boolean allowsNull() {
    return schemas.rule(this).fits(NullNode.getInstance());
  }

  /** The schema {@code true}. */
  boolean saysNothing() {
    return keywords.members().isEmpty();
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

  /** The types that are allowed; empty where all are. */
  List<String> types() {
    String only = text("type");
    return only == null ? list("type").stream().map(Kinds::textOf).toList() : List.of(only);
  }

  /** Whether numbers are read as doubles. */
  boolean isDouble() {
    return !free && isType("number") && !"big".equals(text("range"));
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
    Json schema = keywords.members().get(keyword);
    return schema == null
        ? null
        : new Schema(of(schema).keywords, schemas, free || keyword.equals("check"));
  }

  List<Schema> schemas(String keyword) {
    List<Schema> schemas = new ArrayList<>();
    for (Json each : list(keyword)) {
      schemas.add(of(each));
    }
    return schemas;
  }

  /** Schemas by name: {@code variants}, {@code dependentSchemas}. */
  Map<String, Schema> named(String keyword) {
    return each(object(keyword).members());
  }

  Map<String, Schema> properties() {
    return each(members());
  }

  private Map<String, Schema> each(Map<String, Json> named) {
    Map<String, Schema> each = new LinkedHashMap<>();
    named.forEach((name, schema) -> each.put(name, of(schema)));
    return each;
  }

  boolean hasProperties() {
    return has("properties") || has("propertiesOf") || has("namesOf");
  }

  /**
   * {@code properties}. With {@code propertiesOf} they are those of the schema of that name, and with {@code namesOf} anything under the names of
   * those; but for what is said anew.
   */
  private Map<String, Json> members() {
    Map<String, Json> said = object("properties").members();
    String same = text("propertiesOf");
    String known = same == null ? text("namesOf") : same;
    return known == null
        ? said
        : schemas.repeated(this, () -> {
          Map<String, Json> all = new LinkedHashMap<>();
          schemas
              .named(known)
              .members()
              .forEach((name, each) ->
                  all.put(name, said.getOrDefault(name, same == null ? NOTHING : asserting(each))));
          return all;
        });
  }

  /** A part of the schema of a type as an assertion has it: it refers to what only asserts. */
  private Json asserting(Json part) {
    if (!(part instanceof Json.Object object)) {
      return part;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach((keyword, value) -> members.put(
            keyword,
            switch (keyword) {
              case "ref" -> new Json.Text(schemas.asserted(Kinds.textOf(value)));
              case "items", "additionalProperties" -> asserting(value);
              case "properties" -> {
                Map<String, Json> named = new LinkedHashMap<>();
                ((Json.Object) value)
                    .members()
                    .forEach((name, each) -> named.put(name, asserting(each)));
                yield new Json.Object(named);
              }
              default -> value;
            }));
    return new Json.Object(members);
  }

  /** {@code patternProperties}: each entry with its {@code pattern} and {@code schema}. */
  List<Schema> patterns() {
    return schemas("patternProperties");
  }

  /** Whether the expression of {@code pattern} is found in a text. */
  boolean matches(String text) {
    Expression expression = expression();
    return expression != null && expression.isFoundIn(text);
  }

  /** What undeclared properties must be, where that says anything but that there are none. */
  @Nullable
  Schema others() {
    return isFalse("additionalProperties") ? null : schema("additionalProperties");
  }

  /** The regular expression of {@code pattern}. */
  @Nullable
  Expression expression() {
    String pattern = text("pattern");
    if (pattern == null) {
      return null;
    }
    if (has("delegated")) {
      return schemas.delegated(pattern);
    }
    String regex = text("regex");
    String program = text("program");
    return schemas.expression(regex == null ? pattern : regex, program == null ? "" : program);
  }

  /** The values that {@code const} or {@code enum} allows; empty where neither is there. */
  List<Json> values() {
    Json only = keywords.members().get("const");
    return only == null ? list("enum") : List.of(only);
  }

  /** Names declared as properties, then those that are required only, in that order. */
  Set<String> propertyNames() {
    Set<String> names = new LinkedHashSet<>(members().keySet());
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
    Json property = members().get(name);
    return property == null ? null : of(property);
  }

  /** What a property must be, declared or not; required and undeclared is anything. */
  Schema propertyOrAny(String name) {
    Schema property = property(name);
    return property == null ? new Schema(NOTHING, schemas, free) : property;
  }

  Set<String> tags() {
    return object("variants").members().keySet();
  }

  @Nullable
  Schema variant(String tag) {
    Json variant = object("variants").members().get(tag);
    return variant == null ? null : of(variant);
  }

  private Json.Object object(String keyword) {
    return keywords.members().get(keyword) instanceof Json.Object object ? object : NOTHING;
  }

  private List<Json> list(String keyword) {
    return keywords.members().get(keyword) instanceof Json.Array array ? array.items() : List.of();
  }

  private Schema of(Json schema) {
    if (schema instanceof Json.Object object) {
      return new Schema(object, schemas, free);
    }
    boolean holds = schema instanceof Json.Truth truth && truth.value();
    return new Schema(holds ? NOTHING : NEVER, schemas, free);
  }
}
