package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Two schemas that must both be kept, as one. */
final class KeywordMerge {
  /** Keywords that have a meaning only together: where both schemas have some of them, they stay apart unless one value says both. */
  private static final List<Set<String>> GROUPS = List.of(
      Set.of("if", "then", "else"),
      Set.of("contains", "minContains", "maxContains"),
      Set.of("oneOf"),
      Set.of("anyOf"),
      Set.of("not"));

  private static final Set<String> TUPLE = Set.of("items", "prefixItems", "additionalItems");
  private static final List<Set<String>> FLAGGED =
      List.of(Set.of("minimum", "exclusiveMinimum"), Set.of("maximum", "exclusiveMaximum"));

  private final SameWords words;
  private final ValueMerge values;
  private final NarrowerChoice narrower;

  /**
   * @param both makes a schema of two that demands both
   */
  KeywordMerge(SameWords words, BinaryOperator<SourceNode> both) {
    this.words = words;
    this.narrower = new NarrowerChoice(words);
    this.values = new ValueMerge(words, narrower, both);
  }

  /**
   * What two schemas say, as far as one can say it.
   *
   * @param firstApart whether the first one says more than that
   * @param secondApart whether the second one does
   */
  record Merged(SourceNode.Mapping whole, boolean firstApart, boolean secondApart) {}

  /** The first schema goes before the second where only one can speak: in what is for readers. */
  Merged merge(SourceNode.Mapping first, SourceNode.Mapping second) {
    Set<String> notOfFirst = new HashSet<>();
    Set<String> notOfSecond = new HashSet<>();
    leaveOthers(first, second, notOfFirst);
    leaveOthers(second, first, notOfSecond);
    leaveGroups(first, second, notOfSecond);
    // What a part leaves unevaluated is not what the whole does.
    Set.of("unevaluatedProperties", "unevaluatedItems").stream()
        .filter(k -> second.get(k).isPresent())
        .forEach(notOfSecond::add);
    // What is inherited comes first in the text of most contracts, and so in what is generated.
    Map<String, SourceNode.Entry> merged = new LinkedHashMap<>();
    for (SourceNode.Entry entry : second.entries()) {
      if (!notOfSecond.contains(entry.key())) {
        merged.put(entry.key(), entry);
      }
    }
    boolean conflict = false;
    for (SourceNode.Entry entry : first.entries()) {
      if (notOfFirst.contains(entry.key())) {
        continue;
      }
      SourceNode.Entry other = merged.get(entry.key());
      Optional<SourceNode> value = other == null
          ? Optional.of(entry.value())
          : values.merge(entry.key(), entry.value(), other.value());
      conflict |= value.isEmpty();
      merged.put(
          entry.key(),
          new SourceNode.Entry(entry.key(), entry.place(), value.orElse(entry.value())));
    }
    leaveListed(merged);
    return new Merged(
        new SourceNode.Mapping(first.place(), merged),
        !notOfFirst.isEmpty(),
        conflict || !notOfSecond.isEmpty());
  }

  /** Of values that one schema lists, the other may allow a single one: so say members of a union whose base lists their tags. */
  private static void leaveListed(Map<String, SourceNode.Entry> merged) {
    SourceNode.Entry constant = merged.get("const");
    SourceNode.Entry listed = merged.get("enum");
    if (constant != null
        && listed != null
        && listed.value() instanceof SourceNode.Sequence values
        && values.items().stream().anyMatch(v -> SameWords.ofData(v, constant.value()))) {
      merged.remove("enum");
    }
  }

  /** What a schema says of undeclared properties cannot be said of the whole when the other one declares some of them. */
  private static void leaveOthers(
      SourceNode.Mapping schema, SourceNode.Mapping other, Set<String> apart) {
    Optional<SourceNode> others = schema.get("additionalProperties");
    boolean says =
        others.isPresent() && !(others.get() instanceof SourceNode.Bool more && more.value());
    List<String> patterns = names(schema, "patternProperties");
    if (says
        && (!names(schema, "properties").containsAll(names(other, "properties"))
            || !patterns.containsAll(names(other, "patternProperties")))) {
      apart.add("additionalProperties");
    }
  }

  private static List<String> names(SourceNode.Mapping schema, String keyword) {
    return schema.mapping(keyword).map(SourceNode.Mapping::keys).orElse(List.of());
  }

  private void leaveGroups(SourceNode.Mapping first, SourceNode.Mapping second, Set<String> apart) {
    for (Set<String> group : GROUPS) {
      leaveGroup(group, first, second, apart);
    }
    boolean tuple = Tuple.of(first).first() != Tuple.of(first).after()
        || Tuple.of(second).first() != Tuple.of(second).after();
    if (tuple) {
      leaveGroup(TUPLE, first, second, apart);
    }
    for (Set<String> group : FLAGGED) {
      boolean flag = group.stream()
          .anyMatch(k -> first.get(k).orElse(null) instanceof SourceNode.Bool
              || second.get(k).orElse(null) instanceof SourceNode.Bool);
      if (flag) {
        leaveGroup(group, first, second, apart);
      }
    }
  }

  private void leaveGroup(
      Set<String> group, SourceNode.Mapping first, SourceNode.Mapping second, Set<String> apart) {
    List<String> ofFirst = first.keys().stream().filter(group::contains).toList();
    List<String> ofSecond = second.keys().stream().filter(group::contains).toList();
    boolean same = new HashSet<>(ofFirst).equals(new HashSet<>(ofSecond))
        && ofFirst.stream().allMatch(k -> {
          SourceNode one = first.get(k).orElseThrow();
          SourceNode other = second.get(k).orElseThrow();
          return words.under(k, one, other)
              || isPlain(first) && isPlain(second) && narrower.of(k, one, other).isPresent();
        });
    if (!ofFirst.isEmpty() && !same) {
      apart.addAll(ofSecond);
    }
  }

  /** Whether nothing beside a choice speaks of its branches. */
  private static boolean isPlain(SourceNode.Mapping schema) {
    return schema.get("discriminator").isEmpty();
  }
}
