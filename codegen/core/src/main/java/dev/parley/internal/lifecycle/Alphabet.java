package dev.parley.internal.lifecycle;

import dev.parley.model.LifecycleMachine;
import java.util.LinkedHashSet;
import java.util.Set;

/** The events of automata. */
final class Alphabet {
  private Alphabet() {}

  /** Those of the automaton and of all parts in it. */
  static Set<String> of(LifecycleMachine machine) {
    Set<String> events = new LinkedHashSet<>();
    machine.states().forEach(s -> s.steps().forEach(e -> events.add(e.event())));
    machine.parts().forEach(p -> events.addAll(of(p)));
    return events;
  }
}
