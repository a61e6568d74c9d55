package dev.parley.internal.explain;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether an assertion refuses the same values as a part of a type's schema, as far as their spellings tell. */
final class SameSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** With {@code properties}, the keywords inside which the support code of both languages follows references, too. */
  private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties");

  private final UnaryOperator<String> reference;

  private SameSchema(UnaryOperator<String> reference) {
    this.reference = reference;
  }

  /**
   * @param assertions the names of schemas that only assert what others say, by the names of those
   */
  static boolean is(JsonNode assertion, JsonNode type, Map<String, String> assertions) {
    JsonNode asserted = new SameSchema(name -> assertions.getOrDefault(name, "")).plain(type);
    return new SameSchema(UnaryOperator.identity()).plain(assertion).equals(asserted);
  }

  /** Without what assertions do not ask for, and what types do not say twice. */
  private JsonNode plain(JsonNode schema) {
    if (schema.isBoolean() && schema.booleanValue()) {
      return JSON.objectNode();
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode plain = JSON.objectNode();
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      String keyword = member.getKey();
      JsonNode value = member.getValue();
      if (SCHEMAS.contains(keyword)) {
        plain.set(keyword, plain(value));
      } else if (keyword.equals("properties")) {
        ObjectNode named = plain.putObject(keyword);
        value.properties().forEach(each -> named.set(each.getKey(), plain(each.getValue())));
      } else if (keyword.equals("ref")) {
        plain.put(keyword, reference.apply(value.stringValue()));
      } else if (!keyword.equals("range")) {
        // An assertion goes by JSON Schema alone: no type of a language limits its numbers.
        plain.set(keyword, withDecimals(value));
      }
    }
    if (isTypeOfTexts(plain)) {
      plain.remove("type");
    }
    // Values that are listed do not take null in for being beside a type that does.
    boolean isListed = plain.has("const") || plain.has("enum");
    if (!isListed && plain.path("nullable").isBoolean() && plain.path("type").isString()) {
      plain.remove("nullable");
      plain.set("type", JSON.arrayNode().add("null").add(plain.get("type")));
    }
    if (plain.path("additionalProperties").isObject()
        && plain.get("additionalProperties").isEmpty()) {
      plain.remove("additionalProperties");
    }
    return plain;
  }

  /** A number is the same in each of the forms in which it is held. */
  private static JsonNode withDecimals(JsonNode value) {
    if (value instanceof ArrayNode items) {
      ArrayNode decimals = JSON.arrayNode();
      items.forEach(item -> decimals.add(withDecimals(item)));
      return decimals;
    }
    return value.isNumber() ? JSON.numberNode(value.decimalValue().stripTrailingZeros()) : value;
  }

  /** Whether the type goes without saying beside the values. */
  private static boolean isTypeOfTexts(JsonNode schema) {
    JsonNode values =
        schema.has("const") ? JSON.arrayNode().add(schema.get("const")) : schema.path("enum");
    return schema.path("type").asString("").equals("string")
        && values instanceof ArrayNode listed
        && listed.valueStream().allMatch(JsonNode::isString);
  }
}
