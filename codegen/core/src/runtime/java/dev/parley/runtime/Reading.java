package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What generated decoders read with: each method takes the value that the reader stands on and refuses any other kind of value.
 */
public final class Reading {
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Reads one value. */
  @FunctionalInterface
  public interface Reader<T extends @Nullable Object> {
    T read(JsonReader reader);
  }

  private Reading() {}

  public static Refused refuse() {
    return Refused.REFUSED;
  }

  /** Notes that a property has been met, and refuses it the second time. */
  static long once(long seen, long property) {
    if ((seen & property) != 0) {
      throw refuse();
    }
    return seen | property;
  }

  static void require(long seen, long required) {
    if ((seen & required) != required) {
      throw refuse();
    }
  }

  /**
   * Passes over a property that the contract does not declare, which may be there once.
   *
   * @param others names of such properties of this object so far
   */
  public static Set<String> ignore(JsonReader reader, @Nullable Set<String> others) {
    Set<String> names = others == null ? new HashSet<>() : others;
    if (!names.add(reader.name())) {
      throw refuse();
    }
    pass(reader);
    return names;
  }

  private static void pass(JsonReader reader) {
    switch (reader.kind()) {
      case OBJECT -> {
        reader.beginObject();
        Set<String> names = new HashSet<>();
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
          if (!names.add(name)) {
            throw refuse();
          }
          pass(reader);
        }
      }
      case ARRAY -> {
        reader.beginArray();
        while (reader.nextItem()) {
          pass(reader);
        }
      }
      case STRING -> reader.text();
      case NUMBER -> NumberReading.literal(reader);
      case BOOLEAN -> reader.bool();
      case NULL -> reader.isNull();
    }
  }

  public static String text(JsonReader reader) {
    return reader.text();
  }

  public static boolean bool(JsonReader reader) {
    return reader.bool();
  }

  /** An integer; {@code 1.0} and {@code 1e3} are integers too. */
  public static long int64(JsonReader reader) {
    if (NumberReading.isShortInteger(reader)) {
      return NumberReading.integer(reader);
    }
    BigDecimal value = NumberReading.exact(reader);
    if (value.compareTo(LONG_MIN) < 0 || value.compareTo(LONG_MAX) > 0) {
      throw refuse();
    }
    return whole(value).longValue();
  }

  public static int int32(JsonReader reader) {
    long value = int64(reader);
    if (value != (int) value) {
      throw refuse();
    }
    return (int) value;
  }

  public static BigInteger integer(JsonReader reader) {
    // An exponent is written out only as far as it stays a number that somebody may have meant.
    return whole(ordinary(NumberReading.exact(reader)));
  }

  private static BigDecimal ordinary(BigDecimal value) {
    if (!Numbers.isOrdinary(value)) {
      throw refuse();
    }
    return value;
  }

  private static BigInteger whole(BigDecimal value) {
    if (value.signum() == 0) {
      return BigInteger.ZERO;
    }
    if ((long) value.precision() - value.scale() <= 0
        || value.stripTrailingZeros().scale() > 0) {
      throw refuse();
    }
    return value.toBigInteger();
  }

  public static double decimal(JsonReader reader) {
    double value = NumberReading.decimal(reader);
    if (Double.isInfinite(value)) {
      throw refuse();
    }
    return value;
  }

  /** A number with every digit that the document has. */
  public static BigDecimal exact(JsonReader reader) {
    return ordinary(NumberReading.exact(reader));
  }

  public static void constant(JsonReader reader, String value) {
    if (!StringReading.isText(reader, value)) {
      throw refuse();
    }
  }

  public static void constant(JsonReader reader, boolean value) {
    if (reader.bool() != value) {
      throw refuse();
    }
  }

  public static void constant(JsonReader reader, long value) {
    if (int64(reader) != value) {
      throw refuse();
    }
  }

  public static void constant(JsonReader reader, double value) {
    if (decimal(reader) != value) {
      throw refuse();
    }
  }

  public static <T> @Nullable T nullable(JsonReader reader, Reader<T> values) {
    return reader.isNull() ? null : values.read(reader);
  }

  /** Empty for null. */
  public static <T> Optional<T> optional(JsonReader reader, Reader<T> values) {
    return reader.isNull() ? Optional.empty() : Optional.of(values.read(reader));
  }

  /** Unmodifiable. */
  public static <T extends @Nullable Object> List<T> list(JsonReader reader, Reader<T> items) {
    reader.beginArray();
    return rest(reader, items);
  }

  /** The items that an array still has. */
  static <T extends @Nullable Object> List<T> rest(JsonReader reader, Reader<T> items) {
    List<T> list = new ArrayList<>();
    while (reader.nextItem()) {
      list.add(items.read(reader));
    }
    return Copies.own(list);
  }

  /** Stands on the first item of an array that must have more items. */
  public static void beginArray(JsonReader reader) {
    reader.beginArray();
    nextItem(reader);
  }

  /** Stands on the next item of an array that must have it. */
  public static void nextItem(JsonReader reader) {
    if (!reader.nextItem()) {
      throw refuse();
    }
  }

  public static void endArray(JsonReader reader) {
    if (reader.nextItem()) {
      throw refuse();
    }
  }

  /** In the order of the document, and unmodifiable. */
  public static <T extends @Nullable Object> Map<String, T> map(
      JsonReader reader, Reader<T> values) {
    reader.beginObject();
    Map<String, T> entries = new LinkedHashMap<>();
    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
      if (entries.containsKey(name)) {
        throw refuse();
      }
      entries.put(name, values.read(reader));
    }
    return Copies.own(entries);
  }
}
