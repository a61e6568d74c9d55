package dev.parley.internal.lifecycle;

import dev.parley.model.LifecycleMachine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The shortest way to the end from every state. Leaving the order for an early end is the last resort. */
final class Ways {
  private static final int LAST_RESORT = 10_000;
  private static final int NO_WAY = Integer.MAX_VALUE;

  private Ways() {}

  /** Bellman-Ford: the automata are small, and the first of several ways is always the same one. */
  static List<LifecycleMachine.State> toEnd(List<LifecycleMachine.State> states) {
    int[] length = new int[states.size()];
    Arrays.fill(length, NO_WAY);
    List<Optional<LifecycleMachine.Way>> ways = new ArrayList<>();
    for (int i = 0; i < length.length; i++) {
      ways.add(Optional.empty());
      if (states.get(i).complete()) {
        length[i] = 0;
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < length.length; i++) {
        changed |= improve(states.get(i), i, length, ways);
      }
    }
    List<LifecycleMachine.State> result = new ArrayList<>();
    for (int i = 0; i < length.length; i++) {
      LifecycleMachine.State s = states.get(i);
      result.add(new LifecycleMachine.State(
          s.complete(), s.exhausted(), s.steps(), s.held(), s.released(), s.inside(), ways.get(i)));
    }
    return result;
  }

  private static boolean improve(
      LifecycleMachine.State state,
      int number,
      int[] length,
      List<Optional<LifecycleMachine.Way>> ways) {
    boolean changed = false;
    boolean leaves =
        !state.released().isEmpty() || state.steps().stream().anyMatch(s -> !s.early());
    for (LifecycleMachine.Step step : state.steps()) {
      int costs = step.early() && leaves ? LAST_RESORT : 1;
      if (length[step.target()] != NO_WAY && length[step.target()] + costs < length[number]) {
        length[number] = length[step.target()] + costs;
        ways.set(number, Optional.of(new LifecycleMachine.Way.Next(step.event())));
        changed = true;
      }
    }
    for (var released : state.released().entrySet()) {
      int target = released.getValue();
      if (length[target] != NO_WAY && length[target] + 1 < length[number]) {
        length[number] = length[target] + 1;
        ways.set(number, Optional.of(new LifecycleMachine.Way.Complete(released.getKey())));
        changed = true;
      }
    }
    return changed;
  }
}
