package dev.parley.runtime;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a record of type {@code T} keeps properties that nobody declared.
 *
 * @param schema of each
 */
record Others<T, V extends @Nullable Object>(
    Reading.Reader<V> reader,
    BiConsumer<V, JsonWriter> writer,
    Function<T, Map<String, V>> accessor,
    String schema) {
  void read(JsonReader from, Properties<T> into) {
    Additional.read(from, into.<V>others(), reader);
  }

  void write(T of, JsonWriter out) {
    Additional.write(accessor.apply(of), out, writer);
  }
}
