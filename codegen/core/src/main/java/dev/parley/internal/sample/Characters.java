package dev.parley.internal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A class of characters, such as {@code [A-Za-z0-9_-]}. Picks those that people write before those that nobody does. */
final class Characters {
  /** From what people write most to what they hardly write, one row after the other. */
  private static final List<String> LIKELY = List.of(
      "abcdefghijklmnopqrstuvwxyz0123456789",
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
      " -_.:/@+=,;!?#$%&'()*<>[]{}^|~`\"\\");

  /** Each is looked for among all characters, and a contract may have one in the pattern of every other property. */
  private static final Map<String, Characters> MATCHING = new ConcurrentHashMap<>();

  private final boolean negated;
  private final List<int[]> ranges = new ArrayList<>();
  private int[] candidates = {};

  Characters(boolean negated) {
    this.negated = negated;
  }

  static Characters of(int character) {
    return new Characters(false).add(character, character);
  }

  /**
   * Those of the basic plane: nobody asks for more.
   *
   * @param property as Java writes it
   */
  static Characters matching(String property) {
    return new Characters(false).addAll(MATCHING.computeIfAbsent(property, Characters::search));
  }

  private static Characters search(String property) {
    Characters matching = new Characters(false);
    Predicate<String> has = Pattern.compile(property).asMatchPredicate();
    int first = -1;
    for (int c = 0; c <= Character.MAX_VALUE + 1; c++) {
      boolean in = c <= Character.MAX_VALUE && has.test(Character.toString(c));
      if (in && first < 0) {
        first = c;
      } else if (!in && first >= 0) {
        matching.add(first, c - 1);
        first = -1;
      }
    }
    return matching;
  }

  Characters add(int first, int last) {
    ranges.add(new int[] {first, last});
    candidates = new int[] {};
    return this;
  }

  Characters addAll(Characters other) {
    other.spans().forEach(r -> add(r[0], r[1]));
    return this;
  }

  Characters others() {
    Characters others = new Characters(!negated);
    others.ranges.addAll(ranges);
    return others;
  }

  /** The ranges that are in, whether the class was written by what is in or by what is not. */
  private List<int[]> spans() {
    if (!negated) {
      return ranges;
    }
    List<int[]> sorted = new ArrayList<>(ranges);
    sorted.sort((a, b) -> Integer.compare(a[0], b[0]));
    List<int[]> rest = new ArrayList<>();
    int next = 0;
    for (int[] range : sorted) {
      if (range[0] > next) {
        rest.add(new int[] {next, range[0] - 1});
      }
      next = Math.max(next, range[1] + 1);
    }
    if (next <= Character.MAX_CODE_POINT) {
      rest.add(new int[] {next, Character.MAX_CODE_POINT});
    }
    return rest;
  }

  boolean has(int character) {
    boolean listed = ranges.stream().anyMatch(r -> r[0] <= character && character <= r[1]);
    return listed != negated;
  }

  int pick(Dice dice) {
    if (candidates.length == 0) {
      candidates = candidates();
    }
    if (candidates.length == 0) {
      // A class of no characters: whatever is tried will not do.
      return '?';
    }
    return candidates[dice.below(candidates.length)];
  }

  private int[] candidates() {
    for (String row : LIKELY) {
      int[] in = row.codePoints().filter(this::has).toArray();
      if (in.length > 0) {
        return in;
      }
    }
    return spans().stream()
        .flatMapToInt(r -> IntStream.rangeClosed(r[0], Math.min(r[1], r[0] + 40)))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .limit(200)
        .toArray();
  }
}
