package dev.parley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.TokenBuffer;

/** What generated encoders write with. */
public final class Writing {
  private static final JsonFactory FACTORY = Jackson.factory(Document.DEPTH);

  private Writing() {}

  /** A value as a document in UTF-8. */
  public static <T> byte[] bytes(T value, BiConsumer<T, JsonGenerator> writer) {
    BufferRecycler recycler = FACTORY._getBufferRecycler();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(recycler)) {
      try (JsonGenerator out = Jackson.generator(FACTORY, bytes)) {
        writer.accept(value, out);
      }
      return bytes.getClearAndRelease();
    } finally {
      recycler.releaseToPool();
    }
  }

  /**
   * Writes what must keep the {@code check} of the schema of that name, and nothing where it does not: throws the {@link
   * ContractViolationException} that decoding the same value would end in.
   */
  public static void kept(
      JsonGenerator out, Schemas schemas, String name, Consumer<JsonGenerator> writer) {
    judged(out, schemas, name, schemas.check(name)::fits, writer);
  }

  /** The same for a value that must fit exactly one option of the choice of that name. */
  public static void one(
      JsonGenerator out, Schemas schemas, String name, Consumer<JsonGenerator> writer) {
    judged(out, schemas, name, value -> Assertions.isOption(schemas, name, value), writer);
  }

  private static void judged(
      JsonGenerator out,
      Schemas schemas,
      String name,
      Predicate<JsonNode> judge,
      Consumer<JsonGenerator> writer) {
    TokenBuffer buffer = Jackson.buffer();
    writer.accept(buffer);
    JsonParser parser = Jackson.parser(buffer);
    parser.nextToken();
    JsonNode value = Trees.read(parser);
    if (!judge.test(value)) {
      String document = new String(bytes(value, Trees::write), StandardCharsets.UTF_8);
      String type = name.substring(name.lastIndexOf('.') + 1);
      throw Explainer.refusal(schemas, name, type, document, Reading.refuse());
    }
    Jackson.copy(buffer, out);
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
