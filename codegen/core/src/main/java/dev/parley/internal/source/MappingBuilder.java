package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the entries of one mapping and reports a key that comes twice. */
final class MappingBuilder {
  private final Place place;
  private final Diagnostics diagnostics;
  private final Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();

  MappingBuilder(Place place, Diagnostics diagnostics) {
    this.place = place;
    this.diagnostics = diagnostics;
  }

  void add(SourceNode.Entry entry) {
    SourceNode.Entry first = entries.putIfAbsent(entry.key(), entry);
    if (first != null) {
      diagnostics.add(new Diagnostic(
          Rule.DUPLICATE_KEY,
          entry.place(),
          "the key `" + Excerpt.of(entry.key()) + "` stands twice in one mapping",
          "remove one of the two, or rename it",
          new Diagnostic.Related("first", first.place())));
    }
  }

  /** Adds what a YAML merge key brings; entries that stand in the mapping itself win. */
  void merge(SourceNode.Mapping other) {
    other.entries().forEach(e -> entries.putIfAbsent(e.key(), e));
  }

  SourceNode.Mapping build() {
    return new SourceNode.Mapping(place, entries);
  }
}
