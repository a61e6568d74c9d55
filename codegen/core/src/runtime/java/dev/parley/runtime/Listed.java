package dev.parley.runtime;

import java.util.Arrays;
import java.util.function.Function;

/** The values of an enum by their texts in documents, recognised without a string being made. */
public final class Listed<T> {
  private final Names texts;
  private final T[] values;

  private Listed(T[] values, Function<T, String> text) {
    this.values = values;
    this.texts = Names.of(Arrays.stream(values).map(text).toArray(String[]::new));
  }

  /**
   * @param values that nobody else holds
   */
  public static <T> Listed<T> of(T[] values, Function<T, String> text) {
    return new Listed<>(values, text);
  }

  /** The value that the reader stands on. */
  public T read(JsonReader reader) {
    int place = reader.text(texts);
    if (place < 0) {
      throw Refused.REFUSED;
    }
    return values[place];
  }
}
