package dev.parley.runtime;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** A property that is there, whose value is a number of Java's own, or true or false, and needs no object. */
abstract class NumberRow<T> extends Row<T> {
  private NumberRow(String name, String schema) {
    super(name, true, schema);
  }

  static final class OfInt64<T> extends NumberRow<T> {
    private final ToLongFunction<T> accessor;

    OfInt64(String name, String schema, ToLongFunction<T> accessor) {
      super(name, schema);
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.numbers[slot] = Reading.int64(reader);
    }

    @Override
    void write(T of, JsonWriter out) {
      name(out);
      out.number(accessor.applyAsLong(of));
    }
  }

  static final class OfInt32<T> extends NumberRow<T> {
    private final ToIntFunction<T> accessor;

    OfInt32(String name, String schema, ToIntFunction<T> accessor) {
      super(name, schema);
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.numbers[slot] = Reading.int32(reader);
    }

    @Override
    void write(T of, JsonWriter out) {
      name(out);
      out.number(accessor.applyAsInt(of));
    }
  }

  static final class OfDecimal<T> extends NumberRow<T> {
    private final ToDoubleFunction<T> accessor;

    OfDecimal(String name, String schema, ToDoubleFunction<T> accessor) {
      super(name, schema);
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.numbers[slot] = Double.doubleToRawLongBits(Reading.decimal(reader));
    }

    @Override
    void write(T of, JsonWriter out) {
      name(out);
      out.number(accessor.applyAsDouble(of));
    }
  }

  static final class OfBool<T> extends NumberRow<T> {
    private final Predicate<T> accessor;

    OfBool(String name, String schema, Predicate<T> accessor) {
      super(name, schema);
      this.accessor = accessor;
    }

    @Override
    void read(JsonReader reader, Properties<T> into) {
      into.numbers[slot] = reader.bool() ? 1 : 0;
    }

    @Override
    void write(T of, JsonWriter out) {
      name(out);
      out.bool(accessor.test(of));
    }
  }
}
