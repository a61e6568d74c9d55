package dev.parley.runtime;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The first byte that is looked for is found, whichever bytes stand beside it. */
class EightBytesTest {
  @Test
  void theFirstIsFoundBesideAnyOther() {
    byte[] bytes = new byte[Long.BYTES];
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        for (int at = 0; at < Long.BYTES - 1; at++) {
          Arrays.fill(bytes, (byte) 'x');
          bytes[at] = (byte) first;
          bytes[at + 1] = (byte) second;
          long eight = EightBytes.at(bytes, 0);
          int special = isSpecial(first) ? at : isSpecial(second) ? at + 1 : Long.BYTES;
          int unsure = isSpecial(first) || first == '?'
              ? at
              : isSpecial(second) || second == '?' ? at + 1 : Long.BYTES;
          if (EightBytes.first(EightBytes.special(eight)) != special
              || EightBytes.first(EightBytes.unsure(eight)) != unsure
              || EightBytes.plainUntil(bytes, 0, Long.BYTES) != special) {
            throw new AssertionError(first + " beside " + second + " at " + at);
          }
        }
      }
    }
  }

  private static boolean isSpecial(int b) {
    return b < ' ' || b == '"' || b == '\\' || b >= 0x80;
  }
}
