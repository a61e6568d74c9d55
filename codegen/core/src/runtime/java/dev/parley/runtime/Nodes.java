package dev.parley.runtime;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of a document under explanation as the trees that rules look at; the same tree for the same value. */
final class Nodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final Map<Json, JsonNode> known = new IdentityHashMap<>();

  static JsonNode of(Json value) {
    return new Nodes().node(value);
  }

  JsonNode node(Json value) {
    if (value instanceof Json.Text text) {
      return NODES.stringNode(text.value());
    }
    if (value instanceof JsonNumber number) {
      return number(number);
    }
    if (value instanceof Json.Truth truth) {
      return NODES.booleanNode(truth.value());
    }
    if (value instanceof Json.Null) {
      return NODES.nullNode();
    }
    JsonNode before = known.get(value);
    if (before != null) {
      return before;
    }
    JsonNode node = value instanceof Json.Array array ? array(array) : object((Json.Object) value);
    known.put(value, node);
    return node;
  }

  private ArrayNode array(Json.Array array) {
    ArrayNode node = NODES.arrayNode(array.items().size());
    array.items().forEach(item -> node.add(node(item)));
    return node;
  }

  private ObjectNode object(Json.Object object) {
    ObjectNode node = NODES.objectNode();
    object.members().forEach((name, each) -> node.set(name, node(each)));
    return node;
  }

  private static JsonNode number(JsonNumber number) {
    BigDecimal exact = number.asWritten();
    return exact.scale() == 0 && exact.precision() < 19
        ? NODES.numberNode(exact.longValue())
        : NODES.numberNode(exact);
  }
}
