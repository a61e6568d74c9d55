package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.schema.Declared;
import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Walk;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what no operation leads to. In a document without operations, which others refer to, each message and each schema is a document. In
 * one with operations nothing is generated from it, which is said; but a mistake in it is a mistake all the same.
 */
final class Unused {
  private final References references;
  private final Nodes nodes;
  private final SchemaReader schemas;
  private final MessageReader messages;
  private final Diagnostics diagnostics;

  Unused(
      References references,
      Nodes nodes,
      SchemaReader schemas,
      MessageReader messages,
      Diagnostics diagnostics) {
    this.references = references;
    this.nodes = nodes;
    this.schemas = schemas;
    this.messages = messages;
    this.diagnostics = diagnostics;
  }

  /** The types of all messages and schemas, each once. */
  List<TypeId> all(SourceNode.Mapping document) {
    Set<TypeId> types = new LinkedHashSet<>();
    SourceNode.Mapping components = nodes.mapping(document, "components");
    for (SourceNode.Entry channel : nodes.mapping(document, "channels").sorted()) {
      nodes
          .mapping(channel.value(), "channel " + Nodes.quoted(channel.key()))
          .ifPresent(c -> types.addAll(messagesOf(c)));
    }
    types.addAll(messagesOf(components));
    for (SourceNode.Entry schema : nodes.mapping(components, "schemas").sorted()) {
      schema(schema.key(), schema.value()).ifPresent(types::add);
    }
    return List.copyOf(types);
  }

  private List<TypeId> messagesOf(SourceNode.Mapping parent) {
    List<TypeId> types = new ArrayList<>();
    for (SourceNode.Entry message : nodes.mapping(parent, "messages").sorted()) {
      types.addAll(messages(message));
    }
    return types;
  }

  private List<TypeId> messages(SourceNode.Entry entry) {
    return OneOfMessages.in(entry.value(), nodes).stream()
        .flatMap(node -> messages.read(node, entry.key()).stream())
        .flatMap(message -> message.declareIn(schemas).stream())
        .toList();
  }

  /**
   * @param used the types that code is generated for
   * @param roots what the operations carry
   */
  void read(SourceNode.Mapping document, List<Declared> used, List<SourceNode> roots) {
    Walk.into(document, mapping -> {
      boolean read = !PayloadReader.holdsForeignSchema(mapping);
      if (read && References.reference(mapping).isPresent()) {
        references.follow(mapping);
      }
      return read;
    });
    SourceNode.Mapping components = nodes.mapping(document, "components");
    Set<String> sources = used.stream().map(Declared::source).collect(Collectors.toSet());
    // What is merged into another schema is no type of its own, and used all the same.
    Set<Place> reached = Reach.of(roots, references);
    for (SourceNode.Entry entry : nodes.mapping(components, "schemas").entries()) {
      schema(entry.key(), entry.value())
          .filter(type -> !sources.contains(type.name())
              && !reached.contains(references.unwrapped(entry.value()).place()))
          .ifPresent(type -> unused(entry));
    }
    readMessages(components);
    for (SourceNode.Entry channel : nodes.mapping(document, "channels").entries()) {
      nodes
          .mapping(channel.value(), "channel " + Nodes.quoted(channel.key()))
          .ifPresent(this::readMessages);
    }
  }

  private void readMessages(SourceNode.Mapping parent) {
    for (SourceNode.Entry message : nodes.mapping(parent, "messages").entries()) {
      messages(message);
      nodes
          .mapping(message.value(), "a message")
          .flatMap(m -> m.get("headers"))
          .ifPresent(headers -> schema(message.key() + " headers", headers));
    }
  }

  private void unused(SourceNode.Entry schema) {
    if (diagnostics.hasErrors()) {
      return; // What is amiss may be the very reference that led here.
    }
    diagnostics.add(
        Rule.COMPONENT_UNUSED,
        schema.value().place(),
        "no operation leads to the schema " + Nodes.quoted(schema.key())
            + ", so nothing is generated from it",
        "refer to it from a message of an operation, or remove it");
  }

  /** A schema, or one with its language around it. */
  private Optional<TypeId> schema(String name, SourceNode node) {
    return node instanceof SourceNode.Mapping mapping && PayloadReader.holdsForeignSchema(mapping)
        ? Optional.empty()
        : schemas.declare(references.unwrapped(node), name);
  }
}
