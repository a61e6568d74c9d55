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

  /** Unlike {@link List#copyOf}, items may be null where the contract allows it. */
  public static <T extends @Nullable Object> List<T> list(List<T> items) {
    return Collections.unmodifiableList(new ArrayList<>(items));
  }

  /** Unlike {@link Map#copyOf}, the order stays, so that the same value is always written as the same bytes. */
  public static <T extends @Nullable Object> Map<String, T> map(Map<String, T> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
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
    Map<String, T> copies = new LinkedHashMap<>();
    entries.forEach((name, value) -> copies.put(name, value == null ? value : copy.apply(value)));
    return Collections.unmodifiableMap(copies);
  }
}
