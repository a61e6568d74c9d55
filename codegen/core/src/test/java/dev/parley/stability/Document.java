package dev.parley.stability;

import static dev.parley.support.EditedContract.mapping;

import dev.parley.support.EditedContract;
import dev.parley.support.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A contract as a tree that is edited.
 *
 * @param tags what tells messages apart, by the keys of channels and {@code EVENT} or {@code COMMAND}
 * @param typeNames of the types that are generated
 */
record Document(Map<String, Object> tree, Map<String, String> tags, List<String> typeNames) {
  private static final Set<String> TOGETHER = Set.of(
      "allOf", "anyOf", "oneOf", "if", "then", "else", "not", "dependentSchemas", "dependencies");

  boolean isAsyncApi() {
    return tree.containsKey("asyncapi");
  }

  String typeName(Random random) {
    return typeNames.get(random.nextInt(typeNames.size()));
  }

  /** The schema of an event like those of the channel: with a tag of its own, if they have one. */
  Map<String, Object> event(Optional<String> channel, String value) {
    Map<String, Object> properties = new LinkedHashMap<>(Map.of("note", Map.of("type", "string")));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    channel.flatMap(this::tag).ifPresent(tag -> {
      schema.put("required", List.of(tag));
      properties.put(tag, Map.of("const", value));
    });
    return schema;
  }

  private Optional<String> tag(String channel) {
    boolean isCommand = listing(channel).stream().anyMatch(o -> "receive".equals(o.get("action")))
        || tree.containsKey("channels")
            && mapping(mapping(tree.get("channels")).get(channel)).containsKey("publish");
    List<String> directions = isCommand ? List.of("COMMAND", "EVENT") : List.of("EVENT", "COMMAND");
    return directions.stream()
        .map(direction -> tags.get(channel + " " + direction))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** A channel that a message can be added to, besides another. */
  Optional<String> channel(Random random) {
    if (!(tree.get("channels") instanceof Map<?, ?> channels)) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>();
    mapping(channels).forEach((key, channel) -> {
      if (channel instanceof Map<?, ?> map
          && (map.get("messages") instanceof Map<?, ?> messages && !messages.isEmpty()
              || isOperation(map.get("subscribe"))
              || isOperation(map.get("publish")))) {
        keys.add(key);
      }
    });
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(random.nextInt(keys.size())));
  }

  private static boolean isOperation(Object node) {
    return node instanceof Map<?, ?> operation
        && operation.get("message") instanceof Map<?, ?> message
        && message.containsKey("oneOf");
  }

  boolean shuffle(List<String> keys, Random random) {
    String before = Json.write(tree);
    EditedContract.shuffle(tree, keys, random);
    return !Json.write(tree).equals(before);
  }

  /** Adds a message to a channel at any place among the others. */
  void addMessage(String key, String name, Map<String, Object> payload, Random random) {
    Map<String, Object> message = new LinkedHashMap<>(Map.of("name", name, "payload", payload));
    Map<String, Object> channel = mapping(mapping(tree.get("channels")).get(key));
    if (channel.get("messages") instanceof Map<?, ?>) {
      addMessage3(key, channel, name, message, random);
    } else {
      String verb = isOperation(channel.get("subscribe")) ? "subscribe" : "publish";
      addMessage2(mapping(channel.get(verb)), message, random);
    }
  }

  private void addMessage3(
      String key, Map<String, Object> channel, String name, Object message, Random random) {
    channel.put("messages", with(mapping(channel.get("messages")), name, message, random));
    for (Map<String, Object> operation : listing(key)) {
      List<Object> more = new ArrayList<>((List<?>) operation.get("messages"));
      more.add(
          random.nextInt(more.size() + 1),
          Map.of("$ref", pointer(key) + "/messages/" + escaped(name)));
      operation.put("messages", more);
    }
  }

  /** The first operation of a channel that lists its messages; those that do not have all of the channel. */
  private List<Map<String, Object>> listing(String channel) {
    List<Map<String, Object>> listing = new ArrayList<>();
    if (tree.get("operations") instanceof Map<?, ?> operations) {
      for (Object each : operations.values()) {
        if (each instanceof Map<?, ?> operation
            && operation.get("messages") instanceof List<?>
            && operation.get("channel") instanceof Map<?, ?> of
            && pointer(channel).equals(of.get("$ref"))) {
          listing.add(mapping(operation));
        }
      }
    }
    return listing.subList(0, Math.min(1, listing.size()));
  }

  private static String pointer(String channel) {
    return "#/channels/" + escaped(channel);
  }

