package dev.parley.runtime;

import java.nio.charset.StandardCharsets;

/** Strings with their quotes and escapes, as JavaScript writes them: half of a surrogate pair becomes an escape, so that it is read again as it was. */
final class StringWriting {
  /** From here on it pays to look at eight bytes at a time. */
  private static final int LONG = 24;

  private static final String HEX = "0123456789abcdef";

  private StringWriting() {}

  static void write(String text, JsonWriter out) {
    int length = text.length();
    out.reserve(length + 2);
    byte[] bytes = out.bytes;
    int at = out.at;
    bytes[at++] = '"';
    if (length >= LONG) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      // Java writes a question mark for half of a surrogate pair.
      if (!EightBytes.has(utf8, 0, utf8.length, '?')) {
        out.at = at;
        escaped(utf8, out);
        return;
      }
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
        out.at = at;
        rest(text, i, out);
        return;
      }
      bytes[at++] = (byte) c;
    }
    bytes[at++] = '"';
    out.at = at;
  }

  private static void escaped(byte[] utf8, JsonWriter out) {
    int end = utf8.length;
    int from = 0;
    while (from < end) {
      int to = unescapedUntil(utf8, from, end);
      out.reserve(to - from + 7);
      System.arraycopy(utf8, from, out.bytes, out.at, to - from);
      out.at += to - from;
      if (to < end) {
        escape((char) utf8[to], out);
      }
      from = to + 1;
    }
    out.reserve(1);
    out.bytes[out.at++] = '"';
  }

  private static int unescapedUntil(byte[] utf8, int from, int end) {
    int at = EightBytes.plainUntil(utf8, from, end);
    while (at < end && utf8[at] < 0) {
      at = EightBytes.plainUntil(utf8, at + 1, end);
    }
    return at;
  }

  /** From a character on that is not itself in documents. */
  private static void rest(String text, int from, JsonWriter out) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      // The longest are escapes, of six bytes; a quote comes after the last.
      out.reserve(7);
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        escape(c, out);
      } else if (c < 0x80) {
        out.bytes[out.at++] = (byte) c;
      } else if (c < 0x800) {
        out.bytes[out.at++] = (byte) (0xC0 | c >> 6);
        out.bytes[out.at++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        out.bytes[out.at++] = (byte) (0xE0 | c >> 12);
        out.bytes[out.at++] = (byte) (0x80 | c >> 6 & 0x3F);
        out.bytes[out.at++] = (byte) (0x80 | c & 0x3F);
      } else if (Utf8.isHalf(text, i)) {
        unicode(c, out);
      } else {
        pair(Character.toCodePoint(c, text.charAt(++i)), out);
      }
    }
    out.reserve(1);
    out.bytes[out.at++] = '"';
  }

  private static void pair(int point, JsonWriter out) {
    out.bytes[out.at++] = (byte) (0xF0 | point >> 18);
    out.bytes[out.at++] = (byte) (0x80 | point >> 12 & 0x3F);
    out.bytes[out.at++] = (byte) (0x80 | point >> 6 & 0x3F);
    out.bytes[out.at++] = (byte) (0x80 | point & 0x3F);
  }

  private static void escape(char c, JsonWriter out) {
    char letter = switch (c) {
      case '"', '\\' -> c;
      case '\b' -> 'b';
      case '\f' -> 'f';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      default -> 'u';
    };
    if (letter == 'u') {
      unicode(c, out);
    } else {
      out.bytes[out.at++] = '\\';
      out.bytes[out.at++] = (byte) letter;
    }
  }

  private static void unicode(char c, JsonWriter out) {
    out.bytes[out.at++] = '\\';
    out.bytes[out.at++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.bytes[out.at++] = (byte) HEX.charAt(c >> shift & 0xF);
    }
  }
}
