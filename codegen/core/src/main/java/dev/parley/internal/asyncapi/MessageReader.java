package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Pointer;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Optional;

/** Message objects (AsyncAPI 3.0 and 2.6, §Message Object). */
final class MessageReader {
  /** Parts that shape what is sent and that generated code knows nothing of. */
  private static final List<String> NOT_ENFORCED = List.of("headers", "traits", "correlationId");

  /** Media types of JSON Schema, and of AsyncAPI's own schema objects, have one of these in them. */
  private static final List<String> LANGUAGES =
      List.of("schema+json", "schema+yaml", "vnd.aai.asyncapi");

  private final References references;
  private final Nodes nodes;
  private final Diagnostics diagnostics;

  MessageReader(References references, Nodes nodes, Diagnostics diagnostics) {
    this.references = references;
    this.nodes = nodes;
    this.diagnostics = diagnostics;
  }

  /**
   * Nothing when there is no payload that can be read, which has been reported.
   *
   * @param operation names a message that has no name of its own
   */
  Optional<Message> read(SourceNode node, String operation) {
    Optional<SourceNode.Mapping> message = nodes.mapping(node, "a message");
    if (message.isEmpty()) {
      return Optional.empty();
    }
    String key = key(message.get(), operation);
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
    return schema(key, payload.get(), found)
        .map(s -> new Message(key, s, Nodes.documentation(found), examples(found), found.place()));
  }

  /** The key of the message where it is one of several by name, else what the message says of itself. */
  private static String key(SourceNode.Mapping message, String operation) {
    List<String> path = Pointer.keys(message.place().pointer());
    if (path.size() > 1 && path.get(path.size() - 2).equals("messages")) {
      return path.get(path.size() - 1);
    }
    return message
        .text("messageId")
        .or(() -> message.text("name"))
        .or(() -> message.text("title"))
        .orElse(operation + " message");
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

  /**
   * The schema in a payload. Its language is named around it (AsyncAPI 3.0 §Multi Format Schema Object), or beside it on the message
   * (AsyncAPI 2.6 §Message Object).
   */
  private Optional<SourceNode> schema(String key, SourceNode payload, SourceNode.Mapping message) {
    Optional<SourceNode.Mapping> wrapper = references
        .follow(payload)
        .flatMap(t -> t instanceof SourceNode.Mapping m && m.get("schemaFormat").isPresent()
            ? Optional.of(m)
            : Optional.empty());
    Optional<SourceNode.Entry> format = wrapper.orElse(message).entry("schemaFormat");
    String language = format
        .map(f -> f.value() instanceof SourceNode.Text t ? t.value() : "")
        .orElse("schema+json");
    if (LANGUAGES.stream().anyMatch(language::contains)) {
      return wrapper.isPresent() ? wrapper.get().get("schema") : Optional.of(payload);
    }
    diagnostics.add(
        Rule.PAYLOAD_FORMAT,
        format.orElseThrow().place(),
        "the payload of " + Nodes.quoted(key) + " is written in " + Nodes.quoted(language)
            + ", which Parley does not read",
        "describe the payload in JSON Schema");
    return Optional.empty();
  }
}
