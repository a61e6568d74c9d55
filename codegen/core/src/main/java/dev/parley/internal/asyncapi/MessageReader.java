package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Pointer;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Optional;

/** Message objects (AsyncAPI 3.0 §Message Object). */
final class MessageReader {
  /** Parts that shape what is sent and that generated code knows nothing of. */
  private static final List<String> NOT_ENFORCED = List.of("headers", "traits", "correlationId");

  private final References references;
  private final Nodes nodes;
  private final Diagnostics diagnostics;

  MessageReader(References references, Nodes nodes, Diagnostics diagnostics) {
    this.references = references;
    this.nodes = nodes;
    this.diagnostics = diagnostics;
  }

  /** Nothing when there is no payload that can be read, which has been reported. */
  Optional<Message> read(SourceNode node) {
    Optional<SourceNode.Mapping> message = nodes.mapping(node, "a message");
    if (message.isEmpty()) {
      return Optional.empty();
    }
    String key = Pointer.lastKey(message.get().place().pointer());
    for (String part : NOT_ENFORCED) {
      message
          .get()
          .entry(part)
          .ifPresent(entry -> diagnostics.add(
              Rule.KEYWORD_NOT_ENFORCED,
              entry.place(),
              "`" + part + "` of message " + Nodes.quoted(key)
                  + " is not part of the generated types",
              "put into the payload what receivers rely on"));
    }
    Optional<SourceNode> payload = message.get().get("payload");
    if (payload.isEmpty()) {
      diagnostics.add(
          Rule.PAYLOAD_MISSING,
          message.get().place(),
          "the message " + Nodes.quoted(key) + " has no `payload`",
          "add `payload:` with a schema, or a `$ref` to one");
      return Optional.empty();
    }
    SourceNode.Mapping found = message.get();
    return schema(key, payload.get())
        .map(s -> new Message(key, s, Nodes.documentation(found), examples(found), found.place()));
  }

  private static List<SourceNode> examples(SourceNode.Mapping message) {
    if (!(message.get("examples").orElse(null) instanceof SourceNode.Sequence examples)) {
      return List.of();
    }
    return examples.items().stream()
        .map(e -> e instanceof SourceNode.Mapping mapping
            ? mapping.get("payload")
            : Optional.<SourceNode>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The schema in a payload, which may be wrapped to name its language (AsyncAPI 3.0 §Multi Format Schema Object). */
  private Optional<SourceNode> schema(String key, SourceNode payload) {
    Optional<SourceNode> target = references.follow(payload);
    if (target.isEmpty()
        || !(target.get() instanceof SourceNode.Mapping mapping)
        || mapping.get("schemaFormat").isEmpty()) {
      return target.map(t -> payload);
    }
    String format = mapping.text("schemaFormat").orElse("");
    if (format.contains("schema+json")
        || format.contains("schema+yaml")
        || format.contains("vnd.aai.asyncapi")) {
      return mapping.get("schema");
    }
    diagnostics.add(
        Rule.PAYLOAD_FORMAT,
        mapping.entry("schemaFormat").orElseThrow().place(),
        "the payload of " + Nodes.quoted(key) + " is written in " + Nodes.quoted(format)
            + ", which Parley does not read",
        "describe the payload in JSON Schema");
    return Optional.empty();
  }
}
