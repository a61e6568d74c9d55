package dev.parley.runtime;

import java.nio.charset.StandardCharsets;

/** The strings of a document that hold more than plain ASCII: escapes, and UTF-8, of which only the shortest forms of real characters are let through. */
final class StringReading {
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

  /**
   * The string's characters; the reader then stands behind it.
   *
   * @param from behind the quote that begins it
   */
  static String unescaped(JsonReader reader, int from) {
    int closing = closing(reader.bytes, from, reader.end);
    Scratch scratch = Scratch.take();
    try {
      byte[] narrow = scratch.bytes(closing - from);
      int length = latin(reader.bytes, from, closing, narrow);
      String text;
      if (length >= 0) {
        text = new String(narrow, 0, length, StandardCharsets.ISO_8859_1);
      } else {
        char[] wide = scratch.chars(closing - from);
        text = new String(wide, 0, unescape(reader.bytes, from, closing, wide));
      }
      reader.at = closing + 1;
      return text;
    } finally {
      scratch.giveBack();
    }
  }

  /** Decodes characters of Latin-1 only, which move in blocks; below 0 where there are others. */
  private static int latin(byte[] bytes, int from, int end, byte[] latin) {
    int length = 0;
    for (int at = from; at < end; ) {
      int plain = EightBytes.plainUntil(bytes, at, end);
      System.arraycopy(bytes, at, latin, length, plain - at);
      length += plain - at;
      at = plain;
      if (at >= end) {
        return length;
      }
      int here = bytes[at];
      if (here == '\\') {
        char escaped = escaped(bytes, at + 1, end);
        if (escaped > 0xFF) {
          return -1;
        }
        latin[length++] = (byte) escaped;
        at += bytes[at + 1] == 'u' ? 6 : 2;
      } else if (here == (byte) 0xC2 || here == (byte) 0xC3) {
        latin[length++] = (byte) ((here & 0x03) << 6 | rest(bytes, at + 1, end));
        at += 2;
      } else if (here < 0) {
        return -1;
      } else {
        throw Refused.REFUSED;
      }
    }
    return length;
  }

  private static int unescape(byte[] bytes, int from, int end, char[] chars) {
    int length = 0;
    for (int at = from; at < end; ) {
      int plain = EightBytes.plainUntil(bytes, at, end);
      int count = plain - at;
      for (int i = 0; i < count; i++) {
        chars[length + i] = (char) bytes[at + i];
      }
      length += count;
      at = plain;
      while (at < end && bytes[at] < 0) {
        int first = bytes[at];
        if (first >> 5 == -2 && first >= (byte) 0xC2) {
          chars[length++] = (char) ((first & 0x1F) << 6 | rest(bytes, at + 1, end));
          at += 2;
        } else if (first >> 4 == -2) {
          chars[length++] = three(bytes, at, end);
          at += 3;
        } else {
          int point = four(bytes, at, end);
          chars[length++] = Character.highSurrogate(point);
          chars[length++] = Character.lowSurrogate(point);
          at += 4;
        }
      }
      if (at < end && bytes[at] == '\\') {
        char escaped = escaped(bytes, at + 1, end);
        chars[length++] = escaped;
        at += bytes[at + 1] == 'u' ? 6 : 2;
      } else if (at < end && bytes[at] >= 0 && bytes[at] < ' ') {
        throw Refused.REFUSED;
      }
    }
    return length;
  }

  private static int rest(byte[] bytes, int at, int end) {
    if (at >= end || bytes[at] >> 6 != -2) {
      throw Refused.REFUSED;
    }
    return bytes[at] & 0x3F;
  }

  private static char three(byte[] bytes, int at, int end) {
    char c = (char)
        ((bytes[at] & 0x0F) << 12 | rest(bytes, at + 1, end) << 6 | rest(bytes, at + 2, end));
    if (c < 0x800 || Character.isSurrogate(c)) {
      throw Refused.REFUSED;
    }
    return c;
  }

  private static int four(byte[] bytes, int at, int end) {
    int point = (bytes[at] & 0x07) << 18
        | rest(bytes, at + 1, end) << 12
        | rest(bytes, at + 2, end) << 6
        | rest(bytes, at + 3, end);
    if (bytes[at] >> 3 != -2 || !Character.isSupplementaryCodePoint(point)) {
      throw Refused.REFUSED;
    }
    return point;
  }

  private static char escaped(byte[] bytes, int at, int end) {
    if (at >= end) {
      throw Refused.REFUSED;
    }
    return switch (bytes[at]) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal(bytes, at + 1, end);
      default -> throw Refused.REFUSED;
    };
  }

  private static char hexadecimal(byte[] bytes, int at, int end) {
    if (end - at < 4) {
      throw Refused.REFUSED;
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = bytes[i] < 0 ? -1 : Character.digit((char) bytes[i], 16);
      if (digit < 0) {
        throw Refused.REFUSED;
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }
}
