package dev.parley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@link RecordCodec} knows of one property of a record of type {@code T}. */
abstract class Row<T> {
  final String name;
  final boolean required;
  final String schema;

  /** Where bytes of the name are found. */
  Names names = Names.of();

  int place;

  /** Where {@link Properties} keep its value, among their objects or their numbers. */
  int slot;

  Row(String name, boolean required, String schema) {
    this.name = name;
    this.required = required;
    this.schema = inFull(schema);
  }

  /** A name alone is a reference. */
  static String inFull(String schema) {
    return schema.startsWith("{") ? schema : "{'ref':'" + schema + "'}";
  }

  /** One whose value is not null where it is there. */
  @SuppressWarnings("unchecked")
  static <T, V> Row<T> of(
      String name,
      boolean required,
      String schema,
      ValueCodec<V> codec,
      Function<T, @Nullable V> accessor) {
    return codec == ValueCodec.TEXT
        ? new OfText<>(name, required, schema, (Function<T, @Nullable String>) accessor)
        : new Of<>(name, required, schema, codec, accessor);
  }

  /** A text as JSON that stands in a schema. */
  static String json(String text) {
    JsonWriter out = new JsonWriter(new byte[text.length() + 2]);
    out.text(text);
    return new String(out.toBytes(), StandardCharsets.UTF_8).replace("'", "\\u0027");
  }

  /** Keeps the value that the reader stands on. */
  abstract void read(JsonReader reader, Properties<T> into);

  /** Writes the property, where the record has it. */
  abstract void write(T of, JsonWriter out);

  final void name(JsonWriter out) {
    out.name(names, place);
  }

  /** Texts are the most frequent by far. */
  static final class OfText<T> extends Row<T> {
    private final Function<T, @Nullable String> accessor;

    OfText(String name, boolean required, String schema, Function<T, @Nullable String> accessor) {
      super(name, required, schema);
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.values[slot] = reader.text();
    }

    @Override
    void write(T of, JsonWriter out) {
      String value = accessor.apply(of);
      if (value != null) {
        name(out);
        out.text(value);
      }
    }
  }

  static final class Of<T, V> extends Row<T> {
    private final ValueCodec<V> codec;
    private final Function<T, @Nullable V> accessor;

    Of(
        String name,
        boolean required,
        String schema,
        ValueCodec<V> codec,
        Function<T, @Nullable V> accessor) {
      super(name, required, schema);
      this.codec = codec;
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.values[slot] = codec.read(reader);
    }

    @Override
    void write(T of, JsonWriter out) {
      V value = accessor.apply(of);
      if (value != null) {
        name(out);
        codec.write(value, out);
      }
    }
  }

  /** The same by functions: texts of a form, lists, maps and records that stand elsewhere. */
  static final class OfFunctions<T, V> extends Row<T> {
    private final Reading.Reader<V> reader;
    private final BiConsumer<V, JsonWriter> writer;
    private final Function<T, @Nullable V> accessor;

    OfFunctions(
        String name,
        boolean required,
        String schema,
        Reading.Reader<V> reader,
        BiConsumer<V, JsonWriter> writer,
        Function<T, @Nullable V> accessor) {
      super(name, required, schema);
      this.reader = reader;
      this.writer = writer;
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader from, Properties<T> into) {
      into.values[slot] = reader.read(from);
    }

    @Override
    void write(T of, JsonWriter out) {
      V value = accessor.apply(of);
      if (value != null) {
        name(out);
        writer.accept(value, out);
      }
    }
  }

  /** Always there, and perhaps null. */
  static final class OfNullable<T, V> extends Row<T> {
    private final ValueCodec<V> codec;
    private final Function<T, @Nullable V> accessor;

    OfNullable(String name, String schema, ValueCodec<V> codec, Function<T, @Nullable V> accessor) {
      super(name, true, schema);
      this.codec = codec;
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.values[slot] = reader.isNull() ? null : codec.read(reader);
    }

    @Override
    void write(T of, JsonWriter out) {
      V value = accessor.apply(of);
      name(out);
      if (value == null) {
        out.nothing();
      } else {
        codec.write(value, out);
      }
    }
  }

  /** Absent, null, or there. */
  static final class OfEither<T, V> extends Row<T> {
    private final ValueCodec<V> codec;
    private final Function<T, @Nullable Optional<V>> accessor;

    OfEither(
        String name,
        String schema,
        ValueCodec<V> codec,
        Function<T, @Nullable Optional<V>> accessor) {
      super(name, false, schema);
      this.codec = codec;
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.values[slot] = reader.isNull() ? Optional.empty() : Optional.of(codec.read(reader));
    }

    @Override
    void write(T of, JsonWriter out) {
      Optional<V> value = accessor.apply(of);
      if (value == null) {
        return;
      }
      name(out);
      if (value.isPresent()) {
        codec.write(value.get(), out);
      } else {
        out.nothing();
      }
    }
  }
}
