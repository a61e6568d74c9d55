package dev.parley.runtime;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** The numbers of a document: short ones on the way, all others by their literal. */
final class NumberReading {
  /** So many digits always fit into a {@code long}. */
  private static final int SHORT = 18;

  private static final int LONGEST = 1000;

  private NumberReading() {}

  /** The number as it is written; the reader then stands behind it. */
  static String literal(JsonReader reader) {
    byte[] bytes = reader.bytes;
    int from = reader.at;
    int end = reader.end;
    int at = from < end && bytes[from] == '-' ? from + 1 : from;
    int digits = at;
    at = digits(bytes, at, end);
    if (at - digits > 1 && bytes[digits] == '0') {
      throw Refused.REFUSED;
    }
    int count = at - digits;
    if (at < end && bytes[at] == '.') {
      int fraction = at + 1;
      at = digits(bytes, fraction, end);
      count += at - fraction;
    }
    if (at < end && (bytes[at] | 0x20) == 'e') {
      int exponent = at + 1;
      if (exponent < end && (bytes[exponent] == '+' || bytes[exponent] == '-')) {
        exponent++;
      }
      at = digits(bytes, exponent, end);
      count += at - exponent;
    }
    if (count > LONGEST) {
      throw Refused.LONG_NUMBER;
    }
    reader.at = at;
    return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
  }

  /** Passes digits, of which there must be one. */
  private static int digits(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isDigit(bytes[at])) {
      at++;
    }
    if (at == from) {
      throw Refused.REFUSED;
    }
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Whether the number is a short integer; {@link #integer} then has its value. */
  static boolean isShortInteger(JsonReader reader) {
    int from = digits(reader);
    int at = digitsEnd(reader.bytes, from, reader.end);
    return at - from <= SHORT && isInteger(reader, from, at);
  }

  /** Whether the number is written as an integer. */
  static boolean isInteger(JsonReader reader) {
    int from = digits(reader);
    return isInteger(reader, from, digitsEnd(reader.bytes, from, reader.end));
  }

  private static boolean isInteger(JsonReader reader, int from, int to) {
    byte[] bytes = reader.bytes;
    return isNumber(bytes, from, to)
        && (to >= reader.end || bytes[to] != '.' && (bytes[to] | 0x20) != 'e');
  }

  private static boolean isNumber(byte[] bytes, int from, int to) {
    return to - from == 1 || to > from && bytes[from] != '0';
  }

  private static int digits(JsonReader reader) {
    return reader.here() == '-' ? reader.at + 1 : reader.at;
  }

  private static int digitsEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isDigit(bytes[at])) {
      at++;
    }
    return at;
  }

  /** A short integer; the reader then stands behind it. */
  static long integer(JsonReader reader) {
    int from = digits(reader);
    int to = digitsEnd(reader.bytes, from, reader.end);
    long value = value(reader.bytes, from, to, 0);
    boolean negative = from > reader.at;
    reader.at = to;
    return negative ? -value : value;
  }

  private static long value(byte[] bytes, int from, int to, long before) {
    long value = before;
    for (int at = from; at < to; at++) {
      value = value * 10 + bytes[at] - '0';
    }
    return value;
  }

  /** With every digit that the document has. */
  static BigDecimal exact(JsonReader reader) {
    int from = digits(reader);
    int point = digitsEnd(reader.bytes, from, reader.end);
    int to = shortEnd(reader, from, point);
    if (to < 0) {
      return exact(literal(reader));
    }
    int scale = Math.max(to - point - 1, 0);
    long digits = digits(reader.bytes, from, point, to);
    boolean negative = from > reader.at;
    reader.at = to;
    return BigDecimal.valueOf(negative ? -digits : digits, scale);
  }

  private static BigDecimal exact(String literal) {
    try {
      return new BigDecimal(literal);
    } catch (NumberFormatException exponentTooLong) {
      throw Refused.LONG_NUMBER;
    }
  }

  /** The nearest double, infinite beyond its range. */
  static double decimal(JsonReader reader) {
    int from = digits(reader);
    int point = digitsEnd(reader.bytes, from, reader.end);
    int to = shortEnd(reader, from, point);
    if (to >= 0) {
      long digits = digits(reader.bytes, from, point, to);
      double value = Decimals.nearest(digits, Math.max(to - point - 1, 0));
      if (!Double.isNaN(value)) {
        boolean negative = from > reader.at;
        reader.at = to;
        return negative ? -value : value;
      }
    }
    return Double.parseDouble(literal(reader));
  }

  /** Where a number without an exponent ends, if all its digits fit into a {@code long}; else below 0. */
  private static int shortEnd(JsonReader reader, int from, int point) {
    byte[] bytes = reader.bytes;
    int end = reader.end;
    int to = point;
    if (point < end && bytes[point] == '.') {
      to = digitsEnd(bytes, point + 1, end);
      if (to == point + 1) {
        return -1;
      }
    }
    boolean plain = to >= end || (bytes[to] | 0x20) != 'e';
    return plain && to - from <= SHORT + 1 && point - from <= SHORT && isNumber(bytes, from, point)
        ? to
        : -1;
  }

  private static long digits(byte[] bytes, int from, int point, int to) {
    return value(bytes, Math.min(point + 1, to), to, value(bytes, from, point, 0));
  }
}
