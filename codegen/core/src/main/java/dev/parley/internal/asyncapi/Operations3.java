package dev.parley.internal.asyncapi;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations of AsyncAPI 3: a list of their own, each with its channel (AsyncAPI 3.0 §Operation Object). */
final class Operations3 {
  private final Nodes nodes;
  private final Traits traits;
  private final List<ReadOperation> operations = new ArrayList<>();

  private Operations3(Nodes nodes, Traits traits) {
    this.nodes = nodes;
    this.traits = traits;
  }

  static List<ReadOperation> read(SourceNode.Mapping document, Nodes nodes, Traits traits) {
    Operations3 reader = new Operations3(nodes, traits);
    for (SourceNode.Entry entry : nodes.mapping(document, "operations").entries()) {
      nodes
          .mapping(entry.value(), "operation " + Nodes.quoted(entry.key()))
          .map(traits::applied)
          .ifPresent(o -> reader.operation(entry.key(), o));
    }
    return List.copyOf(reader.operations);
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
    if (direction.isPresent() && channel.isPresent()) {
      List<SourceNode> messages = named(operation, channel.get());
      operations.add(new ReadOperation(name, direction.get(), channel.get(), messages, operation));
      operation
          .get("reply")
          .flatMap(r -> nodes.mapping(r, "`reply` of operation " + Nodes.quoted(name)))
          .ifPresent(reply -> reply(name, direction.get(), channel.get(), reply));
    }
  }

  /**
   * What answers goes the other way: on the reply's channel, or on that of the request when it is told at run time where to (AsyncAPI 3.0
   * §Operation Reply Object).
   */
  private void reply(
      String name, Direction asked, SourceNode.Mapping channel, SourceNode.Mapping reply) {
    Optional<SourceNode.Mapping> own = reply
        .get("channel")
        .flatMap(c -> nodes.mapping(c, "`channel` of the reply of " + Nodes.quoted(name)));
    if (own.isEmpty() && reply.get("messages").isEmpty()) {
      return;
    }
    SourceNode.Mapping on = own.orElse(channel);
    Direction answers = asked == Direction.EVENT ? Direction.COMMAND : Direction.EVENT;
    operations.add(new ReadOperation(name + " reply", answers, on, named(reply, on), reply));
  }

  /** The channel's own messages where an operation names none. */
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
}
