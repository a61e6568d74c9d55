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
import java.util.Set;

/**
 * Writes {@code allOf}, and keywords beside a {@code $ref}, as one schema that says the same: inheritance as many contracts write it. What
 * cannot be said in one schema stays under {@code allOf}, beside what could be put together of it: the one makes the type, the other the
 * assertion.
 */
final class AllOf {
  /** Deeper than any hierarchy. */
  private static final int DEEPEST = 60;

  private final References references;
  private final Vocabularies vocabularies;
  private final ReferenceSiblings siblings;
  private final RequiredFlags flags;
  private final UnknownKeywords unknown;
  private final Map<SourceNode.Mapping, SourceNode.Mapping> flattened = new IdentityHashMap<>();
  private final Map<SourceNode, SourceNode> targets = new IdentityHashMap<>();
  private final Set<SourceNode.Mapping> inProgress =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Conjunctions conjunctions = new Conjunctions(this);
  private final OnlyReference onlyReference = new OnlyReference(this);
  private final KeywordMerge merge;

  AllOf(
      References references,
      Vocabularies vocabularies,
      ReferenceSiblings siblings,
      RequiredFlags flags,
      UnknownKeywords unknown) {
    this.references = references;
    this.merge = new KeywordMerge(new SameWords(references), conjunctions::of);
    this.vocabularies = vocabularies;
    this.siblings = siblings;
    this.flags = flags;
    this.unknown = unknown;
  }

  /** The schema in one piece; empty when there is nothing to put together. */
  Optional<SourceNode.Mapping> merged(SourceNode.Mapping schema) {
    boolean inherits = schema.get("allOf").orElse(null) instanceof SourceNode.Sequence;
    return inherits || assertsBesideReference(schema)
        ? Optional.of(flat(schema, 0))
        : Optional.empty();
  }

  /** The two schemas as one that demands both; the first goes before the second in what is for readers. */
  SourceNode both(SourceNode first, SourceNode second) {
    return conjunctions.of(first, second);
  }

  /** Whether the schema stands nowhere in a contract: it was put together here, and other such schemas may have its place. */
  boolean isMade(SourceNode schema) {
    return conjunctions.isMade(schema);
  }

  /** Whether the schema was put together from several that are referred to. */
  boolean joinsReferences(SourceNode schema) {
    return isMade(schema)
        && conjunctions.parts(schema).stream()
                .filter(part -> References.reference(part).isPresent())
                .count()
            > 1;
  }

  /** Of the schemas that one was put together from, the one that goes before the others; any other schema is its own. */
  SourceNode firstOf(SourceNode schema) {
    return conjunctions.parts(schema).get(0);
  }

  /** The reference that {@code allOf} consists of, when the schema demands nothing else. */
  Optional<SourceNode> onlyReference(SourceNode schema) {
    return onlyReference.of(schema);
  }

  /** What a schema says where it begins with references that say nothing themselves; empty when they lead nowhere, which has been reported. */
  Optional<SourceNode> target(SourceNode schema) {
    if (!isPlainReference(schema)) {
      return Optional.of(schema);
    }
    List<SourceNode> path = new ArrayList<>();
    SourceNode at = schema;
    // A circle, or an end that leads nowhere, is reported by whoever follows the whole way.
    Optional<SourceNode> end = references.follow(schema);
    while (end.isPresent() && isPlainReference(at) && !targets.containsKey(at)) {
      path.add(at);
      at = references.target(References.reference(at).orElseThrow()).orElseThrow();
    }
    SourceNode last = at;
    Optional<SourceNode> found = end.map(e -> targets.getOrDefault(last, last));
    found.ifPresent(target -> path.forEach(step -> targets.put(step, target)));
    return found;
  }

  private boolean isPlainReference(SourceNode schema) {
    return schema instanceof SourceNode.Mapping mapping
        && References.reference(mapping).isPresent()
        && !assertsBesideReference(mapping);
  }

