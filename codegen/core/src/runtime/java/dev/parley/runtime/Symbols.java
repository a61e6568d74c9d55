package dev.parley.runtime;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The characters of a {@link SearchProgram}, put together as far as it cannot tell them apart: such a symbol is an interval of code points, and which
 * of the properties of Unicode hold there. Few symbols make few transitions.
 */
final class Symbols {
  private static final int ASCII = 128;

  private final int[] starts;
  private final List<Pattern> properties;
  private final int[] ascii = new int[ASCII];

  private Symbols(int[] starts, List<Pattern> properties) {
    this.starts = starts;
    this.properties = properties;
    for (int c = 0; c < ASCII; c++) {
      ascii[c] = search(c);
    }
  }

  /**
   * @param sets which it must be possible to tell apart
   * @param properties as ECMA-262 names them
   */
  static Symbols of(List<CharacterSet> sets, List<String> properties) {
    TreeSet<Integer> starts = new TreeSet<>(List.of(0));
    for (CharacterSet set : sets) {
      for (int i = 0; i < set.ranges().length; i++) {
        starts.add(set.ranges()[i] + i % 2);
      }
    }
    return new Symbols(
        starts.stream().mapToInt(Integer::intValue).toArray(),
        properties.stream().map(p -> Pattern.compile("\\p{" + inJava(p) + "}")).toList());
  }

  /** ECMA-262 names binary properties as they are; Java wants to hear that they are none of its own. */
  private static String inJava(String property) {
    return property.length() > 2 && property.indexOf('=') < 0 ? "Is" + property : property;
  }

  int count() {
    return starts.length << properties.size();
  }

  int of(int character) {
    return character < ASCII ? ascii[character] : search(character);
  }

  /** Whether a set has the characters of a symbol. */
  boolean has(CharacterSet set, int symbol) {
    return set.has(starts[symbol >> properties.size()], symbol & (1 << properties.size()) - 1);
  }

  private int search(int character) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (starts[middle] <= character) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int symbol = low << properties.size();
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).matcher(Character.toString(character)).matches()) {
        symbol |= 1 << i;
      }
    }
    return symbol;
  }
}
