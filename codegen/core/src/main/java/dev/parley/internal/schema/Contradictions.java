package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Schemas that no value fits, such as a dog beside which stands {@code anyOf: [cat]}. Only what is certain at a glance: other types, or another
 * value of a constant that must be there.
 */
final class Contradictions {
  private final TagFinder tags;

  Contradictions(AllOf allOf) {
    this.tags = new TagFinder(allOf);
  }

  boolean areIn(SourceNode schema) {
    return tags.whole(schema).filter(this::refuses).isPresent();
  }

  private boolean refuses(SourceNode.Mapping schema) {
    return excludes(schema)
        || isObject(schema)
            && names(schema)
                .filter(name -> TagFinder.requires(schema, name))
                .flatMap(name -> property(schema, name).stream())
                .anyMatch(this::excludes);
  }

  /** Whether what must be kept beside the schema is apart from it, or each branch of a choice is. */
  private boolean excludes(SourceNode.Mapping schema) {
    return items(schema, "allOf").stream().anyMatch(part -> areApart(schema, part))
        || Stream.of("oneOf", "anyOf")
            .map(keyword -> items(schema, keyword))
            .anyMatch(branches -> !branches.isEmpty()
                && branches.stream().allMatch(branch -> areApart(schema, branch)));
  }

  private static List<SourceNode> items(SourceNode.Mapping schema, String keyword) {
    return schema.get(keyword).orElse(null) instanceof SourceNode.Sequence sequence
        ? sequence.items()
        : List.of();
  }

  private boolean areApart(SourceNode.Mapping schema, SourceNode beside) {
    Optional<SourceNode.Mapping> whole = tags.whole(beside);
    if (whole.isEmpty()) {
      return false;
    }
    SourceNode.Mapping other = whole.get();
    return NarrowerChoice.areApart(schema, other)
        || differ(constant(schema), constant(other))
        || (isObject(schema) || isObject(other))
            && names(other).anyMatch(name -> differ(constant(schema, name), constant(other, name)));
  }

  private static Optional<SourceNode> constant(SourceNode.Mapping schema) {
    return schema
        .get("const")
        .or(() -> Optional.of(items(schema, "enum"))
            .filter(values -> values.size() == 1)
            .map(values -> values.get(0)));
  }

  /** The one value of a property that must be there. */
  private Optional<SourceNode> constant(SourceNode.Mapping schema, String name) {
    return TagFinder.requires(schema, name)
        ? property(schema, name).flatMap(Contradictions::constant)
        : Optional.empty();
  }

  private Optional<SourceNode.Mapping> property(SourceNode.Mapping schema, String name) {
    return schema.mapping("properties").flatMap(p -> p.get(name)).flatMap(tags::whole);
  }

  /** Numbers may be written in several ways: they are left to decoders. */
  private static boolean differ(Optional<SourceNode> one, Optional<SourceNode> other) {
    return one.isPresent()
        && other.isPresent()
        && (one.get() instanceof SourceNode.Text || other.get() instanceof SourceNode.Text)
        && !SameWords.ofData(one.get(), other.get());
  }

  private static Stream<String> names(SourceNode.Mapping schema) {
    return schema.mapping("properties").stream().flatMap(p -> p.keys().stream());
  }

  private static boolean isObject(SourceNode.Mapping schema) {
    return TypeKeyword.peek(schema).equals(List.of("object"));
  }
}
