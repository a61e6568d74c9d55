package dev.parley.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;

/** What generated encoders write with. */
public final class Writing {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Writing() {}

  /** A value as a document in UTF-8. */
  public static <T> byte[] bytes(T value, BiConsumer<T, JsonGenerator> writer) {
    BufferRecycler recycler = FACTORY._getBufferRecycler();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(recycler)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        writer.accept(value, out);
      }
      return bytes.getClearAndRelease();
    } finally {
      recycler.releaseToPool();
    }
  }

  public static <T> void nullable(
      @Nullable T value, JsonGenerator out, BiConsumer<T, JsonGenerator> writer) {
    if (value == null) {
      out.writeNull();
    } else {
      writer.accept(value, out);
    }
  }

  /** Null for empty. */
  public static <T> void optional(
      Optional<T> value, JsonGenerator out, BiConsumer<T, JsonGenerator> writer) {
    nullable(value.orElse(null), out, writer);
  }

  public static <T extends @Nullable Object> void list(
      Iterable<T> items, JsonGenerator out, BiConsumer<T, JsonGenerator> writer) {
    out.writeStartArray();
    for (T item : items) {
      writer.accept(item, out);
    }
    out.writeEndArray();
  }

  public static <T extends @Nullable Object> void map(
      Map<String, T> entries, JsonGenerator out, BiConsumer<T, JsonGenerator> writer) {
    out.writeStartObject();
    entries.forEach((name, value) -> {
      out.writeName(name);
      writer.accept(value, out);
    });
    out.writeEndObject();
  }
}
