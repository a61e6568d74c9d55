package dev.parley.runtime;

import java.nio.charset.StandardCharsets;

/**
 * The strings of a document that hold more than plain ASCII: escapes, and UTF-8, of which only the shortest forms of real characters are let through. One
 * pass, eight bytes at a time, as long as the characters are of Latin-1, of which Java keeps a byte each.
 */
final class StringReading {
  private static final int SHORT = 8192;

  private StringReading() {}

  /** The place of the quote that ends a string. */
  static int closing(byte[] bytes, int from, int end) {
    int at = EightBytes.quoteOrEscape(bytes, from, end);
    while (at < end && bytes[at] == '\\') {
      at = EightBytes.quoteOrEscape(bytes, Math.min(at + 2, end), end);
    }
    if (at >= end) {
      throw Refused.REFUSED;
    }
    return at;
  }

  /** Whether the value is a string of that text. */
  static boolean isText(JsonReader reader, String text) {
    byte[] bytes = reader.bytes;
    int length = text.length();
    int from = reader.at + 1;
    int to = from + length;
    if (reader.here() != '"' || to >= reader.end || bytes[to] != '"') {
      return reader.text().equals(text);
    }
    for (int i = 0; i < length; i++) {
      byte b = bytes[from + i];
      if (b != text.charAt(i) || b == '"' || b == '\\' || b < ' ') {
        return reader.text().equals(text);
      }
    }
    reader.at = to + 1;
    return true;
  }

  /** The place behind a string, whose end the reader remembers if all of it is plain. */
  static int pass(JsonReader reader, int from) {
    int plain = EightBytes.plainUntil(reader.bytes, from, reader.end);
    if (plain < reader.end && reader.bytes[plain] == '"') {
      reader.passed(from, plain);
      return plain + 1;
    }
    return closing(reader.bytes, plain, reader.end) + 1;
  }

  /**
   * The string's characters; the reader then stands behind it.
   *
   * @param from behind the quote that begins it
   */
  static String unescaped(JsonReader reader, int from) {
    Scratch scratch = Scratch.take();
    try {
      return latin(reader, from, scratch);
    } finally {
      scratch.giveBack();
    }
  }

  /** How many bytes a string may take, and eight more: looked for where what is left of the document is long. */
  private static int most(byte[] bytes, int from, int end) {
    int rest = end - from;
    return (rest <= SHORT ? rest : closing(bytes, from, end) - from) + Long.BYTES;
  }

  private static String latin(JsonReader reader, int from, Scratch scratch) {
    byte[] bytes = reader.bytes;
    int end = reader.end;
    int most = most(bytes, from, end);
    byte[] latin = scratch.bytes(most);
    int last = end - Long.BYTES;
    int length = 0;
    int at = from;
    while (true) {
      while (at <= last) {
        long eight = EightBytes.at(bytes, at);
        long special = EightBytes.special(eight);
        EightBytes.put(latin, length, eight);
        if (special != 0) {
          int plain = EightBytes.first(special);
          length += plain;
          at += plain;
          break;
        }
        length += Long.BYTES;
        at += Long.BYTES;
      }
      if (at >= end) {
        throw Refused.REFUSED;
      }
      int here = bytes[at];
      if (here == '\\') {
        byte brief = at + 1 < end ? Escapes.brief(bytes[at + 1]) : 0;
        if (brief != 0) {
          latin[length++] = brief;
          at += 2;
          continue;
        }
        char escaped = Escapes.read(bytes, at + 1, end);
        if (escaped > 0xFF) {
          return WideReading.read(reader, at, latin, length, scratch.chars(most));
        }
        latin[length++] = (byte) escaped;
        at += 6;
      } else if (here == '"') {
        reader.at = at + 1;
        return new String(latin, 0, length, StandardCharsets.ISO_8859_1);
      } else if (here == (byte) 0xC2 || here == (byte) 0xC3) {
        latin[length++] = (byte) ((here & 0x03) << 6 | WideReading.rest(bytes, at + 1, end));
        at += 2;
      } else if (here < 0) {
        return WideReading.read(reader, at, latin, length, scratch.chars(most));
      } else if (here < ' ') {
        throw Refused.REFUSED;
      } else {
        latin[length++] = (byte) here;
        at++;
      }
    }
  }
}
