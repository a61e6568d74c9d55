package dev.parley.runtime;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs straight from the bytes of a document. */
final class Uuids {
  private static final int LENGTH = 36;
  private static final byte[] DIGITS = new byte[128];

  static {
    Arrays.fill(DIGITS, (byte) -1);
    for (int i = 0; i < 16; i++) {
      DIGITS[Character.forDigit(i, 16)] = (byte) i;
      DIGITS[Character.toUpperCase(Character.forDigit(i, 16))] = (byte) i;
    }
  }

  private Uuids() {}

  /** The UUID between two places; null where there is none. */
  static @Nullable UUID read(byte[] b, int from, int end) {
    if (end - from != LENGTH
        || b[from + 8] != '-'
        || b[from + 13] != '-'
        || b[from + 18] != '-'
        || b[from + 23] != '-') {
      return null;
    }
    long first = digits(b, from, 8);
    long second = digits(b, from + 9, 4);
    long third = digits(b, from + 14, 4);
    long fourth = digits(b, from + 19, 4);
    long fifth = digits(b, from + 24, 12);
    if ((first | second | third | fourth | fifth) < 0) {
      return null;
    }
    return new UUID(first << 32 | second << 16 | third, fourth << 48 | fifth);
  }

  /** Below zero where a character is no digit. */
  private static long digits(byte[] b, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = b[i] < 0 ? -1 : DIGITS[b[i]];
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
