package dev.parley.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies for the constructors of records. */
public final class Copies {
  private Copies() {}

  /** A list that a decoder has made and nobody else holds; constructors then need not copy it again, unless an item is null. */
  static <T extends @Nullable Object> List<T> own(List<T> items) {
    return items.contains(null) ? Collections.unmodifiableList(items) : List.copyOf(items);
  }

  /** A map that a decoder has made and nobody else holds; constructors then need not copy it again. */
  static <T extends @Nullable Object> Map<String, T> own(Map<String, T> entries) {
    return new Entries<>(entries);
  }

  /** Unlike {@link List#copyOf}, items may be null where the contract allows it. */
  public static <T extends @Nullable Object> List<T> list(List<T> items) {
    return Collections.unmodifiableList(new ArrayList<>(items));
  }

  /** Unlike {@link Map#copyOf}, the order stays, so that the same value is always written as the same bytes. */
  public static <T extends @Nullable Object> Map<String, T> map(Map<String, T> entries) {
    return entries instanceof Entries<T> ? entries : new Entries<>(new LinkedHashMap<>(entries));
  }

  /**
   * A list whose items are collections themselves.
   *
   * @param copy of an item that is not null
   */
  public static <T extends @Nullable Object> List<T> list(List<T> items, UnaryOperator<T> copy) {
    List<T> copies = new ArrayList<>(items.size());
    items.forEach(item -> copies.add(item == null ? item : copy.apply(item)));
    return Collections.unmodifiableList(copies);
  }

  /**
   * A map whose values are collections themselves.
   *
   * @param copy of a value that is not null
   */
  public static <T extends @Nullable Object> Map<String, T> map(
      Map<String, T> entries, UnaryOperator<T> copy) {
    if (entries instanceof Entries<T>) {
      return entries;
    }
    Map<String, T> copies = new LinkedHashMap<>();
    entries.forEach((name, value) -> copies.put(name, value == null ? value : copy.apply(value)));
    return new Entries<>(copies);
  }
}
