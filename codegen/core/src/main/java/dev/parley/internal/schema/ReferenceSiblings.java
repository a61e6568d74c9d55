package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Dialect;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands beside a {@code $ref}: until draft-07 it is ignored (JSON Schema Core draft-07 §8.3), since then both count. A document that
 * does not say which draft it is written in, such as one of AsyncAPI, means both.
 */
final class ReferenceSiblings {
  private final Sources sources;
  private final Diagnostics diagnostics;
  private final Map<String, Boolean> ignoring = new HashMap<>();

  ReferenceSiblings(Sources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /** The schema as it is, or its reference and what is for readers. */
  SourceNode.Mapping withoutIgnored(SourceNode.Mapping schema) {
    if (References.reference(schema).isEmpty()
        || schema.keys().size() == 1
        || !ignoring.computeIfAbsent(schema.place().file(), this::ignores)) {
      return schema;
    }
    Map<String, SourceNode.Entry> kept = new LinkedHashMap<>();
    for (SourceNode.Entry entry : schema.entries()) {
      boolean asserts = Keyword.of(entry.key()).filter(Keyword::asserts).isPresent();
      if (!asserts || entry.key().equals("$ref")) {
        kept.put(entry.key(), entry);
      } else {
        diagnostics.add(
            Rule.REF_SIBLING_IGNORED,
            entry.place(),
            "`" + entry.key() + "` beside `$ref` is ignored, as the draft of this document says",
            "put the `$ref` into an `allOf`, or name a newer draft under `$schema`");
      }
    }
    return new SourceNode.Mapping(schema.place(), kept);
  }

  private boolean ignores(String file) {
    return sources
        .loaded(file)
        .filter(root -> Dialect.of(root).compareTo(Dialect.DRAFT_07) <= 0)
        .isPresent();
  }
}
