package dev.parley.runtime;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What values of several options are written as. Each option is written, and the values of several options in them, which stand in all of them, would be
 * written twice as often with each level: each of them becomes a tree once, which is put where a writer has left room for it.
 */
final class WrittenOnce {
  private final Map<Object, JsonNode> trees = new IdentityHashMap<>();
  private Map<Integer, JsonNode> room = new HashMap<>();

  /** By identity: what is read once stands in all options. */
  JsonNode tree(Object options, Supplier<JsonNode> tree) {
    JsonNode before = trees.get(options);
    if (before == null) {
      before = tree.get();
      trees.put(options, before);
    }
    return before;
  }

  /** Leaves room for a tree in what is being written as one. */
  void leaveRoom(JsonWriter out, JsonNode tree) {
    room.put(out.startOfValue(), tree);
    out.nothing();
  }

  <T> JsonNode tree(T value, BiConsumer<T, JsonWriter> writer) {
    Map<Integer, JsonNode> around = room;
    room = new HashMap<>();
    try {
      JsonReader reader = JsonReader.of(Writing.bytes(value, writer, this));
      return filled(reader);
    } finally {
      room = around;
    }
  }

  /** What stands in a document that a writer has left room in. */
  JsonNode filled(JsonReader reader) {
    if (room.isEmpty()) {
      return Trees.read(reader);
    }
    JsonNode known = room.get(reader.at);
    if (known != null) {
      reader.isNull();
      return known;
    }
    switch (reader.kind()) {
      case OBJECT -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        reader.beginObject();
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
          object.set(name, filled(reader));
        }
        return object;
      }
      case ARRAY -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        reader.beginArray();
        while (reader.nextItem()) {
          array.add(filled(reader));
        }
        return array;
      }
      default -> {
        return Trees.read(reader);
      }
    }
  }
}
