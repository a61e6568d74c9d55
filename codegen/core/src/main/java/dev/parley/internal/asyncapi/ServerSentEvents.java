package dev.parley.internal.asyncapi;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Sse;
import java.util.List;
import java.util.Optional;

/** {@code x-sse}, as far as it is for readers. */
final class ServerSentEvents {
  private ServerSentEvents() {}

  static Sse read(SourceNode.Mapping sse) {
    return new Sse(
        sse.get("method").map(ServerSentEvents::methods).orElse(List.of()),
        sse.text("event").orElse(""),
        sse.text("data").orElse(""),
        sse.text("id").orElse(""),
        sse.get("retry").flatMap(ServerSentEvents::text).orElse(""));
  }

  private static List<String> methods(SourceNode node) {
    return node instanceof SourceNode.Sequence sequence
        ? sequence.items().stream().flatMap(i -> text(i).stream()).toList()
        : text(node).stream().toList();
  }

  private static Optional<String> text(SourceNode node) {
    return node instanceof SourceNode.Text text
        ? Optional.of(text.value())
        : node instanceof SourceNode.Number number
            ? Optional.of(number.value().toPlainString())
            : Optional.empty();
  }
}