  /** What a reference leads to, and so on, until something is said. */
  Optional<SourceNode> target(SourceNode.Text reference) {
    return references.target(reference).flatMap(this::target);
  }

  /** The schema without what the standard of its document ignores, or does not know any more. */
  SourceNode.Mapping withoutIgnored(SourceNode.Mapping schema) {
    unknown.report(schema);
    return flags.without(siblings.withoutIgnored(vocabularies.withoutUnused(schema)));
  }

  /** Whether the schema is a reference, and says something itself too. */
  boolean assertsBesideReference(SourceNode.Mapping schema) {
    return References.reference(schema).isPresent()
        && withoutIgnored(schema).keys().stream()
            .map(Keyword::of)
            .flatMap(Optional::stream)
            .anyMatch(k -> k != Keyword.REF && k.asserts());
  }

  private SourceNode.Mapping flat(SourceNode.Mapping schema, int depth) {
    // One base may be inherited in many ways, and putting it together once is enough.
    SourceNode.Mapping known = flattened.get(schema);
    if (known == null) {
      inProgress.add(schema);
      known = put(withoutIgnored(schema), depth);
      inProgress.remove(schema);
      flattened.put(schema, known);
    }
    return known;
  }

  private SourceNode.Mapping put(SourceNode.Mapping schema, int depth) {
    Map<String, SourceNode.Entry> own = new LinkedHashMap<>();
    for (SourceNode.Entry entry : schema.entries()) {
      if (!entry.key().equals("allOf") && !entry.key().equals("$ref")) {
        own.put(entry.key(), entry);
      }
    }
    SourceNode.Mapping whole = new SourceNode.Mapping(schema.place(), own);
    List<SourceNode> parts = new ArrayList<>(parts(schema));
    // Merging puts the second schema's properties first: what is inherited first shall come first.
    Collections.reverse(parts);
    List<SourceNode> apart = new ArrayList<>();
    for (SourceNode part : parts) {
      Optional<SourceNode> target = target(part);
      if (target.isEmpty() || target.get() instanceof SourceNode.Bool all && all.value()) {
        continue;
      }
      if (!(target.get() instanceof SourceNode.Mapping mapping)
          || depth > DEEPEST
          || inProgress.contains(mapping)) {
        apart.add(part);
        continue;
      }
      KeywordMerge.Merged merged = merge.merge(whole, flat(mapping, depth + 1));
      if (merged.firstApart()) {
        apart.add(whole);
      }
      if (merged.secondApart()) {
        apart.add(part);
      }
      whole = merged.whole();
    }
    return apart.isEmpty() ? whole : withApart(whole, apart, schema);
  }

  private static SourceNode.Mapping withApart(
      SourceNode.Mapping whole, List<SourceNode> apart, SourceNode.Mapping schema) {
    Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
    whole.entries().forEach(e -> entries.put(e.key(), e));
    List<SourceNode> all = new ArrayList<>();
    if (whole.get("allOf").orElse(null) instanceof SourceNode.Sequence inherited) {
      all.addAll(inherited.items());
    }
    all.addAll(apart);
    SourceNode.Entry entry =
        schema.entry("allOf").or(() -> schema.entry("$ref")).orElseThrow();
    entries.put(
        "allOf",
        new SourceNode.Entry("allOf", entry.place(), new SourceNode.Sequence(entry.place(), all)));
    return new SourceNode.Mapping(whole.place(), entries);
  }

  /** What the schema must keep beside its own keywords. */
  private static List<SourceNode> parts(SourceNode.Mapping schema) {
    List<SourceNode> parts = new ArrayList<>();
    if (References.reference(schema).isPresent()) {
      SourceNode.Entry reference = schema.entry("$ref").orElseThrow();
      parts.add(new SourceNode.Mapping(schema.place(), Map.of("$ref", reference)));
    }
    if (schema.get("allOf").orElse(null) instanceof SourceNode.Sequence sequence) {
      parts.addAll(sequence.items());
    }
    return parts;
  }
}
