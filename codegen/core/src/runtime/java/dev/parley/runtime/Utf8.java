package dev.parley.runtime;

import java.nio.charset.StandardCharsets;

/** Texts in UTF-8, which has no bytes for half of a surrogate pair: Java would write a question mark. */
final class Utf8 {
  private Utf8() {}

  /** A document; half a surrogate pair, which can only stand in a string, becomes its escape. */
  static byte[] of(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    // Only where there is a question mark may there have been something else.
    if (!EightBytes.has(bytes, 0, bytes.length, '?') || isWhole(document)) {
      return bytes;
    }
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < document.length(); i++) {
      char c = document.charAt(i);
      if (isHalf(document, i)) {
        whole.append("\\u").append(Integer.toHexString(c));
      } else {
        whole.append(c);
      }
    }
    return whole.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is half of a pair and the other half does not stand beside it. */
  static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
