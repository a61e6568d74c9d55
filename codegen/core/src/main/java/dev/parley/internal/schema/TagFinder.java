package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tag of a union in the schemas of its members, before these are read: a member may well contain the union. */
public final class TagFinder {
  private static final int LONGEST = 10_000;

  private final AllOf allOf;

  TagFinder(AllOf allOf) {
    this.allOf = allOf;
  }

  /** The property that was asked for, else {@code type}, else the first in declared order that serves. */
  public Optional<Tags> find(List<SourceNode> members, Optional<String> wanted) {
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<String> candidates = new ArrayList<>();
    wanted.ifPresentOrElse(candidates::add, () -> {
      candidates.add("type");
      properties(members.get(0)).ifPresent(p -> candidates.addAll(p.keys()));
    });
    for (String candidate : candidates) {
      List<String> values = members.stream()
          .map(m -> value(m, candidate))
          .flatMap(Optional::stream)
          .toList();
      if (values.size() == members.size()) {
        return Optional.of(new Tags(candidate, values));
      }
    }
    return Optional.empty();
  }

  /** The property that is a tag in most of the members; {@code type}, or else the first one, if in as many. */
  public Optional<String> usual(List<SourceNode> members) {
    Map<String, Integer> counts = new LinkedHashMap<>(Map.of("type", 0));
    for (SourceNode member : members) {
      whole(member)
          .ifPresent(m -> m.mapping("properties").stream()
              .flatMap(p -> p.keys().stream())
              .filter(name -> valueOf(m, name).isPresent())
              .forEach(name -> counts.merge(name, 1, Integer::sum)));
    }
    int most = Math.max(1, Collections.max(counts.values()));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<SourceNode.Mapping> properties(SourceNode member) {
    return whole(member).flatMap(m -> m.mapping("properties"));
  }

  /** What the schema refers to, with what it inherits. */
  Optional<SourceNode.Mapping> whole(SourceNode schema) {
    return allOf
        .target(schema)
        .flatMap(target -> target instanceof SourceNode.Mapping mapping
            ? Optional.of(allOf.merged(mapping).orElse(mapping))
            : Optional.empty());
  }

  private Optional<String> value(SourceNode member, String tag) {
    return whole(member).flatMap(m -> valueOf(m, tag));
  }

  private Optional<String> valueOf(SourceNode.Mapping member, String tag) {
    return Optional.of(member)
        .filter(m -> requires(m, tag))
        .flatMap(m -> m.mapping("properties"))
        .flatMap(p -> p.get(tag))
        .flatMap(this::whole)
        .flatMap(TagFinder::text)
        // Generated code switches over tags, and no label of a switch may be as long as a text can
        // be.
        .filter(text -> text.length() <= LONGEST);
  }

  static boolean requires(SourceNode.Mapping member, String tag) {
    return member.get("required").orElse(null) instanceof SourceNode.Sequence names
        && names.items().stream()
            .anyMatch(n -> n instanceof SourceNode.Text text && text.value().equals(tag));
  }

  private static Optional<String> text(SourceNode.Mapping schema) {
    Optional<String> constant = schema.text("const");
    if (constant.isPresent()) {
      return constant;
    }
    return schema.get("enum").orElse(null) instanceof SourceNode.Sequence values
            && values.items().size() == 1
            && values.items().get(0) instanceof SourceNode.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }
}
