package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Place;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In AsyncAPI 2 a message may be one of several, each of which may be one of several too (AsyncAPI 2.6 §Operation Object). */
final class OneOfMessages {
  private final Nodes nodes;
  private final Set<Place> seen = new HashSet<>();
  private final List<SourceNode> messages = new ArrayList<>();

  private OneOfMessages(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The messages that a node stands for, itself where it is one. */
  static List<SourceNode> in(SourceNode node, Nodes nodes) {
    OneOfMessages all = new OneOfMessages(nodes);
    all.add(node);
    return List.copyOf(all.messages);
  }

  private void add(SourceNode node) {
    Optional<SourceNode.Mapping> message = nodes.mapping(node, "a message");
    if (message.flatMap(m -> m.get("oneOf")).orElse(null) instanceof SourceNode.Sequence choice) {
      if (seen.add(choice.place())) {
        choice.items().forEach(this::add);
      }
    } else {
      messages.add(node);
    }
  }
}
