package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.diagnostic.Severity;
import dev.parley.internal.source.Pointer;
import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Optional;

/** Message objects (AsyncAPI 3.0 and 2.6, §Message Object). */
final class MessageReader {
  /** Parts that shape what is sent and that are not in the payload. */
  private static final List<String> OUTSIDE = List.of("headers", "correlationId");

  private final Nodes nodes;
  private final Traits traits;
  private final PayloadReader payloads;
  private final Diagnostics diagnostics;

  MessageReader(Nodes nodes, Traits traits, PayloadReader payloads, Diagnostics diagnostics) {
    this.nodes = nodes;
    this.traits = traits;
    this.payloads = payloads;
    this.diagnostics = diagnostics;
  }

  /**
   * Nothing when there is no payload that can be read, which has been reported.
   *
   * @param operation names a message that has no name of its own
   */
  Optional<Message> read(SourceNode node, String operation) {
    return nodes.mapping(node, "a message").map(traits::applied).flatMap(m -> read(m, operation));
  }

  private Optional<Message> read(SourceNode.Mapping message, String operation) {
    Optional<String> name = name(message);
    String key = name.orElse(operation + " message");
    for (String part : OUTSIDE) {
      message
          .entry(part)
          .ifPresent(entry -> diagnostics.add(new Diagnostic(
              Severity.INFO,
              Rule.KEYWORD_NOT_ENFORCED,
              entry.place(),
              "`" + part + "` of message " + Nodes.quoted(key)
                  + " is not part of the payload, and so not of the generated types",
              "put into the payload what receivers rely on",
              Optional.empty())));
    }
    if (message.get("payload").isEmpty()) {
      diagnostics.add(
          Rule.PAYLOAD_MISSING,
          message.place(),
          "the message " + Nodes.quoted(key) + " has no `payload`, and is left out",
          "add `payload:` with a schema, or a `$ref` to one");
      return Optional.empty();
    }
    return payloads
        .read(key, message)
        .map(schema -> new Message(
            key,
            name.isPresent(),
            schema,
            Nodes.documentation(message),
            examples(message),
            message.place()));
  }

  /** The key of the message where it is one of several by name, else what the message says of itself. */
  private static Optional<String> name(SourceNode.Mapping message) {
    List<String> path = Pointer.keys(message.place().pointer());
    if (path.size() > 1 && path.get(path.size() - 2).equals("messages")) {
      return Optional.of(path.get(path.size() - 1));
    }
    return message.text("messageId").or(() -> message.text("name")).or(() -> message.text("title"));
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
}
