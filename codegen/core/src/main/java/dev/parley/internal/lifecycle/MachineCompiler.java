package dev.parley.internal.lifecycle;

import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compiles a lifecycle: the automaton of each keyed part first, those without others in them before the rest; then its own.
 */
final class MachineCompiler {
  private final List<String> events;
  private final Map<String, Lifecycle.Part> parts;
  private final Map<String, LifecycleMachine> machines = new LinkedHashMap<>();
  private final List<Ambiguous> ambiguous = new ArrayList<>();
  private final Set<Integer> earlyUsed = new TreeSet<>();

  /** An event of a part, or of the lifecycle itself (empty), that could be two things. */
  record Ambiguous(String part, Subsets.Ambiguity what) {}

  /**
   * @param events tags of the channel, in declared order
   * @param parts none of which is part of itself
   */
  MachineCompiler(List<String> events, List<Lifecycle.Part> parts) {
    this.events = events;
    this.parts = parts.stream().collect(Collectors.toMap(Lifecycle.Part::name, p -> p));
  }

  List<Ambiguous> ambiguous() {
    return ambiguous;
  }

  /** The early ends that the order is ever left for, by their numbers. */
  Set<Integer> earlyUsed() {
    return earlyUsed;
  }

  /**
   * @throws TermBuilder.TooLarge when nobody would want to wait for it
   */
  LifecycleMachine compile(Optional<Lifecycle.Key> key, Order order, List<Order> early) {
    return machine("", key, order, early);
  }

  /** The automaton of a keyed part. */
  LifecycleMachine part(String name) {
    LifecycleMachine known = machines.get(name);
    if (known == null) {
      Lifecycle.Part part = parts.get(name);
      known = machine(name, part.key(), part.order(), List.of());
      machines.put(name, known);
    }
    return known;
  }

  private LifecycleMachine machine(
      String name, Optional<Lifecycle.Key> key, Order order, List<Order> early) {
    TermBuilder builder = new TermBuilder(parts);
    Term term = builder.term(order);
    List<Term> ends = early.stream().map(builder::term).toList();
    Set<String> used = new LinkedHashSet<>();
    builder.scopes().forEach(used::addAll);
    Map<String, Set<String>> first = new HashMap<>();
    used.forEach(part -> first.put(part, first(part(part))));
    Subsets.Result result = Subsets.of(term, ends, events, first);
    earlyUsed.addAll(result.early());
    result.ambiguities().forEach(a -> ambiguous.add(new Ambiguous(name, a)));
    List<LifecycleMachine> children = used.stream().map(this::part).toList();
    LifecycleMachine frame =
        new LifecycleMachine(name, key, List.of(), 0, builder.scopes(), children);
    return Merged.machine(frame, result.states(), result.anywhere());
  }

  /** The events that an automaton may begin with. */
  static Set<String> first(LifecycleMachine machine) {
    return machine.states().get(0).steps().stream()
        .map(LifecycleMachine.Step::event)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
