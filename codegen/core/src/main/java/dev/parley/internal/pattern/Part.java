package dev.parley.internal.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What matters about a part of a regular expression for the time that it may take.
 *
 * @param freedom in how many ways it can match one text
 * @param first the characters that it may begin with
 * @param nullable whether it may match nothing
 * @param open its repetitions that may still be followed by a character of their own
 * @param steps how many steps of a program of linear search it takes
 */
record Part(Freedom freedom, BitSet first, boolean nullable, List<Repetition> open, long steps) {
  static final Part EMPTY = new Part(Freedom.NONE, new BitSet(), true, List.of(), 0);

  /** What asserts a place and takes no characters. */
  static final Part ANCHOR = new Part(Freedom.NONE, new BitSet(), true, List.of(), 1);

  private static final long COUNTLESS = 1L << 40;

  private static final int ASCII = 128;

  /** ASCII, each character at its number. Beyond it one sample of each kind will do: what is not there is taken to be there. */
  private static final String SAMPLES = ascii() + "\u00a0\u00e9\u2028\u4e2d\ufeff";

  /** In how many ways a part of the expression can match one text: what makes repeating it dangerous. */
  enum Freedom {
    NONE,
    /** It has alternatives. */
    CHOICE,
    /** It repeats a varying number of times. */
    LENGTH
  }

  /**
   * A part that repeats a varying number of times.
   *
   * @param set the characters that another round may begin with
   * @param ways how many numbers of times there are
   */
  record Repetition(BitSet set, long ways) {}

  /** One character or class, as Java writes it. */
  static Part of(String atom) {
    Matcher matcher = Pattern.compile(atom).matcher(SAMPLES);
    BitSet set = new BitSet();
    for (int i = 0; i < SAMPLES.length(); i++) {
      if (matcher.region(i, i + 1).matches()) {
        set.set(Math.min(i, ASCII));
      }
    }
    if (atom.codePoints().anyMatch(c -> c >= ASCII)
        || atom.contains("\\u")
        || atom.contains("\\p")
        || atom.contains("\\P")) {
      set.set(ASCII);
    }
    return new Part(Freedom.NONE, set, false, List.of(), 1);
  }

  private static String ascii() {
    StringBuilder ascii = new StringBuilder(ASCII);
    for (char c = 0; c < ASCII; c++) {
      ascii.append(c);
    }
    return ascii.toString();
  }

  Part or(Part other) {
    List<Repetition> all = new ArrayList<>(open);
    all.addAll(other.open);
    Freedom freer = freedom == Freedom.LENGTH || other.freedom == Freedom.LENGTH
        ? Freedom.LENGTH
        : Freedom.CHOICE;
    return new Part(
        freer,
        union(first, other.first),
        nullable || other.nullable,
        all,
        sum(sum(steps, other.steps), 2));
  }

  static long sum(long a, long b) {
    return Math.min(COUNTLESS, a + b);
  }

  /** How many steps the part takes when it is repeated. */
  long stepsOf(int least, int most) {
    long copies = most == Integer.MAX_VALUE ? least + 1L : most;
    return Math.min(COUNTLESS / (steps + 2), copies) * (steps + 2) + 1;
  }

  static BitSet union(BitSet a, BitSet b) {
    BitSet union = (BitSet) a.clone();
    union.or(b);
    return union;
  }
}
