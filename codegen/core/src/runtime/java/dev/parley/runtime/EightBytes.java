package dev.parley.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a document at a time, as one number that has the first byte lowest: several times faster than byte by byte. */
final class EightBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101010101010101L;
  private static final long HIGHEST = 0x8080808080808080L;

  private EightBytes() {}

  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** The place of the first byte that does not stand for itself inside a string: a quote, a backslash, a control character, or none of ASCII. */
  static int plainUntil(byte[] bytes, int from, int end) {
    int at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long eight = at(bytes, at);
      long special = (zero(eight ^ EACH * '"')
              | zero(eight ^ EACH * '\\')
              | (eight - EACH * ' ') & ~eight
              | eight)
          & HIGHEST;
      if (special != 0) {
        return at + Long.numberOfTrailingZeros(special) / Byte.SIZE;
      }
    }
    while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  /** The place of the first byte that ends a string or escapes something. */
  static int quoteOrEscape(byte[] bytes, int from, int end) {
    int at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long eight = at(bytes, at);
      long found = (zero(eight ^ EACH * '"') | zero(eight ^ EACH * '\\')) & HIGHEST;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  static boolean has(byte[] bytes, int from, int end, char sought) {
    int at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      if ((zero(at(bytes, at) ^ EACH * sought) & HIGHEST) != 0) {
        return true;
      }
    }
    while (at < end && bytes[at] != sought) {
      at++;
    }
    return at < end;
  }

  /** The highest bit of the lowest byte that is zero, and of no byte below; bits above say nothing. */
  private static long zero(long eight) {
    return eight - EACH & ~eight;
  }
}
