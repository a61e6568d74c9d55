package dev.parley.reference.engine;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts without breaking a character in two. */
public final class Texts {
  static final int MAX_THOUGHT = 4000;

  private Texts() {}

  /** The beginning of a text, no longer than that. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Math.max(0, length);
    boolean between = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, between ? end - 1 : end);
  }

  /** A text in parts that are no longer than that. */
  static List<String> parts(String text, int length) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > length) {
      String part = cut(rest, length);
      parts.add(part);
      rest = rest.substring(part.length());
    }
    parts.add(rest);
    return parts;
  }
}
