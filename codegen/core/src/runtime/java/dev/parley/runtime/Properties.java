package dev.parley.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a record, one after another, as its constructor takes them. Generated code names each of them once: at first that says what a
 * {@link RecordCodec} reads and writes, and from then on it gives the values of an object that has been read.
 *
 * <p>Schemas are names of schemas, or JSON with apostrophes for quotes.
 */
public final class Properties<T> {
  private static final long[] NO_NUMBERS = {};
  private static final String INT64 = ValueCodec.INT64.schema();
  private static final String INT32 = ValueCodec.INT32.schema();
  private static final String DECIMAL = ValueCodec.DECIMAL.schema();
  private static final String BOOL = ValueCodec.BOOL.schema();

  /** What is said of the properties; null once there are values. */
  private final @Nullable Rows<T> rows;

  final @Nullable Object[] values;
  final long[] numbers;
  private @Nullable Map<String, @Nullable Object> others;
  private @Nullable Set<String> ignored;
  private int nextValue;
  private int nextNumber;

  private Properties(@Nullable Rows<T> rows, int values, long[] numbers) {
    this.rows = rows;
    this.values = new Object[values];
    this.numbers = numbers;
  }

  /** To be told what there is. */
  Properties(Rows<T> rows) {
    this(rows, 0, NO_NUMBERS);
  }

  /** To be filled with so many values and numbers. */
  Properties(int values, int numbers) {
    this(null, values, numbers == 0 ? NO_NUMBERS : new long[numbers]);
  }

  void ignore(JsonReader reader) {
    ignored = Reading.ignore(reader, ignored);
  }

  @SuppressWarnings("unchecked")
  private <V extends @Nullable Object> V value() {
    return (V) values[nextValue++];
  }

  private long number() {
    return numbers[nextNumber++];
  }

  @SuppressWarnings("unchecked")
  private <V extends @Nullable Object> V told(Row<T> row) {
    rows.add(row);
    return (V) null;
  }

  /** A property that is there, and not null. */
  public <V> V required(String name, ValueCodec<V> codec, Function<T, V> accessor, String schema) {
    return rows == null ? value() : told(Row.of(name, true, schema, codec, accessor));
  }

  public <V> V required(String name, ValueCodec<V> codec, Function<T, V> accessor) {
    return rows == null ? value() : required(name, codec, accessor, codec.schema());
  }

  public <V> V required(
      String name,
      Reading.Reader<V> reader,
      BiConsumer<V, JsonWriter> writer,
      Function<T, V> accessor,
      String schema) {
    return rows == null
        ? value()
        : told(new Row.OfFunctions<>(name, true, schema, reader, writer, accessor));
  }

  /**
   * A property that is there, of a type that has no null.
   *
   * @param none what it is while properties are only named
   */
  public <V> V required(
      String name,
      Reading.Reader<V> reader,
      BiConsumer<V, JsonWriter> writer,
      Function<T, V> accessor,
      String schema,
      V none) {
    if (rows == null) {
      return value();
    }
    rows.add(new Row.OfFunctions<>(name, true, schema, reader, writer, accessor));
    return none;
  }

  /** A property that may be absent. */
  public <V> @Nullable V optional(
      String name, ValueCodec<V> codec, Function<T, @Nullable V> accessor, String schema) {
    return rows == null ? value() : told(Row.of(name, false, schema, codec, accessor));
  }

  public <V> @Nullable V optional(
      String name, ValueCodec<V> codec, Function<T, @Nullable V> accessor) {
    return rows == null ? value() : optional(name, codec, accessor, codec.schema());
  }

  public <V> @Nullable V optional(
      String name,
      Reading.Reader<V> reader,
      BiConsumer<V, JsonWriter> writer,
      Function<T, @Nullable V> accessor,
      String schema) {
    return rows == null
        ? value()
        : told(new Row.OfFunctions<>(name, false, schema, reader, writer, accessor));
  }

  /** A property that is there, and may be null. */
  public <V> @Nullable V nullable(
      String name, ValueCodec<V> codec, Function<T, @Nullable V> accessor, String schema) {
    return rows == null ? value() : told(new Row.OfNullable<>(name, schema, codec, accessor));
  }

