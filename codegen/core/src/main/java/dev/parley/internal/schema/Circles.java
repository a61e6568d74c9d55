package dev.parley.internal.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Schemas that lead back to one another about one and the same value. Where one comes back to a schema that is being read it need not say again what
 * that schema says. Those on the way have then left something out, and say it all only to whoever comes from there too.
 */
final class Circles {
  /** What is being read about the value at hand, from the outside in. */
  private List<String> about = new ArrayList<>();

  /** What values are held to beside all that. */
  private String beside = "";

  private final Map<String, Set<String>> leftTo = new HashMap<>();

  /** Reads about another value than the one at hand. */
  <T> T aboutPart(Supplier<T> reading) {
    List<String> outside = about;
    String besideOutside = beside;
    about = new ArrayList<>();
    beside = "";
    T read = reading.get();
    about = outside;
    beside = besideOutside;
    return read;
  }

  /** Reads what stands beside a type, which together say what the schema does. */
  <T> T beside(String source, Supplier<T> reading) {
    beside = source;
    T read = reading.get();
    beside = "";
    return read;
  }

  <T> T reading(String source, Supplier<T> reading) {
    about.add(source);
    T read = reading.get();
    about.remove(about.size() - 1);
    return read;
  }

  /** Whether the schema is being read about the value at hand. */
  boolean comesBackTo(String source) {
    boolean isBack = about.contains(source);
    if (isBack) {
      leave(source);
    }
    return isBack;
  }

  /** Whether a schema that has been read says all to whoever refers to it here: what it has left out is said anyhow. */
  boolean isWhole(String source) {
    Set<String> left = Set.copyOf(leftTo.getOrDefault(source, Set.of()));
    boolean isWhole = left.stream().allMatch(s -> about.contains(s) || s.equals(beside));
    if (isWhole) {
      left.forEach(this::leave);
    }
    return isWhole;
  }

  private void leave(String source) {
    about
        .subList(about.indexOf(source) + 1, about.size())
        .forEach(s -> leftTo.computeIfAbsent(s, x -> new HashSet<>()).add(source));
  }
}