  private static void addMessage2(Map<String, Object> operation, Object added, Random random) {
    Map<String, Object> message = mapping(operation.get("message"));
    List<Object> messages = new ArrayList<>((List<?>) message.get("oneOf"));
    messages.add(random.nextInt(messages.size() + 1), added);
    operation.put("message", new LinkedHashMap<>(Map.of("oneOf", messages)));
  }

  /** Adds a definition before all others; its pointer. */
  String addDefinition(String name, Map<String, Object> schema) {
    Map<String, Object> holder = tree;
    String key = tree.containsKey("definitions") ? "definitions" : "$defs";
    String pointer = "#/" + key + "/";
    if (isAsyncApi()) {
      holder = mapping(tree.computeIfAbsent("components", k -> new LinkedHashMap<>()));
      key = "schemas";
      pointer = "#/components/schemas/";
    }
    Map<String, Object> all = new LinkedHashMap<>(Map.of(name, schema));
    all.putAll(mapping(holder.getOrDefault(key, Map.of())));
    holder.put(key, all);
    return pointer + escaped(name);
  }

  /**
   * Adds a property to any object.
   *
   * @param early before another one, else after all of them
   */
  boolean addProperty(String name, Map<String, Object> schema, boolean early, Random random) {
    List<Map<String, Object>> objects = new ArrayList<>();
    objects(tree, objects);
    List<Object> parts = new ArrayList<>();
    parts(tree, false, parts);
    objects.removeIf(o -> parts.stream().anyMatch(part -> part == o)
        || mapping(o.get("properties")).containsKey(name)
        || early && mapping(o.get("properties")).isEmpty());
    if (objects.isEmpty()) {
      return false;
    }
    Map<String, Object> object = objects.get(random.nextInt(objects.size()));
    Map<String, Object> properties = mapping(object.get("properties"));
    if (early) {
      object.put("properties", with(properties, name, schema, random));
    } else {
      properties.put(name, schema);
    }
    return true;
  }

  /** Names of properties whose schema is an object. */
  List<String> inlineNames() {
    List<Map<String, Object>> objects = new ArrayList<>();
    objects(tree, objects);
    List<String> names = new ArrayList<>();
    for (Map<String, Object> object : objects) {
      if (object.get("properties") instanceof Map<?, ?> properties) {
        mapping(properties).forEach((name, schema) -> {
          if (schema instanceof Map<?, ?> map
              && (map.containsKey("properties")
                  || map.containsKey("enum")
                  || map.get("items") instanceof Map<?, ?> items
                      && items.containsKey("properties"))) {
            names.add(name);
          }
        });
      }
    }
    return names;
  }

  private static void objects(Object node, List<Map<String, Object>> found) {
    if (node instanceof List<?> list) {
      list.forEach(item -> objects(item, found));
    } else if (node instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?>) {
        found.add(mapping(map));
      }
      mapping(map).forEach((key, value) -> {
        if (!EditedContract.DATA.contains(key)) {
          objects(value, found);
        }
      });
    }
  }

  /** What is said of a value together with something else, which may have such a property already or may refuse it. */
  private void parts(Object node, boolean isPart, List<Object> parts) {
    if (node instanceof List<?> list) {
      list.forEach(item -> parts(item, isPart, parts));
    } else if (node instanceof Map<?, ?> map) {
      if (isPart || map.keySet().stream().anyMatch(TOGETHER::contains)) {
        parts.add(map);
      }
      if (isPart && map.get("$ref") instanceof String pointer && pointer.startsWith("#/")) {
        Object target = tree;
        for (String step : pointer.substring(2).split("/")) {
          target = target instanceof Map<?, ?> at ? at.get(step) : null;
        }
        if (target != null && parts.stream().noneMatch(target::equals)) {
          parts(target, true, parts);
        }
      }
      mapping(map).forEach((key, value) -> {
        if (!EditedContract.DATA.contains(key)) {
          parts(value, TOGETHER.contains(key), parts);
        }
      });
    }
  }

  /** The entries with one more, which is never the last. */
  private static Map<String, Object> with(
      Map<String, Object> entries, String name, Object value, Random random) {
    Map<String, Object> more = new LinkedHashMap<>();
    int at = entries.isEmpty() ? 0 : random.nextInt(entries.size());
    for (Map.Entry<String, Object> entry : entries.entrySet()) {
      if (more.size() == at) {
        more.put(name, value);
      }
      more.put(entry.getKey(), entry.getValue());
    }
    more.putIfAbsent(name, value);
    return more;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1").replace("%", "%25").replace(" ", "%20");
  }
}
