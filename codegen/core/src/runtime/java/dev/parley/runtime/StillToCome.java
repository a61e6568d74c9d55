package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;

/** The shortest way from where runs stand to their end. */
final class StillToCome {
  /** Ways to the end are shown so far. */
  private static final int MOST_MISSING = 30;

  private final Lifecycle lifecycle;
  private final OrderNames names;

  StillToCome(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
    this.names = new OrderNames(lifecycle);
  }

  /** What is still to come of a run. */
  Verdict.Open of(Instance run) {
    List<String> missing = new ArrayList<>();
    missing(run, "", missing);
    boolean keyed = run.of.key != Automaton.NONE;
    return new Verdict.Open(
        keyed ? names.label(run.of, run.key) : "",
        run.last == Automaton.NONE ? "" : lifecycle.events.get(run.last),
        run.position,
        missing);
  }

  private void missing(Instance run, String label, List<String> missing) {
    int at = run.at;
    while (!run.of.complete[at] && missing.size() < MOST_MISSING) {
      int way = run.of.way[at];
      if (way >= 0) {
        int step = run.of.step(at, way);
        missing.add(names.event(way) + (label.isEmpty() ? "" : " of " + label));
        begun(run.of, step, way, missing);
        at = Automaton.target(step);
      } else if (way == Automaton.NONE) {
        return;
      } else {
        int scope = -2 - way;
        run.open().stream()
            .filter(c -> c.scope == scope && !c.isComplete())
            .forEach(c -> missing(c, names.label(c.of, c.key), missing));
        at = run.of.released(at, scope) - 1;
      }
    }
  }

  /** The rest of an instance that has not begun yet. */
  private void begun(Automaton of, int step, int event, List<String> missing) {
    int opening = Automaton.opening(step);
    if (opening == 0) {
      return;
    }
    Automaton part = of.parts.get(of.openings.get(opening - 1)[0]);
    int first = part.step(0, event);
    begun(part, first, event, missing);
    int at = Automaton.target(first);
    while (!part.complete[at] && part.way[at] >= 0 && missing.size() < MOST_MISSING) {
      int next = part.way[at];
      missing.add(names.event(next) + " of the same " + names.part(part));
      begun(part, part.step(at, next), next, missing);
      at = Automaton.target(part.step(at, next));
    }
  }
}
