package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * A class of characters as a {@link SearchProgram} writes it: {@code 61-7a,5f,p0,P1}, behind {@code ^} what is not in it.
 *
 * @param negated whether it has what is not listed
 * @param ranges the first and the last code point of each range
 * @param held bits of the properties whose characters are listed
 * @param lacked bits of the properties whose characters are not
 */
record CharacterSet(boolean negated, int[] ranges, int held, int lacked) {
  static final CharacterSet WORD = of("30-39,41-5a,5f,61-7a");

  static CharacterSet of(String text) {
    boolean negated = text.startsWith("^");
    String listed = negated ? text.substring(1) : text;
    List<Integer> ranges = new ArrayList<>();
    int held = 0;
    int lacked = 0;
    for (String item : listed.isEmpty() ? new String[0] : listed.split(",")) {
      if (item.charAt(0) == 'p') {
        held |= 1 << Integer.parseInt(item.substring(1));
      } else if (item.charAt(0) == 'P') {
        lacked |= 1 << Integer.parseInt(item.substring(1));
      } else {
        String[] ends = item.split("-");
        ranges.add(Integer.parseInt(ends[0], 16));
        ranges.add(Integer.parseInt(ends[ends.length - 1], 16));
      }
    }
    return new CharacterSet(
        negated, ranges.stream().mapToInt(Integer::intValue).toArray(), held, lacked);
  }

  /**
   * @param properties bits of those that the character has
   */
  boolean has(int character, int properties) {
    boolean listed = (properties & held) != 0 || (~properties & lacked) != 0;
    for (int i = 0; i < ranges.length && !listed; i += 2) {
      listed = ranges[i] <= character && character <= ranges[i + 1];
    }
    return listed != negated;
  }
}
