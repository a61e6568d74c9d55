package dev.parley.internal.schema;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the reference that an {@code allOf} consists of, when the rest demands nothing else: the way to put words beside a reference, and what is left
 * where a base says of a property that it is an object, or anything, and whoever inherits it says which.
 */
final class OnlyReference {
  private static final Set<String> FORMATTED = Set.of("string", "integer", "number");

  private final AllOf allOf;

  OnlyReference(AllOf allOf) {
    this.allOf = allOf;
  }

  Optional<SourceNode> of(SourceNode schema) {
    if (!(schema instanceof SourceNode.Mapping mapping)
        || !(mapping.get("allOf").orElse(null) instanceof SourceNode.Sequence parts)) {
      return Optional.empty();
    }
    List<SourceNode> references =
        parts.items().stream().filter(p -> References.reference(p).isPresent()).toList();
    if (references.size() != 1) {
      return Optional.empty();
    }
    SourceNode reference = references.get(0);
    List<String> types = allOf.target(reference).orElse(reference) instanceof SourceNode.Mapping to
        ? TypeKeyword.peek(allOf.merged(to).orElse(to))
        : List.of();
    boolean isOnly = demands(mapping, types).allMatch(k -> k == Keyword.ALL_OF)
        && parts.items().stream().allMatch(p -> p == reference || saysNothing(p, types));
    return isOnly ? Optional.of(reference) : Optional.empty();
  }

  private static boolean speaksOf(Keyword keyword, List<String> types) {
    // A format may be one of numbers.
    Set<String> of = keyword == Keyword.FORMAT ? FORMATTED : keyword.types();
    return types.isEmpty() || of.isEmpty() || types.stream().anyMatch(of::contains);
  }

  private boolean saysNothing(SourceNode schema, List<String> types) {
    return schema instanceof SourceNode.Mapping mapping
        ? demands(mapping, types).findAny().isEmpty()
        : schema instanceof SourceNode.Bool all && all.value();
  }

  /**
   * The keywords that demand something of values: not a {@code type} that all of them have, and nothing about values of other types.
   *
   * @param types that values have in any case; none where that is not known
   */
  private Stream<Keyword> demands(SourceNode.Mapping schema, List<String> types) {
    SourceNode.Mapping own = allOf.withoutIgnored(schema);
    List<String> named = TypeKeyword.peek(own);
    boolean areTaken = (types.isEmpty() ? TypeKeyword.TYPES : types)
        .stream()
            .allMatch(t -> named.contains(t) || t.equals("integer") && named.contains("number"));
    return own.keys().stream()
        .map(Keyword::of)
        .flatMap(Optional::stream)
        .filter(k -> k.asserts() && !(k == Keyword.TYPE && areTaken) && speaksOf(k, types));
  }
}
