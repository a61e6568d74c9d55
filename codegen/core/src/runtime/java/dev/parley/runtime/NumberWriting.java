package dev.parley.runtime;

import tools.jackson.core.io.NumberOutput;

/** Numbers as digits: short ones by hand, all others with the digits of Jackson, and an exponent only where JavaScript has one. */
final class NumberWriting {
  private static final int LONGEST = 20;

  private NumberWriting() {}

  static void write(long value, JsonWriter out) {
    if (value == Long.MIN_VALUE) {
      out.append(String.valueOf(value));
      return;
    }
    out.reserve(LONGEST);
    if (value < 0) {
      out.bytes[out.at++] = '-';
    }
    digits(Math.abs(value), 1, out);
  }

  /**
   * @param least how many digits there are at least, zeros first
   */
  private static void digits(long value, int least, JsonWriter out) {
    int count = 1;
    for (long bound = 10; count < 19 && value >= bound; bound *= 10) {
      count++;
      if (bound == 1_000_000_000_000_000_000L) {
        break;
      }
    }
    count = Math.max(count, least);
    long rest = value;
    for (int at = out.at + count - 1; at >= out.at; at--) {
      long tenth = rest / 10;
      out.bytes[at] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    }
    out.at += count;
  }

  static void write(double value, JsonWriter out) {
    int places = Decimals.places(value);
    if (places < 0 || value == 0) {
      spelled(value, out);
      return;
    }
    out.reserve(LONGEST + 1);
    if (value < 0) {
      out.bytes[out.at++] = '-';
    }
    long digits = Decimals.digits(value, places);
    long unit = 1;
    for (int i = 0; i < places; i++) {
      unit *= 10;
    }
    digits(digits / unit, 1, out);
    out.bytes[out.at++] = '.';
    digits(digits % unit, Math.max(places, 1), out);
  }

  /** The fewest digits that are the same number; without an exponent from 1e-6 to 1e21 (ECMA-262, Number::toString). */
  private static void spelled(double value, JsonWriter out) {
    String shortest = NumberOutput.toString(value, true);
    double size = Math.abs(value);
    int letter = shortest.indexOf('E');
    if (letter < 0 || size < 1e-6 || size >= 1e21) {
      out.append(shortest);
      return;
    }
    int first = value < 0 ? 1 : 0;
    int exponent = Integer.parseInt(shortest, letter + 1, shortest.length(), 10);
    // 1.0E15 has one digit, 1.25E15 three.
    int count = shortest.startsWith(".0E", first + 1) ? 1 : letter - first - 1;
    out.append(shortest.substring(0, first));
    if (exponent < 0) {
      out.append("0." + "0".repeat(-exponent - 1));
    }
    for (int i = 0; i < Math.max(count, exponent + 1); i++) {
      out.put(i < count ? shortest.charAt(first + (i == 0 ? 0 : i + 1)) : '0');
      if (i == exponent && i + 1 < count) {
        out.put('.');
      }
    }
  }
}
