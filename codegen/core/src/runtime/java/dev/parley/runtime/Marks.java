package dev.parley.runtime;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which properties or items of one value a schema has looked at: what {@code unevaluatedProperties} and {@code unevaluatedItems} go by. */
final class Marks {
  private final Set<String> names = new HashSet<>();
  private final BitSet items = new BitSet();
  private boolean all;

  void add(String name) {
    names.add(name);
  }

  void add(int item) {
    items.set(item);
  }

  void addAll() {
    all = true;
  }

  void add(Marks other) {
    names.addAll(other.names);
    items.or(other.items);
    all |= other.all;
  }

  boolean has(String name) {
    return all || names.contains(name);
  }

  boolean has(int item) {
    return all || items.get(item);
  }
}
