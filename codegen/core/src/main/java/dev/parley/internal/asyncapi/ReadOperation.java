package dev.parley.internal.asyncapi;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Direction;
import dev.parley.model.Perspective;
import java.util.List;

/** An operation: which messages go which way on which channel. As read, the document is taken for a server's. */
record ReadOperation(
    String name,
    Direction direction,
    SourceNode.Mapping channel,
    List<SourceNode> messages,
    SourceNode.Mapping node) {
  ReadOperation {
    messages = List.copyOf(messages);
  }

  ReadOperation seenFrom(Perspective perspective) {
    return new ReadOperation(name, perspective.of(direction), channel, messages, node);
  }

  boolean isOn(SourceNode.Mapping other) {
    return channel.place().equals(other.place());
  }
}
