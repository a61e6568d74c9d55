package dev.parley.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Properties that an object keeps beside its declared ones, in the order of the document. */
public final class Additional {
  private Additional() {}

  /** Reads a property that is not declared, which may be there once. */
  public static <T extends @Nullable Object> void read(
      JsonReader reader, Map<String, T> others, Reading.Reader<T> values) {
    String name = reader.name();
    if (others.containsKey(name)) {
      throw Reading.refuse();
    }
    others.put(name, values.read(reader));
  }

  /** Writes them inside an object. */
  public static <T extends @Nullable Object> void write(
      Map<String, T> others, JsonWriter out, BiConsumer<T, JsonWriter> writer) {
    others.forEach((name, value) -> {
      out.name(name);
      writer.accept(value, out);
    });
  }

  /** Refuses a property that is declared: it would stand twice in the object. Jackson gives no map where there is nothing to put into it. */
  public static <T extends @Nullable Object> Map<String, T> undeclared(
      @Nullable Map<String, T> others, Predicate<String> isDeclared) {
    if (others == null) {
      return new LinkedHashMap<>();
    }
    for (String name : others.keySet()) {
      if (isDeclared.test(name)) {
        throw BrokenValue.ofDeclared(name);
      }
    }
    return others;
  }
}
