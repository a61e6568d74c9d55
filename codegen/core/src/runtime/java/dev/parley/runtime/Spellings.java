package dev.parley.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Names of properties that the contract leaves open, as strings. Such names come again and again, so the last of each hash are kept. Threads may overwrite
 * each other's: a name is compared before it is used.
 */
final class Spellings {
  private static final int LONGEST = 32;
  private static final @Nullable String[] KEPT = new @Nullable String[256];

  private Spellings() {}

  /** ASCII between two places. */
  static String of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return fresh(bytes, from, length);
    }
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 8) & KEPT.length - 1;
    String kept = KEPT[slot];
    if (kept != null && is(kept, bytes, from, length)) {
      return kept;
    }
    String name = fresh(bytes, from, length);
    KEPT[slot] = name;
    return name;
  }

  private static String fresh(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean is(String name, byte[] bytes, int from, int length) {
    if (name.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
