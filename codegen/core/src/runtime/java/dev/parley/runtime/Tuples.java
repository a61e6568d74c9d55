package dev.parley.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Arrays whose last items may be missing, or which may have more items than are named. */
public final class Tuples {
  private Tuples() {}

  /** Stands on an array. */
  public static void begin(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw Reading.refuse();
    }
  }

  /** Stands on the next item, if there is one. */
  public static boolean next(JsonParser parser) {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /**
   * No more items may follow.
   *
   * @param more whether the end of the array has not been met yet
   */
  public static void end(JsonParser parser, boolean more) {
    if (more && next(parser)) {
      throw Reading.refuse();
    }
  }

  /**
   * All items that follow.
   *
   * @param more whether the end of the array has not been met yet
   */
  public static <T extends @Nullable Object> List<T> rest(
      JsonParser parser, boolean more, Reading.Reader<T> reader) {
    List<T> items = new ArrayList<>();
    while (more && next(parser)) {
      items.add(reader.read(parser));
    }
    return items;
  }

  /** Writes items inside an array. */
  public static <T extends @Nullable Object> void write(
      List<T> items, JsonGenerator out, BiConsumer<T, JsonGenerator> writer) {
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
