package dev.parley.runtime;

/** The strings of a document with characters beyond Latin-1, of which Java keeps two bytes each. */
final class WideReading {
  private WideReading() {}

  /**
   * The whole string; the reader then stands behind it.
   *
   * @param from where it goes on
   * @param latin the characters before that
   * @param chars room for all, and eight more
   */
  static String read(JsonReader reader, int from, byte[] latin, int count, char[] chars) {
    byte[] bytes = reader.bytes;
    int end = reader.end;
    for (int i = 0; i < count; i++) {
      chars[i] = (char) (latin[i] & 0xFF);
    }
    int last = end - Long.BYTES;
    int length = count;
    int at = from;
    while (true) {
      // Characters beyond ASCII seldom come alone.
      while (at <= last && bytes[at] >= 0) {
        long eight = EightBytes.at(bytes, at);
        long special = EightBytes.special(eight);
        put(chars, length, eight);
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
      if (here == '"') {
        reader.at = at + 1;
        return new String(chars, 0, length);
      } else if (here == '\\') {
        byte brief = at + 1 < end ? Escapes.brief(bytes[at + 1]) : 0;
        chars[length++] = brief != 0 ? (char) brief : Escapes.read(bytes, at + 1, end);
        at += brief != 0 ? 2 : 6;
      } else if (here >= ' ') {
        chars[length++] = (char) here;
        at++;
      } else if (here >= 0) {
        throw Refused.REFUSED;
      } else if (here >> 5 == -2 && here >= (byte) 0xC2) {
        chars[length++] = (char) ((here & 0x1F) << 6 | rest(bytes, at + 1, end));
        at += 2;
      } else if (here >> 4 == -2) {
        chars[length++] = three(bytes, at, end);
        at += 3;
      } else {
        int point = four(bytes, at, end);
        chars[length++] = Character.highSurrogate(point);
        chars[length++] = Character.lowSurrogate(point);
        at += 4;
      }
    }
  }

  private static void put(char[] chars, int at, long eight) {
    chars[at] = (char) (eight & 0xFF);
    chars[at + 1] = (char) (eight >>> 8 & 0xFF);
    chars[at + 2] = (char) (eight >>> 16 & 0xFF);
    chars[at + 3] = (char) (eight >>> 24 & 0xFF);
    chars[at + 4] = (char) (eight >>> 32 & 0xFF);
    chars[at + 5] = (char) (eight >>> 40 & 0xFF);
    chars[at + 6] = (char) (eight >>> 48 & 0xFF);
    chars[at + 7] = (char) (eight >>> 56);
  }

  /** The six bits of a byte that goes on with a character. */
  static int rest(byte[] bytes, int at, int end) {
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
}
