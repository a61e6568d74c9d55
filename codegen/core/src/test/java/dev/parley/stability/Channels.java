package dev.parley.stability;

import static dev.parley.support.EditedContract.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Edits of the channels of an AsyncAPI document, and of what goes over them. */
record Channels(Document document) {
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
        || tree().containsKey("channels")
            && mapping(mapping(tree().get("channels")).get(channel)).containsKey("publish");
    List<String> directions = isCommand ? List.of("COMMAND", "EVENT") : List.of("EVENT", "COMMAND");
    return directions.stream()
        .map(direction -> document.tags().get(channel + " " + direction))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** A channel that a message can be added to, besides another. */
  Optional<String> channel(Random random) {
    if (!(tree().get("channels") instanceof Map<?, ?> channels)) {
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

  /** Adds a message to a channel at any place among the others. */
  void addMessage(String key, String name, Map<String, Object> payload, Random random) {
    Map<String, Object> message = new LinkedHashMap<>(Map.of("name", name, "payload", payload));
    Map<String, Object> channel = mapping(mapping(tree().get("channels")).get(key));
    if (channel.get("messages") instanceof Map<?, ?>) {
      addMessage3(key, channel, name, message, random);
    } else {
      String verb = isOperation(channel.get("subscribe")) ? "subscribe" : "publish";
      addMessage2(mapping(channel.get(verb)), message, random);
    }
  }

  private void addMessage3(
      String key, Map<String, Object> channel, String name, Object message, Random random) {
    channel.put("messages", Document.with(mapping(channel.get("messages")), name, message, random));
    for (Map<String, Object> operation : listing(key)) {
      List<Object> more = new ArrayList<>((List<?>) operation.get("messages"));
      more.add(
          random.nextInt(more.size() + 1),
          Map.of("$ref", pointer(key) + "/messages/" + Document.escaped(name)));
      operation.put("messages", more);
    }
  }

  /** The first operation of a channel that lists its messages; those that do not have all of the channel. */
  private List<Map<String, Object>> listing(String channel) {
    List<Map<String, Object>> listing = new ArrayList<>();
    for (Map<String, Object> operation : operations()) {
      if (operation.get("messages") instanceof List<?>
          && operation.get("channel") instanceof Map<?, ?> of
          && pointer(channel).equals(of.get("$ref"))) {
        listing.add(operation);
      }
    }
    return listing.subList(0, Math.min(1, listing.size()));
  }

  private List<Map<String, Object>> operations() {
    List<Map<String, Object>> found = new ArrayList<>();
    if (tree().get("operations") instanceof Map<?, ?> operations) {
      operations.values().stream()
          .filter(Map.class::isInstance)
          .forEach(operation -> found.add(mapping(operation)));
    }
    return found;
  }

  private static String pointer(String channel) {
    return "#/channels/" + Document.escaped(channel);
  }

  private static void addMessage2(Map<String, Object> operation, Object added, Random random) {
    Map<String, Object> message = mapping(operation.get("message"));
    List<Object> messages = new ArrayList<>((List<?>) message.get("oneOf"));
    messages.add(random.nextInt(messages.size() + 1), added);
    operation.put("message", new LinkedHashMap<>(Map.of("oneOf", messages)));
  }

  /** Takes one of several messages of a channel away. */
  boolean removeMessage(Random random) {
    Optional<String> key = channel(random);
    if (key.isEmpty()) {
      return false;
    }
    Map<String, Object> channel = mapping(mapping(tree().get("channels")).get(key.get()));
    if (channel.get("messages") instanceof Map<?, ?> messages) {
      if (messages.size() < 2) {
        return false;
      }
      Map<String, Object> all = mapping(messages);
      String gone = new ArrayList<>(all.keySet()).get(random.nextInt(all.size()));
      all.remove(gone);
      String pointer = pointer(key.get()) + "/messages/" + Document.escaped(gone);
      operations().forEach(operation -> {
        if (operation.get("messages") instanceof List<?> list) {
          list.removeIf(m -> m instanceof Map<?, ?> map && pointer.equals(map.get("$ref")));
        }
      });
      return true;
    }
    String verb = isOperation(channel.get("subscribe")) ? "subscribe" : "publish";
    List<?> messages =
        (List<?>) mapping(mapping(channel.get(verb)).get("message")).get("oneOf");
    if (messages.size() < 2) {
      return false;
    }
    messages.remove(random.nextInt(messages.size()));
    return true;
  }

  /** Adds a channel of its own with one event. */
  boolean addChannel(String name, Random random) {
    if (!(tree().get("channels") instanceof Map<?, ?> channels)) {
      return false;
    }
    Map<String, Object> message = Map.of("name", name, "payload", event(Optional.empty(), name));
    boolean isOld = String.valueOf(tree().get("asyncapi")).startsWith("2");
    Map<String, Object> channel = isOld
        ? Map.of("subscribe", Map.of("message", message))
        : Map.of("address", "/" + name, "messages", Map.of(name, message));
    tree().put("channels", Document.with(mapping(channels), name, channel, random));
    if (!isOld) {
      Map<String, Object> operations =
          mapping(tree().computeIfAbsent("operations", k -> new LinkedHashMap<>()));
      operations.put(name, Map.of("action", "send", "channel", Map.of("$ref", pointer(name))));
    }
    return true;
  }

  private Map<String, Object> tree() {
    return document.tree();
  }
}
