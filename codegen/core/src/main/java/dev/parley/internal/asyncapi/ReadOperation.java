package dev.parley.internal.asyncapi;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Direction;
import java.util.List;

/** An operation as the document has it: which messages go which way on which channel. */
record ReadOperation(
    String name,
    Direction direction,
    SourceNode.Mapping channel,
    List<SourceNode> messages,
    SourceNode.Mapping node) {
  ReadOperation {
    messages = List.copyOf(messages);
  }

  boolean isOn(SourceNode.Mapping other) {
    return channel.place().equals(other.place());
  }
}
