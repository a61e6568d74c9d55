package dev.parley.internal.schema;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two choices that must both be kept, where one has all branches of the other: what fits both is the smaller one. */
final class NarrowerChoice {
  private static final List<String> KEYWORDS = List.of("oneOf", "anyOf");

  private final SameWords words;

  NarrowerChoice(SameWords words) {
    this.words = words;
  }

  /** The branches of the smaller one; empty where it takes more to say both. */
  Optional<SourceNode> of(String keyword, SourceNode first, SourceNode second) {
    if (!KEYWORDS.contains(keyword)
        || !(first instanceof SourceNode.Sequence a)
        || !(second instanceof SourceNode.Sequence b)) {
      return Optional.empty();
    }
    if (a.items().size() > b.items().size()) {
      return isNarrower(b, a) ? Optional.of(b) : Optional.empty();
    }
    return isNarrower(a, b) ? Optional.of(a) : Optional.empty();
  }

  private boolean isNarrower(SourceNode.Sequence small, SourceNode.Sequence large) {
    List<SourceNode> others = new ArrayList<>(large.items());
    for (SourceNode branch : small.items()) {
      Optional<SourceNode> twin =
          others.stream().filter(other -> words.ofSchemas(branch, other)).findFirst();
      if (twin.isEmpty()) {
        return false;
      }
      others.remove(twin.get());
    }
    // What fits another branch too fits the larger `oneOf` no longer, and has its properties
    // evaluated by an `anyOf`.
    return others.stream()
        .allMatch(other -> small.items().stream().allMatch(branch -> areApart(branch, other)));
  }

  /** Whether they are of other types, as they say themselves. */
  static boolean areApart(SourceNode branch, SourceNode other) {
    List<String> types = types(branch);
    List<String> others = types(other);
    return !types.isEmpty() && !others.isEmpty() && types.stream().noneMatch(others::contains);
  }

  /** Every integer is a number. */
  private static List<String> types(SourceNode branch) {
    return branch instanceof SourceNode.Mapping mapping
            && References.reference(mapping).isEmpty()
        ? TypeKeyword.peek(mapping).stream()
            .map(type -> type.equals("integer") ? "number" : type)
            .toList()
        : List.of();
  }
}
