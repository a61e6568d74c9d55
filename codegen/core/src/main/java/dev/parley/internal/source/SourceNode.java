package dev.parley.internal.source;

import dev.parley.diagnostic.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML or JSON file that knows where it stands. */
public sealed interface SourceNode {
  Place place();

  /** What a reader would call it: {@code a mapping}, {@code the text "x"}. */
  String describe();

  record Text(Place place, String value) implements SourceNode {
    @Override
    public String describe() {
      return "the text `" + Excerpt.of(value) + "`";
    }
  }

  record Number(Place place, BigDecimal value) implements SourceNode {
    @Override
    public String describe() {
      return "the number " + Excerpt.of(value.toString());
    }
  }

  record Bool(Place place, boolean value) implements SourceNode {
    @Override
    public String describe() {
      return String.valueOf(value);
    }
  }

  record Null(Place place) implements SourceNode {
    @Override
    public String describe() {
      return "nothing (null)";
    }
  }

  record Sequence(Place place, List<SourceNode> items) implements SourceNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a sequence";
    }
  }

  /** A key and its value; the key has a place of its own. */
  record Entry(String key, Place place, SourceNode value) {}

  /** Keys are unique and keep the order of the file. */
  final class Mapping implements SourceNode {
    private final Place place;
    private final Map<String, Entry> entries;

    public Mapping(Place place, Map<String, Entry> entries) {
      this.place = place;
      this.entries = new LinkedHashMap<>(entries);
    }

    @Override
    public Place place() {
      return place;
    }

    public Iterable<Entry> entries() {
      return entries.values();
    }

    /** In the order of the alphabet, for whoever is to read the same whatever order they stand in. */
    public List<Entry> sorted() {
      return entries.values().stream()
          .sorted((one, other) -> one.key().compareTo(other.key()))
          .toList();
    }

    public boolean isEmpty() {
      return entries.isEmpty();
    }

    public List<String> keys() {
      return List.copyOf(entries.keySet());
    }

    public Optional<Entry> entry(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    public Optional<SourceNode> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** The text under {@code key}, when there is one and it is text. */
    public Optional<String> text(String key) {
      return get(key)
          .flatMap(n -> n instanceof Text text ? Optional.of(text.value()) : Optional.empty());
    }

    /** The mapping under {@code key}, when there is one and it is a mapping. */
    public Optional<Mapping> mapping(String key) {
      return get(key)
          .flatMap(n -> n instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty());
    }

    @Override
    public String describe() {
      return "a mapping";
    }
  }
}
