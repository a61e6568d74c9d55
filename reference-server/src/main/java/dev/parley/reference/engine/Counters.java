package dev.parley.reference.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what must not go unnoticed. */
public final class Counters {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** One more of a kind; names are small letters with underscores. */
  public void add(String name) {
    add(name, 1);
  }

  /** Some more of a kind. */
  public void add(String name, long number) {
    counts.computeIfAbsent(name, each -> new LongAdder()).add(number);
  }

  /** How many of a kind there were. */
  public long count(String name) {
    LongAdder count = counts.get(name);
    return count == null ? 0 : count.sum();
  }

  /** All that was counted, by name. */
  public Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((name, count) -> all.put(name, count.sum()));
    return all;
  }
}
