package dev.parley.internal.lifecycle;

import dev.parley.model.LifecycleMachine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States that differ in nothing are made one (Moore), and numbered in the order in which they are reached. */
final class Merged {
  private final List<Subsets.State> states;
  private int[] classes;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> reached = new ArrayList<>();

  private Merged(List<Subsets.State> states) {
    this.states = states;
    this.classes = new int[states.size()];
  }

  static LifecycleMachine machine(
      LifecycleMachine frame, List<Subsets.State> states, int anywhere) {
    Merged merged = new Merged(states);
    merged.split();
    merged.number(0);
    merged.number(anywhere);
    List<LifecycleMachine.State> result = new ArrayList<>();
    for (int i = 0; i < merged.reached.size(); i++) {
      result.add(merged.state(states.get(merged.reached.get(i))));
    }
    return new LifecycleMachine(
        frame.name(),
        frame.key(),
        Ways.toEnd(result),
        merged.numbers.get(merged.classes[anywhere]),
        frame.scopes(),
        frame.parts());
  }

  private void split() {
    int count = 0;
    while (true) {
      Map<List<Object>, Integer> byLook = new HashMap<>();
      int[] next = new int[classes.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = byLook.computeIfAbsent(look(i), l -> byLook.size());
      }
      classes = next;
      if (byLook.size() == count) {
        return;
      }
      count = byLook.size();
    }
  }

  private List<Object> look(int number) {
    Subsets.State state = states.get(number);
    List<Object> look = new ArrayList<>(List.of(classes[number], state.complete, state.exhausted));
    state.steps.forEach((event, edge) ->
        look.add(List.of(event, edge.role(), edge.early(), classes[edge.target()])));
    for (Map<Integer, Integer> each : List.of(state.held, state.released, state.inside)) {
      Map<Integer, Integer> targets = new HashMap<>();
      each.forEach((scope, target) -> targets.put(scope, classes[target]));
      look.add(targets);
    }
    return look;
  }

  private void number(int from) {
    int next = reached.size();
    reach(from);
    for (; next < reached.size(); next++) {
      Subsets.State state = states.get(reached.get(next));
      state.steps.values().forEach(e -> reach(e.target()));
      state.held.values().forEach(this::reach);
      state.released.values().forEach(this::reach);
      state.inside.values().forEach(this::reach);
    }
  }

  private void reach(int state) {
    if (numbers.putIfAbsent(classes[state], numbers.size()) == null) {
      reached.add(state);
    }
  }

  private LifecycleMachine.State state(Subsets.State state) {
    List<LifecycleMachine.Step> steps = new ArrayList<>();
    state.steps.forEach((event, edge) -> steps.add(new LifecycleMachine.Step(
        event,
        edge.role().equals(Term.Role.PLAIN)
            ? Optional.empty()
            : Optional.of(
                new LifecycleMachine.Opening(edge.role().part(), edge.role().scope())),
        edge.early(),
        number(classes, edge.target()))));
    return new LifecycleMachine.State(
        state.complete,
        state.exhausted,
        steps,
        numbered(state.held),
        numbered(state.released),
        numbered(state.inside),
        Optional.empty());
  }

  private int number(int[] of, int state) {
    return numbers.get(of[state]);
  }

  private Map<Integer, Integer> numbered(Map<Integer, Integer> targets) {
    Map<Integer, Integer> numbered = new HashMap<>();
    targets.forEach((scope, target) -> numbered.put(scope, number(classes, target)));
    return numbered;
  }
}
