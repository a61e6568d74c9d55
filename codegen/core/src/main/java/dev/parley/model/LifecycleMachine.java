package dev.parley.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A lifecycle, or a keyed part of one, as a deterministic automaton. State 0 is where it begins.
 *
 * <p>Instances of keyed parts run beside the automaton, each in one of its own. A <em>scope</em> is a stretch of the order in which such
 * instances may be open: before the stretch is left, all of them must be complete. The automaton is told of it by two extra steps of a state:
 * {@link State#held} when the first of a scope's instances is incomplete, {@link State#released} when the last of them is complete. {@link
 * State#inside} says where an event leads that an open instance has taken.
 *
 * @param name of the part; empty for the lifecycle itself
 * @param states reachable from the beginning first
 * @param anywhere the state of one that is joined at an unknown point
 * @param scopes the names of the parts whose instances each scope may have
 * @param parts the automata of keyed parts, in declared order
 */
public record LifecycleMachine(
    String name,
    Optional<Lifecycle.Key> key,
    List<State> states,
    int anywhere,
    List<List<String>> scopes,
    List<LifecycleMachine> parts) {
  public LifecycleMachine {
    states = List.copyOf(states);
    scopes = scopes.stream().map(List::copyOf).toList();
    parts = List.copyOf(parts);
  }

  /** The automaton of a keyed part. */
  public LifecycleMachine part(String part) {
    return parts.stream()
        .filter(p -> p.name().equals(part))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no keyed part is called " + part));
  }

  /**
   * A point of the order.
   *
   * @param complete whether all may end here
   * @param exhausted whether nothing can follow, save events of instances that are still open
   * @param steps what may come next, in the order in which the channel declares its events
   * @param held by scope: where it leads that an instance of the scope is incomplete
   * @param released by scope: where it leads that no instance of the scope is incomplete any more
   * @param inside by scope: where an event leads that an instance of the scope has taken
   * @param toEnd the shortest way to the end without an early end, as far as there is one; nothing when the end is here or the way is barred by
   *     open instances
   */
  public record State(
      boolean complete,
      boolean exhausted,
      List<Step> steps,
      Map<Integer, Integer> held,
      Map<Integer, Integer> released,
      Map<Integer, Integer> inside,
      Optional<Way> toEnd) {
    public State {
      steps = List.copyOf(steps);
      held = sorted(held);
      released = sorted(released);
      inside = sorted(inside);
    }

    private static Map<Integer, Integer> sorted(Map<Integer, Integer> byScope) {
      return Collections.unmodifiableMap(new TreeMap<>(byScope));
    }

    /** The step that an event is, if it may come. */
    public Optional<Step> step(String event) {
      return steps.stream().filter(s -> s.event().equals(event)).findFirst();
    }
  }

  /**
   * An event that may come.
   *
   * @param opens the instance that begins with it
   * @param early whether it is only right as the beginning, or part, of an early end
   */
  public record Step(String event, Optional<Opening> opens, boolean early, int target) {}

  /** The instance of a keyed part that begins, and the scope that it belongs to. */
  public record Opening(String part, int scope) {}

  /** The first thing to do on the shortest way to the end. */
  public sealed interface Way {
    /** An event must come. */
    record Next(String event) implements Way {}

    /** The open instances of a scope must be completed. */
    record Complete(int scope) implements Way {}
  }
}
