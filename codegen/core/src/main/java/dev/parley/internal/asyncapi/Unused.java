package dev.parley.internal.asyncapi;

import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Walk;

/**
 * Reads what no operation leads to, only for its faults: nothing is generated from it, but a mistake in it is a mistake all the same.
 */
final class Unused {
  private final References references;
  private final Nodes nodes;
  private final SchemaReader schemas;
  private final MessageReader messages;

  Unused(References references, Nodes nodes, SchemaReader schemas, MessageReader messages) {
    this.references = references;
    this.nodes = nodes;
    this.schemas = schemas;
    this.messages = messages;
  }

  void read(SourceNode.Mapping document) {
    Walk.into(document, mapping -> {
      boolean read = !PayloadReader.holdsForeignSchema(mapping);
      if (read && References.reference(mapping).isPresent()) {
        references.follow(mapping);
      }
      return read;
    });
    SourceNode.Mapping components = nodes.mapping(document, "components");
    nodes.mapping(components, "schemas").entries().forEach(e -> schema(e.key(), e.value()));
    readMessages(components);
    for (SourceNode.Entry channel : nodes.mapping(document, "channels").entries()) {
      nodes
          .mapping(channel.value(), "channel " + Nodes.quoted(channel.key()))
          .ifPresent(this::readMessages);
    }
  }

  private void readMessages(SourceNode.Mapping parent) {
    for (SourceNode.Entry message : nodes.mapping(parent, "messages").entries()) {
      messages
          .read(message.value(), message.key())
          .ifPresent(m -> schemas.declare(m.payload(), m.key()));
      nodes
          .mapping(message.value(), "a message")
          .flatMap(m -> m.get("headers"))
          .ifPresent(headers -> schema(message.key() + " headers", headers));
    }
  }

  /** A schema, or one with its language around it. */
  private void schema(String name, SourceNode node) {
    if (!(node instanceof SourceNode.Mapping mapping)
        || mapping.get("schemaFormat").isEmpty()) {
      schemas.declare(node, name);
    } else if (!PayloadReader.holdsForeignSchema(mapping)) {
      mapping.get("schema").ifPresent(schema -> schemas.declare(schema, name));
    }
  }
}
