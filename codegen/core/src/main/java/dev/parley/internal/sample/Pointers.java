package dev.parley.internal.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values at JSON pointers (RFC 6901) in objects. */
final class Pointers {
  private Pointers() {}

  /** The text or number there. */
  static Optional<JsonNode> scalar(JsonNode document, String pointer) {
    JsonNode at = document.at(pointer);
    return at.isString() || at.isNumber() ? Optional.of(at) : Optional.empty();
  }

  /** The document with a value there, as far as the objects on the way are there. */
  static JsonNode with(JsonNode document, String pointer, JsonNode value) {
    JsonNode copy = document.deepCopy();
    int last = pointer.lastIndexOf('/');
    if (last >= 0 && copy.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
      parent.set(unescaped(pointer.substring(last + 1)), value);
    }
    return copy;
  }

  static String name(String pointer) {
    List<String> keys = Arrays.asList(pointer.split("/"));
    return unescaped(keys.get(keys.size() - 1));
  }

  private static String unescaped(String key) {
    return key.replace("~1", "/").replace("~0", "~");
  }
}
