package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which messages cross which channel in which direction, as the operations say (AsyncAPI 3.0 §Operation Object). */
final class Traffic {
  private final References references;
  private final Nodes nodes;
  private final Diagnostics diagnostics;

  /** By the channel's place; the messages as nodes, in the order of the operations. */
  private final Map<String, Map<Direction, List<SourceNode>>> messages = new LinkedHashMap<>();

  Traffic(References references, Nodes nodes, Diagnostics diagnostics) {
    this.references = references;
    this.nodes = nodes;
    this.diagnostics = diagnostics;
  }

  void read(SourceNode.Mapping operations) {
    for (SourceNode.Entry entry : operations.entries()) {
      nodes
          .mapping(entry.value(), "operation " + Nodes.quoted(entry.key()))
          .ifPresent(o -> operation(entry.key(), o));
    }
  }

  /** What crosses a channel in a direction; the channel's own order of messages where an operation names none. */
  List<SourceNode> on(SourceNode.Mapping channel, Direction direction) {
    return messages.getOrDefault(key(channel), Map.of()).getOrDefault(direction, List.of());
  }

  private static String key(SourceNode node) {
    return node.place().file() + "#" + node.place().pointer();
  }

  private void operation(String name, SourceNode.Mapping operation) {
    Optional<Direction> direction = direction(name, operation);
    Optional<SourceNode.Mapping> channel = operation
        .get("channel")
        .flatMap(c -> nodes.mapping(c, "`channel` of operation " + Nodes.quoted(name)));
    if (operation.get("channel").isEmpty()) {
      nodes.wrong(
          operation,
          "operation " + Nodes.quoted(name) + " has no `channel`",
          "add `channel: {$ref: '#/channels/…'}`");
    }
    operation
        .entry("reply")
        .ifPresent(reply -> diagnostics.add(
            Rule.KEYWORD_NOT_ENFORCED,
            reply.place(),
            "`reply` of operation " + Nodes.quoted(name) + " is not part of the generated types",
            "add an operation of the other direction for the reply"));
    if (direction.isEmpty() || channel.isEmpty()) {
      return;
    }
    List<SourceNode> listed = messages
        .computeIfAbsent(key(channel.get()), c -> new EnumMap<>(Direction.class))
        .computeIfAbsent(direction.get(), d -> new ArrayList<>());
    named(operation, channel.get()).forEach(listed::add);
  }

  private List<SourceNode> named(SourceNode.Mapping operation, SourceNode.Mapping channel) {
    List<SourceNode> named = new ArrayList<>();
    Optional<SourceNode> list = operation.get("messages");
    if (list.isEmpty()) {
      nodes.mapping(channel, "messages").entries().forEach(e -> named.add(e.value()));
    } else if (list.get() instanceof SourceNode.Sequence sequence) {
      named.addAll(sequence.items());
    } else {
      nodes.wrong(
          list.get(),
          "`messages` is " + list.get().describe() + ", and must be a sequence",
          "list references to messages of the channel");
    }
    return named;
  }

  private Optional<Direction> direction(String name, SourceNode.Mapping operation) {
    String action = nodes.text(operation, "action", "operation " + Nodes.quoted(name));
    if (action.equals("send") || action.equals("receive")) {
      return Optional.of(action.equals("send") ? Direction.EVENT : Direction.COMMAND);
    }
    if (!action.isEmpty()) {
      nodes.wrong(
          operation.get("action").orElseThrow(),
          "`action` is " + Nodes.quoted(action)
              + ", and must be `send` (the server sends) or `receive`",
          "write `send` for events, `receive` for commands");
    }
    return Optional.empty();
  }

  References references() {
    return references;
  }
}
