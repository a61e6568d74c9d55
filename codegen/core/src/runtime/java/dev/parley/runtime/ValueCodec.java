package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** How values of one type are read, written, and described for explaining. */
public abstract class ValueCodec<V> {
  public static final ValueCodec<String> TEXT = new Plain<>(Kind.TEXT);
  public static final ValueCodec<Boolean> BOOL = new Plain<>(Kind.BOOL);
  public static final ValueCodec<Long> INT64 = new Plain<>(Kind.INT64);
  public static final ValueCodec<Integer> INT32 = new Plain<>(Kind.INT32);
  public static final ValueCodec<BigInteger> INTEGER = new Plain<>(Kind.INTEGER);
  public static final ValueCodec<Double> DECIMAL = new Plain<>(Kind.DECIMAL);
  public static final ValueCodec<BigDecimal> EXACT = new Plain<>(Kind.EXACT);
  public static final ValueCodec<JsonNode> ANY = new Plain<>(Kind.ANY);

  ValueCodec() {}

  abstract V read(JsonReader reader);

  abstract void write(V value, JsonWriter out);

  /** The schema as JSON, but with apostrophes for quotes, which spare generated code its backslashes. */
  abstract String schema();

  static <V> ValueCodec<V> of(Reading.Reader<V> reader, BiConsumer<V, JsonWriter> writer) {
    return new Pair<>(reader, writer);
  }

  private enum Kind {
    TEXT("{'type':'string'}"),
    BOOL("{'type':'boolean'}"),
    INT64("{'type':'integer'}"),
    INT32("{'type':'integer','range':'int32'}"),
    INTEGER("{'type':'integer','range':'big'}"),
    DECIMAL("{'type':'number'}"),
    EXACT("{'type':'number','range':'big'}"),
    ANY("{}");

    private final String schema;

    Kind(String schema) {
      this.schema = schema;
    }

    private Object read(JsonReader reader) {
      return switch (this) {
        case TEXT -> reader.text();
        case BOOL -> reader.bool();
        case INT64 -> Reading.int64(reader);
        case INT32 -> Reading.int32(reader);
        case INTEGER -> Reading.integer(reader);
        case DECIMAL -> Reading.decimal(reader);
        case EXACT -> Reading.exact(reader);
        case ANY -> Trees.read(reader);
      };
    }

    private void write(Object value, JsonWriter out) {
      switch (this) {
        case TEXT -> out.text((String) value);
        case BOOL -> out.bool((Boolean) value);
        case INT64, INT32 -> out.number(((Number) value).longValue());
        case INTEGER -> out.number((BigInteger) value);
        case DECIMAL -> out.number((double) (Double) value);
        case EXACT -> out.number((BigDecimal) value);
        case ANY -> Trees.write((JsonNode) value, out);
      }
    }
  }

  /** What most properties are. One class for all kinds: to load one for each takes longer than to choose. */
  private static final class Plain<V> extends ValueCodec<V> {
    private final Kind kind;

    Plain(Kind kind) {
      this.kind = kind;
    }

    @Override
    @SuppressWarnings("unchecked")
    V read(JsonReader reader) {
      return (V) kind.read(reader);
    }

    @Override
    void write(V value, JsonWriter out) {
      kind.write(value, out);
    }

    @Override
    String schema() {
      return kind.schema;
    }
  }

  private static final class Pair<V> extends ValueCodec<V> {
    private final Reading.Reader<V> reader;
    private final BiConsumer<V, JsonWriter> writer;

    Pair(Reading.Reader<V> reader, BiConsumer<V, JsonWriter> writer) {
      this.reader = reader;
      this.writer = writer;
    }

    @Override
    V read(JsonReader from) {
      return reader.read(from);
    }

    @Override
    void write(V value, JsonWriter out) {
      writer.accept(value, out);
    }

    /** Whoever uses it says the schema too. */
    @Override
    String schema() {
      return "{}";
    }
  }
}
