package dev.parley.runtime;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An unmodifiable map, in which everything else is unmodifiable too, and of which that is known: it is copied once. */
final class Entries<T extends @Nullable Object> extends AbstractMap<String, T> {
  private final Map<String, T> entries;

  /**
   * @param entries held by nobody else
   */
  Entries(Map<String, T> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  @Override
  public Set<Map.Entry<String, T>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public @Nullable T get(@Nullable Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super T> action) {
    entries.forEach(action);
  }
}
