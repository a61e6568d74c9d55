package dev.parley.runtime;

import java.util.StringJoiner;
import java.util.function.Function;

/** The values of an enum by their texts in documents, recognised without a string being made. */
public final class Listed<T> extends ValueCodec<T> {
  private final Names texts;
  private final T[] values;
  private final Function<T, String> text;

  private Listed(T[] values, Function<T, String> text) {
    this.values = values;
    this.text = text;
    String[] all = new String[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = text.apply(values[i]);
    }
    this.texts = Names.of(all);
  }

  /**
   * @param values that nobody else holds
   */
  public static <T> Listed<T> of(T[] values, Function<T, String> text) {
    return new Listed<>(values, text);
  }

  /** The value that the reader stands on. */
  @Override
  public T read(JsonReader reader) {
    int place = reader.text(texts);
    if (place < 0) {
      throw Refused.REFUSED;
    }
    return values[place];
  }

  @Override
  void write(T value, JsonWriter out) {
    out.text(text.apply(value));
  }

  @Override
  String schema() {
    StringJoiner all = new StringJoiner(",", "{'enum':[", "]}");
    texts.texts().forEach(each -> all.add(Row.json(each)));
    return all.toString();
  }
}
