package dev.parley.internal.explain;

import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of assertions what the schemas of types say already, so that a property stands in one place. The schema that only asserts what a type's
 * schema says is read beside that one: an object has there {@code propertiesOf}, the name of the type's schema, and under {@code properties} only
 * what is held to something else. What a type refers to, an assertion does by the schema that the type's calls {@code asserted}. Where an assertion
 * about a type knows its properties by name only, these are {@code namesOf} the type's schema.
 */
public final class RepeatedProperties {
  private final Map<String, String> assertions;
  private final Map<String, String> types = new HashMap<>();
  private final Function<String, Optional<ObjectNode>> schemas;

  /**
   * @param assertions of {@link #assertions}
   * @param schemas of types that assertions may refer to, by name
   */
  public RepeatedProperties(
      Map<String, String> assertions, Function<String, Optional<ObjectNode>> schemas) {
    this.assertions = assertions;
    this.schemas = schemas;
    assertions.forEach((type, assertion) -> types.put(assertion, type));
  }

  /** The names of the schemas that only assert what those of types say, by the names of these; but of what says nothing of its own. */
  public static Map<String, String> assertions(ContractSet contracts) {
    Map<String, String> assertions = new HashMap<>();
    contracts.modules().values().forEach(declarations -> {
      for (Declaration declaration : declarations) {
        Shape shape = declaration.shape();
        Shape bare = shape instanceof Shape.Checked checked ? checked.shape() : shape;
        if (!(bare instanceof Shape.Anything || bare instanceof Shape.Ref)) {
          declaration
              .assertion()
              .ifPresent(to -> assertions.put(declaration.id().toString(), to.toString()));
        }
      }
    });
    return assertions;
  }

  /** Says in the schema of a type by which name it is asserted. */
  public void addAsserted(String name, ObjectNode schema) {
    if (assertions.containsKey(name)) {
      schema.put("asserted", assertions.get(name));
    }
  }

  /** Whether the schema of that name only asserts what a type's says. */
  public boolean isAssertion(String name) {
    return types.containsKey(name);
  }

  /** Shortens such a schema, in place. */
  public void shorten(String name, JsonNode schema) {
    refer(schema.path("check"), types.get(name), true);
  }

  /**
   * Says by reference what an assertion says as the type of that name does.
   *
   * @param whole whether it is all that is asserted of the type: then also that there are no properties
   */
  private void refer(JsonNode assertion, String type, boolean whole) {
    schemas.apply(type).ifPresent(typed -> {
      JsonNode known = typed.path("properties");
      boolean same =
          known.isObject() && (whole || !known.isEmpty()) && keys(assertion).equals(keys(typed));
      if (same && assertion instanceof ObjectNode object) {
        leaveOut(
            object,
            "propertiesOf",
            type,
            p -> SameSchema.is(p.getValue(), known.get(p.getKey()), assertions));
      }
      inside(assertion, typed);
    });
  }

  /** Goes on with what stands at the same place in both. */
  private void inside(JsonNode assertion, JsonNode type) {
    if (!assertion.isObject()) {
      return;
    }
    JsonNode reference = type.path("ref");
    if (reference.isString() && !assertion.has("ref")) {
      refer(assertion, reference.stringValue(), false);
      return;
    }
    assertion
        .path("properties")
        .properties()
        .forEach(p -> inside(p.getValue(), type.path("properties").path(p.getKey())));
    for (String keyword : List.of("items", "additionalProperties")) {
      inside(assertion.path(keyword), type.path(keyword));
    }
    for (String keyword : List.of("prefixItems", "anyOf", "oneOf")) {
      for (int i = 0; i < assertion.path(keyword).size(); i++) {
        inside(assertion.get(keyword).path(i), type.path(keyword).path(i));
      }
    }
  }

  /** Shortens the {@code check} of a type's own schema, in place. */
  public static void shortenNames(String name, ObjectNode schema) {
    if (schema.has("check") && !keys(schema).isEmpty()) {
      names(name, keys(schema), schema.get("check"));
    }
  }

  private static void names(String name, List<String> declared, JsonNode check) {
    if (check instanceof ObjectNode assertion && keys(assertion).equals(declared)) {
      leaveOut(assertion, "namesOf", name, property -> property.getValue().asBoolean(false));
    }
    check.path("allOf").forEach(part -> names(name, declared, part));
  }

  /** The properties that say nothing of their own go, and a reference comes in their place. */
  private static void leaveOut(
      ObjectNode assertion,
      String keyword,
      String type,
      Predicate<Map.Entry<String, JsonNode>> which) {
    ObjectNode all = assertion.deepCopy();
    JsonNode properties = all.remove("properties");
    assertion.removeAll();
    if (all.has("type")) {
      assertion.set("type", all.remove("type"));
    }
    assertion.put(keyword, type);
    if (properties != null) {
      properties.properties().removeIf(which);
      if (!properties.isEmpty()) {
        assertion.set("properties", properties);
      }
    }
    assertion.setAll(all);
  }

  /** Empty where the schema is not of objects with properties. */
  private static List<String> keys(JsonNode schema) {
    return List.copyOf(schema.path("properties").propertyNames());
  }
}
