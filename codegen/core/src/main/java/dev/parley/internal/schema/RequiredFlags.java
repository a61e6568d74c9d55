package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.SourceNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code required: true} or {@code false} in the schema of a property, as draft-03 had it (§5.7) and some documents of later drafts still do. It
 * says nothing there, and the rest of the document is as good as any.
 */
final class RequiredFlags {
  private final Diagnostics diagnostics;

  RequiredFlags(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  SourceNode.Mapping without(SourceNode.Mapping schema) {
    Optional<SourceNode.Entry> flag =
        schema.entry("required").filter(entry -> entry.value() instanceof SourceNode.Bool);
    if (flag.isEmpty()) {
      return schema;
    }
    diagnostics.add(
        Rule.KEYWORD_NOT_ENFORCED,
        flag.get().place(),
        "`required: " + flag.get().value().describe()
            + "` is of draft-03, and later drafts have a list of names in the schema around",
        "list the names of required properties under `required` beside `properties`, and remove the flag");
    Map<String, SourceNode.Entry> kept = new LinkedHashMap<>();
    schema.entries().forEach(entry -> kept.put(entry.key(), entry));
    kept.remove("required");
    return new SourceNode.Mapping(schema.place(), kept);
  }
}
