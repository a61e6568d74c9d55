package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * What generated decoders read with: each method takes the value that the parser stands on and refuses any other kind of value.
 */
public final class Reading {
  private static final JsonFactory FACTORY = Jackson.factory(Document.DEPTH);
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Reads one value. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(JsonParser parser);
  }

  private Reading() {}

  /** Stands on the first token of a document in UTF-8. */
  public static JsonParser open(byte[] document) {
    if (!isPlain(document)) {
      return open(strictly(document));
    }
    JsonParser parser = Jackson.parser(FACTORY, document);
    parser.nextToken();
    return parser;
  }

  /** ASCII without NUL: Jackson would take zeros for another encoding. */
  private static boolean isPlain(byte[] document) {
    for (byte b : document) {
      if (b <= 0) {
        return false;
      }
    }
    return true;
  }

  /** Jackson accepts overlong forms and surrogates, which let a character pass in disguise. */
  private static String strictly(byte[] document) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(document))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw refuse();
    }
  }

  /** Stands on the first token of a document. */
  public static JsonParser open(String document) {
    JsonParser parser = Jackson.parser(FACTORY, document);
    parser.nextToken();
    return parser;
  }

  /** Nothing may follow the document. */
  public static void end(JsonParser parser) {
    if (parser.nextToken() != null) {
      throw refuse();
    }
  }

  public static Refused refuse() {
    return Refused.REFUSED;
  }

  public static void beginObject(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw refuse();
    }
  }

  /** Notes that a property has been met, and refuses it the second time. */
  public static long once(long seen, long property) {
    if ((seen & property) != 0) {
      throw refuse();
    }
    return seen | property;
  }

  public static void require(long seen, long required) {
    if ((seen & required) != required) {
      throw refuse();
    }
  }

  /**
   * Passes over a property that the contract does not declare, which may be there once.
   *
   * @param others names of such properties of this object so far
   */
  public static Set<String> ignore(JsonParser parser, String name, @Nullable Set<String> others) {
    Set<String> names = others == null ? new HashSet<>() : others;
    if (!names.add(name)) {
      throw refuse();
    }
    pass(parser);
    return names;
  }

  private static void pass(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      Trees.read(parser);
    } else if (token == JsonToken.VALUE_STRING) {
      // Jackson checks escapes and UTF-8 only when a text is asked for.
      parser.getStringLength();
    }
  }

  public static String text(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw refuse();
    }
    return parser.getString();
  }

  public static boolean bool(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw refuse();
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** An integer; {@code 1.0} and {@code 1e3} are integers too. */
  public static long int64(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT && !Jackson.isBig(parser)) {
      return parser.getLongValue();
    }
    if (token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw refuse();
    }
    BigDecimal value = parser.getDecimalValue();
    if (value.compareTo(LONG_MIN) < 0 || value.compareTo(LONG_MAX) > 0) {
      throw refuse();
    }
    return whole(value).longValue();
  }

  public static int int32(JsonParser parser) {
    long value = int64(parser);
    if (value != (int) value) {
      throw refuse();
    }
    return (int) value;
  }

  public static BigInteger integer(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getBigIntegerValue();
    }
    if (token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw refuse();
    }
    BigDecimal value = parser.getDecimalValue();
    // An exponent is written out only as far as it stays a number that somebody may have meant.
    return whole(ordinary(value));
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

  public static double decimal(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw refuse();
    }
    double value = parser.getDoubleValue();
    if (Double.isInfinite(value)) {
      throw refuse();
    }
    return value;
  }

  /** A number with every digit that the document has. */
  public static BigDecimal exact(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw refuse();
    }
    return ordinary(parser.getDecimalValue());
  }

  public static void constant(JsonParser parser, String value) {
    if (!text(parser).equals(value)) {
      throw refuse();
    }
  }

  public static void constant(JsonParser parser, boolean value) {
    if (bool(parser) != value) {
      throw refuse();
    }
  }

  public static void constant(JsonParser parser, long value) {
    if (int64(parser) != value) {
      throw refuse();
    }
  }

  public static void constant(JsonParser parser, double value) {
    if (decimal(parser) != value) {
      throw refuse();
    }
  }

  public static <T extends @Nullable Object> @Nullable T nullable(
      JsonParser parser, Reader<T> reader) {
    return parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.read(parser);
  }

  /** Empty for null. */
  public static <T> Optional<T> optional(JsonParser parser, Reader<T> reader) {
    return parser.currentToken() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : Optional.of(reader.read(parser));
  }

  public static <T extends @Nullable Object> List<T> list(JsonParser parser, Reader<T> reader) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw refuse();
    }
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(reader.read(parser));
    }
    return items;
  }

  /** Stands on the first item of an array that must have more items. */
  public static void beginArray(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw refuse();
    }
    nextItem(parser);
  }

  /** Stands on the next item of an array that must have it. */
  public static void nextItem(JsonParser parser) {
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      throw refuse();
    }
  }

  public static void endArray(JsonParser parser) {
    if (parser.nextToken() != JsonToken.END_ARRAY) {
      throw refuse();
    }
  }

  /** In the order of the document. */
  public static <T extends @Nullable Object> Map<String, T> map(
      JsonParser parser, Reader<T> reader) {
    beginObject(parser);
    Map<String, T> entries = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      if (entries.containsKey(name)) {
        throw refuse();
      }
      entries.put(name, reader.read(parser));
    }
    return entries;
  }
}
