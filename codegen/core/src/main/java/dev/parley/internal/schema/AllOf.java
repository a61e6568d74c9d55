package dev.parley.internal.schema;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code allOf}, and keywords beside a {@code $ref}, as one schema that says the same: inheritance as many contracts write it. What
 * cannot be said in one schema is left as it is, and reported by whoever reads it.
 */
final class AllOf {
  /** Deeper than any hierarchy; a schema that contains itself in its {@code allOf} has no end. */
  private static final int DEEPEST = 30;

  private final References references;
  private final Map<SourceNode.Mapping, Optional<SourceNode.Mapping>> flattened =
      new IdentityHashMap<>();
  private final KeywordMerge merge;

  AllOf(References references) {
    this.references = references;
    this.merge = new KeywordMerge();
  }

  /** The schema in one piece; empty when there is nothing to put together, or it cannot be done. */
  Optional<SourceNode.Mapping> merged(SourceNode.Mapping schema) {
    boolean inherits = schema.get("allOf").orElse(null) instanceof SourceNode.Sequence;
    return inherits || assertsBesideReference(schema) ? flat(schema, 0) : Optional.empty();
  }

  private static boolean assertsBesideReference(SourceNode.Mapping schema) {
    return References.reference(schema).isPresent()
        && schema.keys().stream()
            .map(Keyword::of)
            .flatMap(Optional::stream)
            .anyMatch(k -> k != Keyword.REF
                && k.use() != Keyword.Use.ANNOTATION
                && k.use() != Keyword.Use.IDENTITY);
  }

  private Optional<SourceNode.Mapping> flat(SourceNode.Mapping schema, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    // One base may be inherited in many ways, and putting it together once is enough.
    Optional<SourceNode.Mapping> known = flattened.get(schema);
    if (known == null) {
      known = put(schema, depth);
      flattened.put(schema, known);
    }
    return known;
  }

  private Optional<SourceNode.Mapping> put(SourceNode.Mapping schema, int depth) {
    Map<String, SourceNode.Entry> own = new LinkedHashMap<>();
    for (SourceNode.Entry entry : schema.entries()) {
      if (!entry.key().equals("allOf") && !entry.key().equals("$ref")) {
        own.put(entry.key(), entry);
      }
    }
    Optional<SourceNode.Mapping> whole = Optional.of(new SourceNode.Mapping(schema.place(), own));
    List<SourceNode> parts = new ArrayList<>(parts(schema));
    // Merging puts the second schema's properties first: what is inherited first shall come first.
    Collections.reverse(parts);
    for (SourceNode part : parts) {
      Optional<SourceNode.Mapping> target = references
          .follow(part)
          .flatMap(t -> t instanceof SourceNode.Mapping m ? flat(m, depth + 1) : Optional.empty());
      if (target.isEmpty()) {
        return Optional.empty();
      }
      whole = whole.flatMap(w -> merge.merge(w, target.get()));
    }
    return whole;
  }

  /** What the schema must keep beside its own keywords. */
  private static List<SourceNode> parts(SourceNode.Mapping schema) {
    if (References.reference(schema).isPresent()) {
      SourceNode.Entry reference = schema.entry("$ref").orElseThrow();
      return List.of(new SourceNode.Mapping(schema.place(), Map.of("$ref", reference)));
    }
    return schema.get("allOf").orElse(null) instanceof SourceNode.Sequence sequence
        ? sequence.items()
        : List.of();
  }
}