  public <V> @Nullable V nullable(
      String name, ValueCodec<V> codec, Function<T, @Nullable V> accessor) {
    return rows == null ? value() : nullable(name, codec, accessor, codec.schema());
  }

  public <V> @Nullable V nullable(
      String name,
      Reading.Reader<V> reader,
      BiConsumer<V, JsonWriter> writer,
      Function<T, @Nullable V> accessor,
      String schema) {
    return rows == null ? value() : nullable(name, ValueCodec.of(reader, writer), accessor, schema);
  }

  /** A property that may be absent, and may be null. */
  public <V> @Nullable Optional<V> optionalNullable(
      String name,
      ValueCodec<V> codec,
      Function<T, @Nullable Optional<V>> accessor,
      String schema) {
    return rows == null ? value() : told(new Row.OfEither<>(name, schema, codec, accessor));
  }

  public <V> @Nullable Optional<V> optionalNullable(
      String name, ValueCodec<V> codec, Function<T, @Nullable Optional<V>> accessor) {
    return rows == null ? value() : optionalNullable(name, codec, accessor, codec.schema());
  }

  public <V> @Nullable Optional<V> optionalNullable(
      String name,
      Reading.Reader<V> reader,
      BiConsumer<V, JsonWriter> writer,
      Function<T, @Nullable Optional<V>> accessor,
      String schema) {
    return rows == null
        ? value()
        : optionalNullable(name, ValueCodec.of(reader, writer), accessor, schema);
  }

  /** An integer that is there. */
  public long int64(String name, ToLongFunction<T> accessor, String schema) {
    return rows == null ? number() : tellNumber(new NumberRow.OfInt64<>(name, schema, accessor));
  }

  public long int64(String name, ToLongFunction<T> accessor) {
    return int64(name, accessor, INT64);
  }

  /** An integer that is there. */
  public int int32(String name, ToIntFunction<T> accessor, String schema) {
    return (int)
        (rows == null ? number() : tellNumber(new NumberRow.OfInt32<>(name, schema, accessor)));
  }

  public int int32(String name, ToIntFunction<T> accessor) {
    return int32(name, accessor, INT32);
  }

  /** A number that is there. */
  public double decimal(String name, ToDoubleFunction<T> accessor, String schema) {
    return Double.longBitsToDouble(
        rows == null ? number() : tellNumber(new NumberRow.OfDecimal<>(name, schema, accessor)));
  }

  public double decimal(String name, ToDoubleFunction<T> accessor) {
    return decimal(name, accessor, DECIMAL);
  }

  private long tellNumber(Row<T> row) {
    told(row);
    return 0;
  }

  /** True or false. */
  public boolean bool(String name, Predicate<T> accessor, String schema) {
    return rows == null
        ? number() != 0
        : tellNumber(new NumberRow.OfBool<>(name, schema, accessor)) != 0;
  }

  public boolean bool(String name, Predicate<T> accessor) {
    return bool(name, accessor, BOOL);
  }

  /** A property that always has the same value, a text, a boolean or a number. It stands before all others that say nothing else. */
  public void constant(String name, Object value) {
    if (rows != null) {
      rows.add(new ConstantRow<>(name, value));
    }
  }

  /** The same for one that stands behind all others that say nothing else. */
  public void last(String name, Object value) {
    if (rows != null) {
      rows.addLast(new ConstantRow<>(name, value));
    }
  }

  /** The property that is named next stands before a constant. */
  public Properties<T> before(String constant) {
    if (rows != null) {
      rows.before(constant);
    }
    return this;
  }

  /** The property that is named next stands behind one of the last constants. */
  public Properties<T> after(String constant) {
    if (rows != null) {
      rows.after(constant);
    }
    return this;
  }

  /** All other properties, whose names are not declared. */
  public <V extends @Nullable Object> Map<String, V> others(
      Reading.Reader<V> reader,
      BiConsumer<V, JsonWriter> writer,
      Function<T, Map<String, V>> accessor,
      String schema) {
    if (rows != null) {
      rows.others(new Others<>(reader, writer, accessor, schema));
    }
    return others();
  }

  @SuppressWarnings("unchecked")
  <V extends @Nullable Object> Map<String, V> others() {
    Map<String, @Nullable Object> all = others;
    if (all == null) {
      all = new LinkedHashMap<>();
      others = all;
    }
    return (Map<String, V>) all;
  }
}
