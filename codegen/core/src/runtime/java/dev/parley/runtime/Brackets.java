package dev.parley.runtime;

/** The bracket that closes another: eight bytes at a time, of which only the quotes are counted, and byte by byte where there are brackets or escapes. */
final class Brackets {
  /** After so many times eight bytes without a quote, a string is probably longer still. */
  private static final int LONG = 3;

  private Brackets() {}

  /** The place of the bracket that closes the one that the reader stands on. */
  static int closing(JsonReader reader) {
    byte[] bytes = reader.bytes;
    int end = reader.end;
    int last = end - Long.BYTES;
    int depth = 1;
    // The lowest bit of each byte tells whether it is inside of a string.
    long inside = 0;
    int quiet = 0;
    int at = reader.at + 1;
    while (at < end) {
      int until = end;
      if (at <= last) {
        long eight = EightBytes.at(bytes, at);
        long quotes = EightBytes.equal(eight, '"');
        quiet = quotes == 0 ? quiet + 1 : 0;
        if (quiet == LONG && inside != 0) {
          at = StringReading.pass(reader, opening(bytes, at));
          inside = 0;
          continue;
        }
        if (!EightBytes.hasBracket(eight)) {
          long within = EightBytes.parity(quotes) ^ inside;
          inside = (within >>> Long.SIZE - Byte.SIZE) * EightBytes.EACH;
          at += Long.BYTES;
          continue;
        }
        until = at + Long.BYTES;
      }
      for (; at < until; at++) {
        byte b = bytes[at];
        if (b == '"') {
          inside ^= EightBytes.EACH;
        } else if (inside != 0) {
          at += b == '\\' ? 1 : 0;
        } else if ((b | EightBytes.CASE) == '{') {
          depth++;
        } else if ((b | EightBytes.CASE) == '}' && --depth == 0) {
          return at;
        }
      }
    }
    throw Refused.REFUSED;
  }

  /** The place behind the last quote, from which on a string ends at the same place as from its beginning. */
  private static int opening(byte[] bytes, int within) {
    int at = within;
    while (bytes[at - 1] != '"') {
      at--;
    }
    return at;
  }
}
