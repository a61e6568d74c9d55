package dev.parley.internal.pattern;

import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A place in a regular expression, and what has been written down for Java and for linear search of all before it. */
final class PatternCursor {
  private static final Pattern REPETITION = Pattern.compile("\\{[0-9]+(,[0-9]*)?}");

  private final String in;
  private final StringBuilder java = new StringBuilder();
  private final StringBuilder program = new StringBuilder();
  private final TreeMap<Integer, Boolean> backslashes = new TreeMap<>();
  private int at;

  PatternCursor(String in) {
    this.in = in;
  }

  boolean more() {
    return at < in.length();
  }

  /** How many characters have been read. */
  int at() {
    return at;
  }

  void back(int start) {
    at = start;
  }

  char peek() {
    return in.charAt(at);
  }

  boolean isAt(String text) {
    return in.startsWith(text, at);
  }

  /** Whether a text stands behind the next character. */
  boolean isNext(String text) {
    return in.startsWith(text, at + 1);
  }

  /** Whether what comes next repeats what was before. A brace that begins no numbers stands for itself. */
  boolean isAtQuantifier() {
    return more()
        && ("*+?".indexOf(peek()) >= 0
            || peek() == '{' && REPETITION.matcher(in).region(at, in.length()).lookingAt());
  }

  void skip(int length) {
    at += length;
  }

  char take() {
    return in.charAt(at++);
  }

  int takeCodePoint() {
    int c = in.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  /** So many characters, or what is left. */
  String ahead(int length) {
    return in.substring(at, Math.min(in.length(), at + length));
  }

  /** What stands before a character further on, which is skipped too; with a message for where there is none. */
  String takeUntil(char c, String otherwise) {
    int end = in.indexOf(c, at);
    if (end < 0) {
      throw wrong(otherwise);
    }
    String before = in.substring(at, end);
    at = end + 1;
    return before;
  }

  String since(int start) {
    return in.substring(start, at);
  }

  /** The character before the last one is a backslash that the {@code u} flag does not allow. */
  void dropBackslash() {
    backslashes.put(at - 2, false);
  }

  /** The next character needs a backslash, without which the {@code u} flag does not allow it. */
  void addBackslash() {
    backslashes.put(at, true);
  }

  void writeJava(String spelled) {
    java.append(spelled);
  }

  void writeProgram(String spelled) {
    program.append(spelled);
  }

  void write(String spelled) {
    java.append(spelled);
    program.append(spelled);
  }

  int javaLength() {
    return java.length();
  }

  String javaFrom(int start) {
    return java.substring(start);
  }

  void forgetJava(int start) {
    java.setLength(start);
  }

  String java() {
    return java.toString();
  }

  String program() {
    return program.toString();
  }

  /** What was read, with the backslashes that the {@code u} flag wants and without those that it does not allow. */
  String ecma() {
    StringBuilder ecma = new StringBuilder(in);
    backslashes.descendingMap().forEach((place, added) -> {
      if (added) {
        ecma.insert(place.intValue(), '\\');
      } else {
        ecma.deleteCharAt(place.intValue());
      }
    });
    return ecma.toString();
  }

  PatternSyntaxException wrong(String what) {
    return new PatternSyntaxException(what, in, at);
  }
}
