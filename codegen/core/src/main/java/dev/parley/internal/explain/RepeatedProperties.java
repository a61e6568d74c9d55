package dev.parley.internal.explain;

import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of assertions what the schemas of types say already, so that a property stands in one place. An object that a type describes, and an
 * assertion once more, has there {@code propertiesOf}, the name of the type's schema, and under {@code properties} only those that are held to
 * something else; what a type refers to, an assertion does by the schema that the type's calls {@code asserted}. Where an assertion about a type knows its properties by name only, these are {@code namesOf} the type's schema.
 */
public final class RepeatedProperties {
  private static final Set<String> NAMED = Set.of("properties", "dependentSchemas", "variants");
  private static final Set<String> VALUES = Set.of("const", "enum");

  private final Map<String, String> assertions;
  private final Map<String, String> types = new HashMap<>();
  private final Function<List<String>, Map<String, ObjectNode>> objects;

  /**
   * @param assertions of {@link #assertions}
   * @param objects the schemas of types with exactly these properties, in this order; by name
   */
  public RepeatedProperties(
      Map<String, String> assertions, Function<List<String>, Map<String, ObjectNode>> objects) {
    this.assertions = assertions;
    assertions.forEach((type, assertion) -> types.put(assertion, type));
    this.objects = objects;
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

  /** Shortens each {@code check} in a schema, in place. */
  public void shorten(String name, JsonNode schema) {
    if (types.containsKey(name) && schema.get("check") instanceof ObjectNode assertion) {
      Map<String, ObjectNode> alike = alike(assertion);
      alike.keySet().retainAll(Set.of(types.get(name)));
      alike.forEach((type, typed) -> refer(assertion, type, typed));
    }
    walk(name, schema, false);
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

  private void walk(String name, JsonNode part, boolean asserts) {
    if (asserts && part instanceof ObjectNode assertion) {
      object(name, assertion);
    }
    if (part.isArray()) {
      part.forEach(item -> walk(name, item, asserts));
    }
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      if (NAMED.contains(member.getKey())) {
        member.getValue().forEach(each -> walk(name, each, asserts));
      } else if (!VALUES.contains(member.getKey())) {
        walk(name, member.getValue(), asserts || member.getKey().equals("check"));
      }
    }
  }

  /** What is no condition on an object, but describes it. */
  private void object(String name, ObjectNode assertion) {
    if (keys(assertion).isEmpty() || !assertion.path("type").asString("").equals("object")) {
      return;
    }
    alike(assertion).entrySet().stream()
        .max(Comparator.<Map.Entry<String, ObjectNode>>comparingLong(
                type -> repeated(assertion, type.getValue()))
            .thenComparingInt(type -> inCommon(type.getKey(), name))
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .ifPresent(type -> refer(assertion, type.getKey(), type.getValue()));
  }

  /** The types that have the properties of an assertion, and ask for the same ones. */
  private Map<String, ObjectNode> alike(ObjectNode assertion) {
    Map<String, ObjectNode> alike = new LinkedHashMap<>();
    if (!assertion.has("propertiesOf") && !assertion.has("namesOf")) {
      alike.putAll(objects.apply(keys(assertion)));
      alike.values().removeIf(type -> !required(type).equals(required(assertion)));
    }
    return alike;
  }

  private void refer(ObjectNode assertion, String type, ObjectNode typed) {
    leaveOut(assertion, "propertiesOf", type, p -> isRepeated(p, typed));
  }

  private long repeated(ObjectNode assertion, ObjectNode type) {
    return assertion.get("properties").properties().stream()
        .filter(p -> isRepeated(p, type))
        .count();
  }

  private boolean isRepeated(Map.Entry<String, JsonNode> property, ObjectNode type) {
    return SameSchema.is(
        property.getValue(), type.get("properties").get(property.getKey()), assertions);
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
  private static List<String> keys(ObjectNode schema) {
    return List.copyOf(schema.path("properties").propertyNames());
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> names = new HashSet<>();
    schema.path("required").forEach(name -> names.add(name.stringValue()));
    return names;
  }

  private static int inCommon(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
