package dev.parley.internal.source;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes as JSON, for libraries that know nothing of places; and back from a JSON Pointer to the place. */
public final class JsonText {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonText() {}

  public static JsonNode of(SourceNode node) {
    if (node instanceof SourceNode.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(e -> object.set(e.key(), of(e.value())));
      return object;
    }
    if (node instanceof SourceNode.Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(i -> array.add(of(i)));
      return array;
    }
    if (node instanceof SourceNode.Text text) {
      return JSON.stringNode(text.value());
    }
    if (node instanceof SourceNode.Number number) {
      return numberOf(number.value());
    }
    return node instanceof SourceNode.Bool bool ? JSON.booleanNode(bool.value()) : JSON.nullNode();
  }

  /** To draft-04 a number is an integer by how it is written, and to libraries by the kind of its node. */
  private static JsonNode numberOf(BigDecimal value) {
    return value.scale() <= 0 ? JSON.numberNode(value.toBigInteger()) : JSON.numberNode(value);
  }

  /** The node that a pointer leads to from {@code node}, or the last one on the way when it leads nowhere. */
  public static SourceNode at(SourceNode node, String pointer) {
    SourceNode at = node;
    for (String key : Pointer.keys(pointer)) {
      if (at instanceof SourceNode.Mapping mapping && mapping.get(key).isPresent()) {
        at = mapping.get(key).get();
      } else if (at instanceof SourceNode.Sequence sequence
          && key.matches("[0-9]{1,9}")
          && Integer.parseInt(key) < sequence.items().size()) {
        at = sequence.items().get(Integer.parseInt(key));
      } else {
        return at;
      }
    }
    return at;
  }
}
