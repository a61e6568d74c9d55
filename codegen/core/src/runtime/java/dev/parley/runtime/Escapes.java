package dev.parley.runtime;

/** What stands behind a backslash in a string. */
final class Escapes {
  /** The character of each short escape by its letter; 0 where it is none. */
  private static final byte[] CHARACTERS = new byte[256];

  /** The letter of each short escape that must be written by its character; 0 where it is none. */
  private static final byte[] LETTERS = new byte[256];

  static {
    String letters = "\"\\/bfnrt";
    String characters = "\"\\/\b\f\n\r\t";
    for (int i = 0; i < letters.length(); i++) {
      CHARACTERS[letters.charAt(i)] = (byte) characters.charAt(i);
      LETTERS[characters.charAt(i)] = (byte) letters.charAt(i);
    }
    LETTERS['/'] = 0;
  }

  private Escapes() {}

  /** The character of a short escape; 0 where it is none. */
  static byte brief(byte letter) {
    return CHARACTERS[letter & 0xFF];
  }

  /** The letter of the short escape of a character; 0 where it has none. */
  static byte letter(int character) {
    return LETTERS[character & 0xFF];
  }

  /**
   * The character of an escape of four digits.
   *
   * @param at the place behind the backslash
   */
  static char read(byte[] bytes, int at, int end) {
    if (end - at < 5 || bytes[at] != 'u') {
      throw Refused.REFUSED;
    }
    int value = 0;
    for (int i = at + 1; i <= at + 4; i++) {
      int digit = bytes[i] < 0 ? -1 : Character.digit((char) bytes[i], 16);
      if (digit < 0) {
        throw Refused.REFUSED;
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }
}
