package dev.parley.internal.asyncapi;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operations of AsyncAPI 2, which stand on their channels: clients subscribe to what the server sends, and publish what it receives
 * (AsyncAPI 2.6 §Channel Item Object).
 */
final class Operations2 {
  private final Nodes nodes;
  private final List<ReadOperation> operations = new ArrayList<>();

  private final Traits traits;

  private Operations2(Nodes nodes, Traits traits) {
    this.nodes = nodes;
    this.traits = traits;
  }

  static List<ReadOperation> read(SourceNode.Mapping document, Nodes nodes, Traits traits) {
    Operations2 reader = new Operations2(nodes, traits);
    for (SourceNode.Entry entry : nodes.mapping(document, "channels").entries()) {
      nodes.mapping(entry.value(), "channel " + Nodes.quoted(entry.key())).ifPresent(channel -> {
        reader.operation(entry.key(), channel, "subscribe", Direction.EVENT);
        reader.operation(entry.key(), channel, "publish", Direction.COMMAND);
      });
    }
    return List.copyOf(reader.operations);
  }

  private void operation(
      String channelKey, SourceNode.Mapping channel, String verb, Direction direction) {
    Optional<SourceNode.Mapping> operation = channel
        .get(verb)
        .flatMap(o -> nodes.mapping(o, "`" + verb + "` of channel " + Nodes.quoted(channelKey)))
        .map(traits::applied);
    if (operation.isPresent()) {
      String name = operation.get().text("operationId").orElse(channelKey + " " + verb);
      operations.add(
          new ReadOperation(name, direction, channel, messages(operation.get()), operation.get()));
    }
  }

  private List<SourceNode> messages(SourceNode.Mapping operation) {
    return operation.get("message").map(m -> OneOfMessages.in(m, nodes)).orElse(List.of());
  }
}
