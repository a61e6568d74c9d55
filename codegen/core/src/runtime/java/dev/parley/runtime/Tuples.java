package dev.parley.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Arrays whose last items may be missing, or which may have more items than are named. */
public final class Tuples {
  private Tuples() {}

  /**
   * No more items may follow.
   *
   * @param more whether the end of the array has not been met yet
   */
  public static void end(JsonReader reader, boolean more) {
    if (more && reader.nextItem()) {
      throw Reading.refuse();
    }
  }

  /**
   * All items that follow.
   *
   * @param more whether the end of the array has not been met yet
   */
  public static <T extends @Nullable Object> List<T> rest(
      JsonReader reader, boolean more, Reading.Reader<T> items) {
    return more ? Reading.rest(reader, items) : List.of();
  }

  /** Writes items inside an array. */
  public static <T extends @Nullable Object> void write(
      List<T> items, JsonWriter out, BiConsumer<T, JsonWriter> writer) {
    items.forEach(item -> writer.accept(item, out));
  }

  /** No item may be missing before one that is there. */
  public static void gapless(String item, boolean isThere, boolean isOneAfterIt) {
    if (!isThere && isOneAfterIt) {
      throw BrokenValue.ofGap(item);
    }
  }

  /**
   * The items as an array has them, which is how Jackson's own binding writes them.
   *
   * @param least how many of the named ones are always there; others are not when they are null
   */
  public static List<@Nullable Object> items(int least, List<?> rest, @Nullable Object... named) {
    int count = named.length;
    while (count > least && named[count - 1] == null) {
      count--;
    }
    List<@Nullable Object> items = new ArrayList<>(Arrays.asList(named).subList(0, count));
    items.addAll(rest);
    return items;
  }
}
