package dev.parley.internal.schema;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether null is right by a schema. What refers to itself, or leads nowhere, says nothing of it. */
final class NullFits {
  private final AllOf allOf;
  private final Set<SourceNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private NullFits(AllOf allOf) {
    this.allOf = allOf;
  }

  static boolean in(SourceNode schema, AllOf allOf) {
    return new NullFits(allOf).fits(schema);
  }

  private boolean fits(SourceNode schema) {
    if (schema instanceof SourceNode.Bool all) {
      return all.value();
    }
    if (!(schema instanceof SourceNode.Mapping mapping) || !open.add(schema)) {
      return true;
    }
    boolean fits = keeps(allOf.withoutIgnored(mapping));
    open.remove(schema);
    return fits;
  }

  private boolean keeps(SourceNode.Mapping schema) {
    List<String> types = TypeKeyword.peek(schema);
    return (types.isEmpty() || types.contains("null"))
        && schema.get("const").map(NullFits::isNull).orElse(true)
        && items(schema, "enum").map(v -> v.stream().anyMatch(NullFits::isNull)).orElse(true)
        && References.reference(schema).flatMap(allOf::target).map(this::fits).orElse(true)
        && items(schema, "allOf").map(all -> all.stream().allMatch(this::fits)).orElse(true)
        && items(schema, "anyOf").map(any -> any.stream().anyMatch(this::fits)).orElse(true)
        && items(schema, "oneOf")
            .map(one -> one.stream().filter(this::fits).count() == 1)
            .orElse(true)
        && !schema.get("not").map(this::fits).orElse(false)
        && schema.get("if").map(c -> part(schema, fits(c) ? "then" : "else")).orElse(true);
  }

  private boolean part(SourceNode.Mapping schema, String keyword) {
    return schema.get(keyword).map(this::fits).orElse(true);
  }

  private static Optional<List<SourceNode>> items(SourceNode.Mapping schema, String keyword) {
    return schema
        .get(keyword)
        .filter(SourceNode.Sequence.class::isInstance)
        .map(items -> ((SourceNode.Sequence) items).items());
  }

  private static boolean isNull(SourceNode value) {
    return value instanceof SourceNode.Null;
  }
}
