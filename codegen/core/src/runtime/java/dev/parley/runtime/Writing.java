package dev.parley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What generated encoders write with. */
public final class Writing {
  private static final int SHORT = 512;

  private Writing() {}

  /** A value as a document in UTF-8. */
  public static <T> byte[] bytes(T value, BiConsumer<T, JsonWriter> writer) {
    return bytes(value, writer, null);
  }

  static <T> byte[] bytes(T value, BiConsumer<T, JsonWriter> writer, @Nullable WrittenOnce parts) {
    Scratch scratch = Scratch.take();
    JsonWriter out = new JsonWriter(scratch.bytes(SHORT));
    out.parts = parts;
    try {
      writer.accept(value, out);
      return out.toBytes();
    } finally {
      scratch.keep(out.bytes);
      scratch.giveBack();
    }
  }

  /** The same for a document that may be null. */
  public static <T> byte[] nullableBytes(@Nullable T value, BiConsumer<T, JsonWriter> writer) {
    return value == null ? new byte[] {'n', 'u', 'l', 'l'} : bytes(value, writer);
  }

  /**
   * Writes what must keep the {@code check} of the schema of that name, and nothing where it does not: throws the {@link
   * ContractViolationException} that decoding the same value would end in.
   */
  public static void kept(
      JsonWriter out, Schemas schemas, String name, Consumer<JsonWriter> writer) {
    judged(out, schemas, name, schemas.check(name)::fits, writer);
  }

  /** The same for a value that must fit exactly one option of the choice of that name. */
  public static void one(
      JsonWriter out, Schemas schemas, String name, Consumer<JsonWriter> writer) {
    judged(out, schemas, name, value -> Assertions.isOption(schemas, name, value), writer);
  }

  private static void judged(
      JsonWriter out,
      Schemas schemas,
      String name,
      Predicate<JsonNode> judge,
      Consumer<JsonWriter> writer) {
    int from = out.startOfValue();
    writer.accept(out);
    JsonReader written = JsonReader.of(out.bytes, from, out.at);
    JsonNode value = out.parts == null ? Trees.read(written) : out.parts.filled(written);
    if (!judge.test(value)) {
      String document = new String(bytes(value, Trees::write), StandardCharsets.UTF_8);
      String type = name.substring(name.lastIndexOf('.') + 1);
      throw Explainer.refusal(schemas, name, type, document, Reading.refuse());
    }
  }

  public static <T> void nullable(
      @Nullable T value, JsonWriter out, BiConsumer<T, JsonWriter> writer) {
    if (value == null) {
      out.nothing();
    } else {
      writer.accept(value, out);
    }
  }

  /** Null for empty. */
  public static <T> void optional(
      Optional<T> value, JsonWriter out, BiConsumer<T, JsonWriter> writer) {
    nullable(value.orElse(null), out, writer);
  }

  public static <T extends @Nullable Object> void list(
      Iterable<T> items, JsonWriter out, BiConsumer<T, JsonWriter> writer) {
    out.beginArray();
    for (T item : items) {
      writer.accept(item, out);
    }
    out.endArray();
  }

  public static <T extends @Nullable Object> void map(
      Map<String, T> entries, JsonWriter out, BiConsumer<T, JsonWriter> writer) {
    out.beginObject();
    entries.forEach((name, value) -> {
      out.name(name);
      writer.accept(value, out);
    });
    out.endObject();
  }
}
