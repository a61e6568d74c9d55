package dev.parley.internal.sample;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes to copies of a document.
 *
 * @param path the keys and indices that lead to a place in it
 */
record Edit(JsonNode document, List<String> path) {
  /** The document with another value at the place. */
  JsonNode replaced(JsonNode value) {
    if (path.isEmpty()) {
      return value;
    }
    JsonNode copy = document.deepCopy();
    set(parent(copy), value);
    return copy;
  }

  /** The document without the member or item. */
  JsonNode removed() {
    JsonNode copy = document.deepCopy();
    JsonNode parent = parent(copy);
    if (parent instanceof ObjectNode object) {
      object.remove(key());
    } else {
      ((ArrayNode) parent).remove(Integer.parseInt(key()));
    }
    return copy;
  }

  /** The document with the member called otherwise, in its place. */
  JsonNode renamed(String name) {
    JsonNode parent = at(document, path.subList(0, path.size() - 1));
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : parent.properties()) {
      renamed.set(member.getKey().equals(key()) ? name : member.getKey(), member.getValue());
    }
    return new Edit(document, path.subList(0, path.size() - 1)).replaced(renamed);
  }

  JsonNode value() {
    return at(document, path);
  }

  String key() {
    return path.get(path.size() - 1);
  }

  String pointer() {
    StringBuilder pointer = new StringBuilder();
    path.forEach(k -> pointer.append('/').append(k.replace("~", "~0").replace("/", "~1")));
    return pointer.toString();
  }

  private JsonNode parent(JsonNode root) {
    return at(root, path.subList(0, path.size() - 1));
  }

  private void set(JsonNode parent, JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(key(), value);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(key()), value);
    }
  }

  private static JsonNode at(JsonNode root, List<String> path) {
    JsonNode at = root;
    for (String key : path) {
      at = at.isArray() ? at.get(Integer.parseInt(key)) : at.get(key);
    }
    return at;
  }
}
