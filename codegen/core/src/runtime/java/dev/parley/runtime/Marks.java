package dev.parley.runtime;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which properties or items of one value a schema has looked at: what {@code unevaluatedProperties} and {@code unevaluatedItems} go by. */
final class Marks {
  private @Nullable Set<String> names;
  private @Nullable BitSet items;
  private boolean all;

  void add(String name) {
    if (names == null) {
      names = new HashSet<>();
    }
    names.add(name);
  }

  void add(int item) {
    if (items == null) {
      items = new BitSet();
    }
    items.set(item);
  }

  void addAll() {
    all = true;
  }

  void add(Marks other) {
    if (other.names != null) {
      other.names.forEach(this::add);
    }
    if (other.items != null) {
      other.items.stream().forEach(this::add);
    }
    all |= other.all;
  }

  boolean has(String name) {
    return all || names != null && names.contains(name);
  }

  boolean has(int item) {
    return all || items != null && items.get(item);
  }
}
