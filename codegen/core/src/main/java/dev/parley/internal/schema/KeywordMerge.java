package dev.parley.internal.schema;

import dev.parley.internal.source.JsonText;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two schemas that must both be kept, as one. */
final class KeywordMerge {
  private static final Set<String> LARGER =
      Set.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");
  private static final Set<String> SMALLER =
      Set.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");

  /** The first schema goes before the second where only one can speak: in what is for readers. */
  Optional<SourceNode.Mapping> merge(SourceNode.Mapping first, SourceNode.Mapping second) {
    if (closes(first, second) || closes(second, first)) {
      return Optional.empty();
    }
    // What is inherited comes first in the text of most contracts, and so in what is generated.
    Map<String, SourceNode.Entry> merged = new LinkedHashMap<>();
    for (SourceNode.Entry entry : second.entries()) {
      merged.put(entry.key(), entry);
    }
    for (SourceNode.Entry entry : first.entries()) {
      SourceNode.Entry other = merged.get(entry.key());
      Optional<SourceNode> value = other == null
          ? Optional.of(entry.value())
          : value(entry.key(), entry.value(), other.value());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      merged.put(entry.key(), new SourceNode.Entry(entry.key(), entry.place(), value.get()));
    }
    return Optional.of(new SourceNode.Mapping(first.place(), merged));
  }

  /** A closed schema refuses what only the other one declares: both can be kept only by what neither meant. */
  private static boolean closes(SourceNode.Mapping closed, SourceNode.Mapping other) {
    boolean isClosed =
        closed.get("additionalProperties").orElse(null) instanceof SourceNode.Bool more
            && !more.value();
    List<String> declared =
        closed.mapping("properties").map(SourceNode.Mapping::keys).orElse(List.of());
    List<String> others =
        other.mapping("properties").map(SourceNode.Mapping::keys).orElse(List.of());
    return isClosed && !declared.containsAll(others);
  }

  private Optional<SourceNode> value(String key, SourceNode first, SourceNode second) {
    Optional<Keyword> keyword = Keyword.of(key);
    boolean forReaders = keyword.isEmpty()
        || keyword.get().use() == Keyword.Use.ANNOTATION
        || keyword.get().use() == Keyword.Use.IDENTITY;
    if (forReaders || JsonText.of(first).equals(JsonText.of(second))) {
      return Optional.of(first);
    }
    if (key.equals("properties")
        && first instanceof SourceNode.Mapping a
        && second instanceof SourceNode.Mapping b) {
      return Optional.of(properties(a, b));
    }
    if (key.equals("required")
        && first instanceof SourceNode.Sequence a
        && second instanceof SourceNode.Sequence b) {
      List<SourceNode> names = new ArrayList<>(b.items());
      names.addAll(a.items());
      return Optional.of(new SourceNode.Sequence(a.place(), names));
    }
    if (key.equals("type")) {
      return type(first, second);
    }
    return first instanceof SourceNode.Number a && second instanceof SourceNode.Number b
        ? bound(key, a, b)
        : Optional.empty();
  }

  private static SourceNode properties(SourceNode.Mapping first, SourceNode.Mapping second) {
    Map<String, SourceNode.Entry> merged = new LinkedHashMap<>();
    second.entries().forEach(e -> merged.put(e.key(), e));
    for (SourceNode.Entry entry : first.entries()) {
      SourceNode.Entry other = merged.get(entry.key());
      SourceNode value = other == null ? entry.value() : both(entry.value(), other.value());
      merged.put(entry.key(), new SourceNode.Entry(entry.key(), entry.place(), value));
    }
    return new SourceNode.Mapping(first.place(), merged);
  }

  /** A property that both declare must keep both schemas. */
  private static SourceNode both(SourceNode first, SourceNode second) {
    if (JsonText.of(first).equals(JsonText.of(second))) {
      return first;
    }
    SourceNode parts = new SourceNode.Sequence(first.place(), List.of(first, second));
    return new SourceNode.Mapping(
        first.place(), Map.of("allOf", new SourceNode.Entry("allOf", first.place(), parts)));
  }

  /** Every integer is a number. */
  private static Optional<SourceNode> type(SourceNode first, SourceNode second) {
    String a = first instanceof SourceNode.Text text ? text.value() : "";
    String b = second instanceof SourceNode.Text text ? text.value() : "";
    if (a.equals("integer") && b.equals("number")) {
      return Optional.of(first);
    }
    return a.equals("number") && b.equals("integer") ? Optional.of(second) : Optional.empty();
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
