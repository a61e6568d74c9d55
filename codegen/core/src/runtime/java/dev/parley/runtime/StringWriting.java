package dev.parley.runtime;

import java.nio.charset.StandardCharsets;

/**
 * Strings with their quotes and escapes, as JavaScript writes them: half of a surrogate pair becomes an escape, so that it is read again as it was.
 */
final class StringWriting {
  /** From here on it pays to look at eight bytes at a time. */
  private static final int LONG = 24;

  /** So many characters of a text are looked at to tell what it is mostly made of. */
  private static final int SAMPLE = 8;

  /** What a character takes at most, eight bytes that are written at once, and a quote. */
  private static final int MORE = 6 + Long.BYTES + 1;

  private static final String HEX = "0123456789abcdef";

  private StringWriting() {}

  static void write(String text, JsonWriter out) {
    int length = text.length();
    out.reserve(length + MORE);
    out.bytes[out.at++] = '"';
    if (length < LONG) {
      brief(text, out);
    } else if (isMostlyWide(text)) {
      wide(text, 0, out);
    } else {
      latin(text, text.getBytes(StandardCharsets.ISO_8859_1), out);
    }
    out.bytes[out.at++] = '"';
  }

  private static void brief(String text, JsonWriter out) {
    byte[] bytes = out.bytes;
    int at = out.at;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
        out.at = at;
        wide(text, i, out);
        return;
      }
      bytes[at++] = (byte) c;
    }
    out.at = at;
  }

  private static boolean isMostlyWide(String text) {
    int wide = 0;
    int step = text.length() / SAMPLE;
    for (int i = 0; i < SAMPLE; i++) {
      wide += text.charAt(i * step) > 0xFF ? 1 : 0;
    }
    return wide > 1;
  }

  /**
   * A text of few characters beyond Latin-1.
   *
   * @param latin its characters; a question mark for each other character, be it two of Java's
   */
  private static void latin(String text, byte[] latin, JsonWriter out) {
    int end = latin.length;
    int last = end - Long.BYTES;
    byte[] bytes = out.bytes;
    int to = out.at;
    int pairs = 0;
    for (int at = 0; at < end; at++) {
      while (at <= last) {
        long eight = EightBytes.at(latin, at);
        long unsure = EightBytes.unsure(eight);
        EightBytes.put(bytes, to, eight);
        if (unsure != 0) {
          int sure = EightBytes.first(unsure);
          to += sure;
          at += sure;
          break;
        }
        to += Long.BYTES;
        at += Long.BYTES;
      }
      if (at < end) {
        byte letter = Escapes.letter(latin[at]);
        if (letter != 0 && bytes.length - to >= end - at + MORE) {
          bytes[to] = '\\';
          bytes[to + 1] = letter;
          to += 2;
          continue;
        }
        out.at = to;
        out.reserve(end - at + MORE);
        pairs += character(text, at + pairs, out) - 1;
        bytes = out.bytes;
        to = out.at;
      }
    }
    out.at = to;
  }

  /** From a character on that is not itself in documents; leaves room for a quote. */
  private static void wide(String text, int from, JsonWriter out) {
    int length = text.length();
    for (int i = from; i < length; ) {
      out.reserve(MORE);
      i += character(text, i, out);
    }
  }

  /** Writes the character of that place, for which there is room, and tells how many of Java's it takes. */
  private static int character(String text, int i, JsonWriter out) {
    char c = text.charAt(i);
    if (c < 0x80) {
      if (c < ' ' || c == '"' || c == '\\') {
        escape(c, out);
      } else {
        out.bytes[out.at++] = (byte) c;
      }
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
      pair(Character.toCodePoint(c, text.charAt(i + 1)), out);
      return 2;
    }
    return 1;
  }

  private static void pair(int point, JsonWriter out) {
    out.bytes[out.at++] = (byte) (0xF0 | point >> 18);
    out.bytes[out.at++] = (byte) (0x80 | point >> 12 & 0x3F);
    out.bytes[out.at++] = (byte) (0x80 | point >> 6 & 0x3F);
    out.bytes[out.at++] = (byte) (0x80 | point & 0x3F);
  }

  private static void escape(char c, JsonWriter out) {
    byte letter = Escapes.letter(c);
    if (letter == 0) {
      unicode(c, out);
    } else {
      out.bytes[out.at++] = '\\';
      out.bytes[out.at++] = letter;
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
