package dev.parley.runtime;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One evaluation of a value. Where recursive choices could look at the same part of a value again and again, twice as often with each level,
 * it remembers what it has found: the work is at most that of each schema on each part once.
 */
final class Run {
  /** So many references are followed without remembering, which costs more than small values are worth. */
  private static final int UNREMEMBERED = 10_000;

  /** Two for each level of the deepest document; beyond that a schema refers to itself without going into the value. */
  private static final int DEEPEST = 2 * Document.DEPTH;

  private @Nullable Map<JsonNode, Map<Rule, Verdict>> verdicts;
  private int unremembered;
  private int depth;

  private record Verdict(boolean fits, @Nullable Marks marks) {}

  Run() {
    this(UNREMEMBERED);
  }

  private Run(int unremembered) {
    this.unremembered = unremembered;
  }

  /** Remembers from the start, for looking at the same value many times. */
  static Run remembering() {
    return new Run(0);
  }

  /** Evaluates a whole value, or any part of it. */
  boolean start(Rule rule, JsonNode value) {
    try {
      return unremembered == 0 && value.isContainer()
          ? remembered(rule, value, null)
          : rule.fits(value, this, null);
    } catch (StackOverflowError tooDeep) {
      // Schemas that refer to one another in a row, for each of many levels.
      depth = 0;
      return false;
    }
  }

  /** Evaluates what a reference refers to. */
  boolean follow(Rule rule, JsonNode value, @Nullable Marks marks) {
    if (depth == DEEPEST) {
      return false;
    }
    depth++;
    boolean fits = value.isContainer() && (unremembered == 0 || --unremembered == 0)
        ? remembered(rule, value, marks)
        : rule.fits(value, this, marks);
    depth--;
    return fits;
  }

  private boolean remembered(Rule rule, JsonNode value, @Nullable Marks marks) {
    if (verdicts == null) {
      verdicts = new IdentityHashMap<>();
    }
    Map<Rule, Verdict> known = verdicts.computeIfAbsent(value, v -> new IdentityHashMap<>(2));
    Verdict verdict = known.get(rule);
    if (verdict == null || marks != null && verdict.marks == null) {
      Marks own = marks == null ? null : new Marks();
      verdict = new Verdict(rule.fits(value, this, own), own);
      known.put(rule, verdict);
    }
    if (marks != null && verdict.marks != null && verdict.fits) {
      marks.add(verdict.marks);
    }
    return verdict.fits;
  }
}
