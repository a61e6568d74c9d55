package dev.parley.internal.explain;

import dev.parley.model.Literal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Constants of a contract as JSON. */
public final class LiteralValue {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LiteralValue() {}

  public static JsonNode of(Literal literal) {
    if (literal instanceof Literal.TextLiteral text) {
      return JSON.stringNode(text.value());
    }
    if (literal instanceof Literal.WholeLiteral whole) {
      return JSON.numberNode(whole.value());
    }
    if (literal instanceof Literal.DecimalLiteral decimal) {
      return JSON.numberNode(decimal.value());
    }
    if (literal instanceof Literal.BoolLiteral bool) {
      return JSON.booleanNode(bool.value());
    }
    if (literal instanceof Literal.ListLiteral list) {
      ArrayNode array = JSON.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    if (literal instanceof Literal.ObjectLiteral object) {
      ObjectNode node = JSON.objectNode();
      object.members().forEach((name, value) -> node.set(name, of(value)));
      return node;
    }
    return JSON.nullNode();
  }
}
