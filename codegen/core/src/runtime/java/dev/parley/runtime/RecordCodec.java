package dev.parley.runtime;

import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes records of one type by a table of their properties. The function that makes a record of {@link Properties} says what stands in the
 * table, and is asked once, when the codec is made.
 */
public final class RecordCodec<T> extends ValueCodec<T> {
  private static final int BITS = Long.SIZE;

  private final Function<Properties<T>, T> records;
  private final boolean isClosed;
  private final String keywords;
  private final Row<T>[] rows;
  private final Names names;
  private final int values;
  private final int numbers;
  private final @Nullable Others<T, ?> others;
  private final long[] required;

  private RecordCodec(Function<Properties<T>, T> records, boolean isClosed, String keywords) {
    this.records = records;
    this.isClosed = isClosed;
    this.keywords = keywords;
    Rows<T> told = new Rows<>();
    try {
      records.apply(new Properties<>(told));
    } catch (RuntimeException incomplete) {
      // A constructor refuses the values that are not there; all properties have been named before.
    }
    rows = told.inOrder();
    names = rows.length == 0 ? Names.of() : rows[0].names;
    values = told.values();
    numbers = told.numbers();
    others = told.others();
    required = new long[(rows.length + BITS - 1) / BITS];
    for (Row<T> row : rows) {
      if (row.required) {
        required[row.place / BITS] |= 1L << row.place;
      }
    }
  }

  public static <T> RecordCodec<T> of(Function<Properties<T>, T> records) {
    return new RecordCodec<>(records, false, "");
  }

  /**
   * @param keywords of the schema, beside those for properties
   */
  public static <T> RecordCodec<T> of(Function<Properties<T>, T> records, String keywords) {
    return new RecordCodec<>(records, false, keywords);
  }

  /** Of objects that have no other properties. */
  public static <T> RecordCodec<T> closed(Function<Properties<T>, T> records) {
    return new RecordCodec<>(records, true, "");
  }

  /**
   * Of objects that have no other properties.
   *
   * @param keywords of the schema, beside those for properties
   */
  public static <T> RecordCodec<T> closed(Function<Properties<T>, T> records, String keywords) {
    return new RecordCodec<>(records, true, keywords);
  }

  /** Whether an object's property of that name is declared. */
  public boolean declares(String property) {
    return names.find(property) >= 0;
  }

  @Override
  public T read(JsonReader reader) {
    reader.beginObject();
    Properties<T> properties = new Properties<>(values, numbers);
    long seen = 0;
    long[] beyond = rows.length > BITS ? new long[required.length] : null;
    for (int place = reader.next(names, 0);
        place != JsonReader.END;
        place = reader.next(names, place + 1)) {
      if (place < 0) {
        other(reader, properties);
        continue;
      }
      if (place < BITS) {
        seen = Reading.once(seen, 1L << place);
      } else {
        beyond[place / BITS] = Reading.once(beyond[place / BITS], 1L << place);
      }
      rows[place].read(reader, properties);
    }
    if (rows.length > 0) {
      Reading.require(seen, required[0]);
    }
    for (int word = 1; word < required.length; word++) {
      Reading.require(beyond[word], required[word]);
    }
    return records.apply(properties);
  }

  private void other(JsonReader reader, Properties<T> properties) {
    if (others != null) {
      others.read(reader, properties);
    } else if (isClosed) {
      throw Reading.refuse();
    } else {
      properties.ignore(reader);
    }
  }

  @Override
  public void write(T value, JsonWriter out) {
    out.beginObject();
    for (Row<T> row : rows) {
      row.write(value, out);
    }
    if (others != null) {
      others.write(value, out);
    }
    out.endObject();
  }

  @Override
  public String schema() {
    StringJoiner properties = new StringJoiner(",", "'properties':{", "}");
    StringJoiner names = new StringJoiner(",", ",'required':[", "]");
    names.setEmptyValue("");
    for (Row<T> row : rows) {
      String name = Row.json(row.name);
      properties.add(name + ":" + row.schema);
      if (row.required) {
        names.add(name);
      }
    }
    String rest = isClosed ? "false" : others == null ? "" : Row.inFull(others.schema());
    String schema = "{'type':'object'," + properties + names
        + (rest.isEmpty() ? "" : ",'additionalProperties':" + rest)
        + (keywords.isEmpty() ? "" : "," + keywords) + "}";
    return schema.replace('\'', '"');
  }
}
