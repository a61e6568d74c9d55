package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Two values of one keyword that must both be kept, as one. */
final class ValueMerge {
  private static final Set<String> LARGER =
      Set.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");
  private static final Set<String> SMALLER =
      Set.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");
  private static final Set<String> DEPENDENT =
      Set.of("dependentRequired", "dependentSchemas", "dependencies");

  private final SameWords words;
  private final NarrowerChoice narrower;
  private final BinaryOperator<SourceNode> schemas;

  /**
   * @param schemas makes a schema of two that demands both
   */
  ValueMerge(SameWords words, NarrowerChoice narrower, BinaryOperator<SourceNode> schemas) {
    this.words = words;
    this.narrower = narrower;
    this.schemas = schemas;
  }

  /** Empty when one value cannot say both. */
  Optional<SourceNode> merge(String key, SourceNode first, SourceNode second) {
    Optional<Keyword> keyword = Keyword.of(key);
    boolean forReaders = keyword.isEmpty()
        || !keyword.get().asserts()
        || keyword.get() == Keyword.DISCRIMINATOR
        || keyword.get() == Keyword.X_UNKNOWN;
    if (forReaders || words.under(key, first, second)) {
      return Optional.of(first);
    }
    if (first instanceof SourceNode.Mapping a && second instanceof SourceNode.Mapping b) {
      return mappings(key, a, b);
    }
    if (first instanceof SourceNode.Number a && second instanceof SourceNode.Number b) {
      return bound(key, a, b);
    }
    if (key.equals("type")) {
      return type(first, second);
    }
    if (key.equals("additionalProperties") || key.equals("items") || key.equals("propertyNames")) {
      return Optional.of(oneOfTwo(first, second).orElseGet(() -> schemas.apply(first, second)));
    }
    if (key.equals("uniqueItems")) {
      return first instanceof SourceNode.Bool unique && unique.value()
          ? Optional.of(first)
          : Optional.of(second);
    }
    return first instanceof SourceNode.Sequence a && second instanceof SourceNode.Sequence b
        ? sequences(key, a, b)
        : Optional.empty();
  }

  private Optional<SourceNode> mappings(
      String key, SourceNode.Mapping first, SourceNode.Mapping second) {
    if (key.equals("properties") || key.equals("patternProperties")) {
      return Optional.of(union(first, second, this::both));
    }
    if (DEPENDENT.contains(key)) {
      boolean apart = second.keys().stream().noneMatch(k -> first.get(k).isPresent());
      return apart ? Optional.of(union(first, second, (a, b) -> a)) : Optional.empty();
    }
    boolean schema =
        key.equals("additionalProperties") || key.equals("items") || key.equals("propertyNames");
    return schema ? Optional.of(both(first, second)) : Optional.empty();
  }

  private static SourceNode union(
      SourceNode.Mapping first, SourceNode.Mapping second, BinaryOperator<SourceNode> merging) {
    Map<String, SourceNode.Entry> merged = new LinkedHashMap<>();
    second.entries().forEach(e -> merged.put(e.key(), e));
    for (SourceNode.Entry entry : first.entries()) {
      SourceNode.Entry other = merged.get(entry.key());
      SourceNode value =
          other == null ? entry.value() : merging.apply(entry.value(), other.value());
      merged.put(entry.key(), new SourceNode.Entry(entry.key(), entry.place(), value));
    }
    return new SourceNode.Mapping(first.place(), merged);
  }

  /** A property that both declare must keep both schemas. */
  private SourceNode both(SourceNode first, SourceNode second) {
    return words.ofSchemas(first, second)
        ? first
        : oneOfTwo(first, second).orElseGet(() -> schemas.apply(first, second));
  }

  /** Nothing needs to be put together with {@code true}, and nothing can be with {@code false}. */
  private static Optional<SourceNode> oneOfTwo(SourceNode first, SourceNode second) {
    if (first instanceof SourceNode.Bool all) {
      return Optional.of(all.value() ? second : first);
    }
    return second instanceof SourceNode.Bool all
        ? Optional.of(all.value() ? first : second)
        : Optional.empty();
  }

  private Optional<SourceNode> sequences(
      String key, SourceNode.Sequence first, SourceNode.Sequence second) {
    List<SourceNode> items = new ArrayList<>(second.items());
    switch (key) {
      case "required", "allOf" -> items.addAll(first.items());
      case "oneOf", "anyOf" -> {
        return narrower.of(key, first, second);
      }
      case "enum" ->
        items.removeIf(b -> first.items().stream().noneMatch(a -> SameWords.ofData(a, b)));
      default -> items.clear();
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceNode.Sequence(first.place(), items));
  }

  /** Every integer is a number. */
  private static Optional<SourceNode> type(SourceNode first, SourceNode second) {
    Set<String> a = types(first);
    Set<String> b = types(second);
    Set<String> both = new LinkedHashSet<>();
    for (String type : a) {
      if (b.contains(type) || type.equals("integer") && b.contains("number")) {
        both.add(type);
      } else if (type.equals("number") && b.contains("integer")) {
        both.add("integer");
      }
    }
    List<SourceNode> names = both.stream()
        .<SourceNode>map(type -> new SourceNode.Text(first.place(), type))
        .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        names.size() == 1 ? names.get(0) : new SourceNode.Sequence(first.place(), names));
  }

  private static Set<String> types(SourceNode type) {
    Set<String> types = new LinkedHashSet<>();
    for (SourceNode name : type instanceof SourceNode.Sequence s ? s.items() : List.of(type)) {
      if (name instanceof SourceNode.Text text) {
        types.add(text.value());
      }
    }
    return types;
  }

  private static Optional<SourceNode> bound(
      String key, SourceNode.Number first, SourceNode.Number second) {
    boolean firstIsLarger = first.value().compareTo(second.value()) >= 0;
    if (LARGER.contains(key)) {
      return Optional.of(firstIsLarger ? first : second);
    }
    return SMALLER.contains(key) ? Optional.of(firstIsLarger ? second : first) : Optional.empty();
  }
}
