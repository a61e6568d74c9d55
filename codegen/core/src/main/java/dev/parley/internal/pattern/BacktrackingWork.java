package dev.parley.internal.pattern;

import dev.parley.internal.pattern.Part.Freedom;
import dev.parley.internal.pattern.Part.Repetition;
import java.util.ArrayList;
import java.util.List;

/**
 * How long an engine that backtracks may take for an expression, at worst. A repetition that may be followed by a character of its own can
 * end at many places, and such choices multiply; one that is followed by another character, as in {@code \\w+@}, ends where it ends.
 */
final class BacktrackingWork {
  /** Steps that take about a second. */
  private static final long AFFORDABLE = 1L << 28;

  /** So often alternatives may be repeated: the ways to match multiply each time. */
  private static final int FEW = 8;

  private static final int LONG = 100;

  /** So many rounds of a group Java's engine, which recurses for each, has the stack for. */
  private static final int DEEP = 1000;

  private final int longest;
  private long ways = 1;
  private boolean repeatsLong;
  private boolean mayFailLate;
  private String danger = "";

  BacktrackingWork(int longest) {
    this.longest = longest;
  }

  /** A sequence with one more part. */
  Part then(Part sequence, Part next) {
    List<Repetition> open = new ArrayList<>(next.open());
    for (Repetition repetition : sequence.open()) {
      if (repetition.set().intersects(next.first())) {
        ways = times(ways, repetition.ways());
      } else if (next.nullable()) {
        open.add(repetition);
      }
    }
    mayFailLate |= repeatsLong && !next.nullable() && sequence != Part.EMPTY;
    Freedom freedom =
        sequence.freedom().compareTo(next.freedom()) >= 0 ? sequence.freedom() : next.freedom();
    return new Part(
        freedom,
        sequence.nullable() ? Part.union(sequence.first(), next.first()) : sequence.first(),
        sequence.nullable() && next.nullable(),
        open,
        Part.sum(sequence.steps(), next.steps()));
  }

  Part repeated(Part part, boolean isGroup, int least, int most) {
    boolean meetsItself = part.open().stream().anyMatch(r -> r.set().intersects(part.first()));
    if (most > 1 && (part.freedom() == Freedom.LENGTH || meetsItself)
        || most > FEW && part.freedom() == Freedom.CHOICE) {
      danger = "what is repeated can itself match in many ways, which some texts make take forever";
    }
    if (isGroup && Math.min(most, longest) > DEEP && danger.isEmpty()) {
      danger = "a group is repeated more often than some engines have the stack for";
    }
    long steps = part.stepsOf(least, most);
    boolean nullable = part.nullable() || least == 0;
    if (least == most) {
      return new Part(part.freedom(), part.first(), nullable, part.open(), steps);
    }
    long counts = Math.min((long) most - least + 1, longest);
    repeatsLong |= counts > LONG;
    List<Repetition> open = new ArrayList<>(part.open());
    open.add(new Repetition(part.first(), counts));
    Freedom freedom = most > 1 ? Freedom.LENGTH : part.freedom();
    return new Part(freedom, part.first(), nullable, open, steps);
  }

  /** The text must end here. */
  void end() {
    mayFailLate |= repeatsLong;
  }

  /**
   * @param anchored whether the expression is tried at the beginning of a text only
   */
  void check(boolean anchored) {
    long work = times(ways, longest);
    if (!anchored && mayFailLate) {
      work = times(work, longest);
    }
    if (work > AFFORDABLE && danger.isEmpty()) {
      danger = "a text of " + longest + " characters can make it take very long";
    }
  }

  /** Why the expression had better not be run; empty where it may. */
  String danger() {
    return danger;
  }

  private static long times(long a, long b) {
    return a > AFFORDABLE || b > AFFORDABLE ? Long.MAX_VALUE : Math.multiplyExact(a, b);
  }
}
