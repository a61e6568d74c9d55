package dev.parley.stability;

import static dev.parley.support.EditedContract.mapping;

import dev.parley.model.TypeId;
import dev.parley.support.EditedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A small contract that tests edit: one event, which refers to one definition, {@code tool_call}. */
final class Room {
  private static final String ROOM = """
      asyncapi: 3.0.0
      info: { title: Room, version: 1.0.0 }
      x-parley-name: room
      channels:
        room:
          address: /room
          messages:
            Joined:
              payload:
                type: object
                required: [type]
                properties:
                  type: { const: joined }
                  call: { $ref: '#/components/schemas/tool_call' }
      operations:
        send: { action: send, channel: { $ref: '#/channels/room' } }
      components:
        schemas:
          tool_call: { type: object, properties: { id: { type: string } } }
      """;

  private final EditedContract contract;

  private Room(EditedContract contract) {
    this.contract = contract;
  }

  static Room in(Path folder) {
    try {
      Path original = Files.createDirectory(folder.resolve("original"));
      Path document = Files.writeString(original.resolve("asyncapi.yaml"), ROOM);
      return new Room(new EditedContract(original, List.of(document), folder.resolve("room")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EditedContract contract() {
    return contract;
  }

  Path document() {
    return contract.documents().get(0);
  }

  void edit(Consumer<Map<String, Object>> change) {
    contract.edit(document(), change);
  }

  /** Generates, and writes the lock file; the names of all types. */
  List<String> generate() {
    return contract.generate().values().stream().map(TypeId::name).toList();
  }

  String java(String type) {
    return contract.files().get("edited/" + type + ".java");
  }

  String typeScript() {
    return contract.files().get("room.ts");
  }

  /** Gives {@code tool_call} other properties. */
  void setProperties(Map<String, Object> properties) {
    edit(tree -> schema(tree).put("properties", properties));
  }

  String lock() {
    return contract.readLock().orElse("");
  }

  void setLock(String text) {
    contract.writeLock(Optional.of(text));
  }

  /** Gives the event another tag, and texts beside it. */
  void tagWith(String tag, String... others) {
    edit(tree -> {
      Map<String, Object> payload = payload(tree);
      Map<String, Object> properties = texts(others);
      properties.put(tag, Map.of("const", "joined"));
      payload.put("required", List.of(tag));
      payload.put("properties", properties);
    });
  }

  static Map<String, Object> payload(Map<String, Object> tree) {
    Map<String, Object> channel = mapping(mapping(tree.get("channels")).get("room"));
    return mapping(mapping(mapping(channel.get("messages")).get("Joined")).get("payload"));
  }

  static Map<String, Object> schema(Map<String, Object> tree) {
    return mapping(schemas(tree).get("tool_call"));
  }

  static Map<String, Object> schemas(Map<String, Object> tree) {
    return mapping(mapping(tree.get("components")).get("schemas"));
  }

  /** Makes the event refer to a definition. */
  static void property(Map<String, Object> tree, String name, String schema) {
    mapping(payload(tree).get("properties"))
        .put(name, Map.of("$ref", "#/components/schemas/" + schema));
  }

  static Map<String, Object> object(String property, Object schema) {
    return new LinkedHashMap<>(Map.of("type", "object", "properties", ordered(property, schema)));
  }

  static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      ordered.put((String) entries[i], entries[i + 1]);
    }
    return ordered;
  }

  static Map<String, Object> texts(String... names) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Stream.of(names).forEach(name -> properties.put(name, Map.of("type", "string")));
    return properties;
  }
}
