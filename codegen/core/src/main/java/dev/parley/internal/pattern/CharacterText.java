package dev.parley.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/** A class of characters on its way into a program of linear search: {@code 61-7a,5f,p0}, see the support code's {@code SearchProgram}. */
final class CharacterText {
  /** ECMA-262 WhiteSpace and LineTerminator. */
  private static final int[] SPACES = {
    0x9, 0xd, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f,
    0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff
  };

  private static final int[] DIGITS = {'0', '9'};
  private static final int[] WORDS = {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'};
  private static final int[] LINE_ENDS = {'\n', '\n', '\r', '\r', 0x2028, 0x2029};

  private final List<String> items = new ArrayList<>();
  private boolean negated;

  /** All but the ends of lines. */
  static CharacterText dot() {
    CharacterText set = new CharacterText();
    set.addAll(LINE_ENDS);
    set.negate();
    return set;
  }

  void negate() {
    negated = true;
  }

  void add(int first, int last) {
    items.add(Integer.toHexString(first) + (first == last ? "" : "-" + Integer.toHexString(last)));
  }

  /**
   * @param escape one of {@code dDwWsS}
   */
  void addAll(char escape) {
    addAll(ranges(escape));
  }

  private void addAll(int[] ranges) {
    for (int i = 0; i < ranges.length; i += 2) {
      add(ranges[i], ranges[i + 1]);
    }
  }

  /** All with a property of Unicode, or all without it. */
  void addProperty(int number, boolean has) {
    items.add((has ? "p" : "P") + number);
  }

  /** What an escape stands for, as pairs of a first and a last code point. */
  static int[] ranges(char escape) {
    return switch (escape) {
      case 'd' -> DIGITS;
      case 'w' -> WORDS;
      case 's' -> SPACES;
      case 'D' -> others(DIGITS);
      case 'W' -> others(WORDS);
      default -> others(SPACES);
    };
  }

  private static int[] others(int[] ranges) {
    int[] others = new int[ranges.length + 2];
    for (int i = 0; i < ranges.length; i += 2) {
      others[i + 1] = ranges[i] - 1;
      others[i + 2] = ranges[i + 1] + 1;
    }
    others[others.length - 1] = Character.MAX_CODE_POINT;
    return others;
  }

  /** Pairs of code points as Java writes them in a class. */
  static String inJava(int[] ranges) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < ranges.length; i += 2) {
      spelled.append(inJava(ranges[i]));
      if (ranges[i] < ranges[i + 1]) {
        spelled.append('-').append(inJava(ranges[i + 1]));
      }
    }
    return spelled.toString();
  }

  private static String inJava(int character) {
    return switch (character) {
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case ' ' -> " ";
      default ->
        character > Character.MAX_VALUE
            ? "\\x{" + Integer.toHexString(character) + "}"
            : String.format("\\u%04x", character);
    };
  }

  @Override
  public String toString() {
    return (negated ? "[^" : "[") + String.join(",", items) + "]";
  }
}
