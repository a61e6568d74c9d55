package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What annotations say that no type shows and nobody checks (JSON Schema Validation 2020-12 §8 and §9.4), as sentences for readers. */
final class Notes {
  private Notes() {}

  static List<String> of(SourceNode.Mapping schema) {
    List<String> notes = new ArrayList<>();
    if (isTrue(schema, Keyword.READ_ONLY)) {
      notes.add("Read-only: whoever owns the value may ignore what others send.");
    }
    if (isTrue(schema, Keyword.WRITE_ONLY)) {
      notes.add("Write-only: whoever owns the value does not send it.");
    }
    content(schema).ifPresent(notes::add);
    return notes;
  }

  private static boolean isTrue(SourceNode.Mapping schema, Keyword keyword) {
    return schema.get(keyword.text()).orElse(null) instanceof SourceNode.Bool flag && flag.value();
  }

  private static Optional<String> content(SourceNode.Mapping schema) {
    Optional<String> type = schema.text(Keyword.CONTENT_MEDIA_TYPE.text()).map(Notes::quoted);
    Optional<String> encoding = schema.text(Keyword.CONTENT_ENCODING.text()).map(Notes::quoted);
    boolean hasSchema = schema.get(Keyword.CONTENT_SCHEMA.text()).isPresent();
    if (type.isEmpty() && encoding.isEmpty() && !hasSchema) {
      return Optional.empty();
    }
    return Optional.of("The text holds " + type.orElse("a document")
        + encoding.map(e -> ", encoded as " + e).orElse("")
        + (hasSchema ? ", which has a schema of its own" : "") + "; nothing checks what it holds.");
  }

  private static String quoted(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }
}
