package dev.parley.internal.lifecycle;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.model.Order;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a lifecycle leaves out: events that it does not name, parts that nothing uses, ends that are never reached. */
final class Coverage {
  private final Lifecycle lifecycle;
  private final ChannelEvents channel;
  private final Members members;
  private final Diagnostics diagnostics;
  private final List<LifecycleMachine.State> states;

  Coverage(Lifecycle lifecycle, ChannelEvents channel, Members members, Diagnostics diagnostics) {
    this.lifecycle = lifecycle;
    this.channel = channel;
    this.members = members;
    this.diagnostics = diagnostics;
    this.states = lifecycle.machine().states();
  }

  /**
   * @param early the early ends that the order is ever left for, by their numbers
   */
  void check(Set<Integer> early) {
    missing();
    unused();
    for (int i = 0; i < lifecycle.early().size(); i++) {
      if (!early.contains(i)) {
        diagnostics.add(
            Rule.LIFECYCLE_UNREACHABLE,
            members.early().get(i).place(),
            "the early end `" + Excerpt.of(lifecycle.early().get(i).text())
                + "` can never come: the order is over with its first event",
            "remove it, or let it stand in the order: `"
                + Excerpt.of(lifecycle.order().text()) + " | "
                + Excerpt.of(lifecycle.early().get(i).text()) + "`");
      }
    }
    endless();
  }

  private void missing() {
    Set<String> missing = new LinkedHashSet<>(channel.tags());
    missing.removeAll(Alphabet.of(lifecycle.machine()));
    lifecycle.anytime().forEach(missing::remove);
    // What only an unused part names, or an end that never comes, is told of by that.
    Stream.concat(lifecycle.parts().stream().map(Lifecycle.Part::order), lifecycle.early().stream())
        .flatMap(Order::all)
        .forEach(o -> {
          if (o instanceof Order.Event event) {
            missing.remove(event.tag());
          }
        });
    if (!missing.isEmpty()) {
      diagnostics.add(
          Rule.LIFECYCLE_EVENT_MISSING,
          lifecycle.place(),
          "the lifecycle never mentions "
              + missing.stream()
                  .map(e -> "`" + Excerpt.of(e) + "`")
                  .collect(Collectors.joining(", "))
              + (missing.size() == 1
                  ? ": wherever it comes, it is out of order"
                  : ": wherever they come, they are out of order"),
          "give " + (missing.size() == 1 ? "it a place" : "them places")
              + " in the order, or name " + (missing.size() == 1 ? "it" : "them")
              + " under `anytime`");
    }
  }

  private void unused() {
    Set<String> used = new LinkedHashSet<>(PartChecks.used(lifecycle.order()));
    lifecycle.early().forEach(e -> used.addAll(PartChecks.used(e)));
    Deque<String> open = new ArrayDeque<>(used);
    Map<String, Lifecycle.Part> parts = new HashMap<>();
    lifecycle.parts().forEach(p -> parts.put(p.name(), p));
    while (!open.isEmpty()) {
      for (String next : PartChecks.used(parts.get(open.pop()).order())) {
        if (used.add(next)) {
          open.push(next);
        }
      }
    }
    for (Lifecycle.Part part : lifecycle.parts()) {
      if (!used.contains(part.name())) {
        diagnostics.add(
            Rule.LIFECYCLE_PART_UNUSED,
            part.place(),
            "part `" + Excerpt.of(part.name()) + "` is used neither by `order` nor by `early`",
            "use it, or remove it");
      }
    }
  }

  /**
   * Where a key tells lifecycles apart, each of them must come to an end from wherever it is. One that has a connection to itself ends with it,
   * and only must not be complete and go on, so that nobody can tell whether its last event is missing.
   */
  private void endless() {
    Set<Integer> over = new LinkedHashSet<>();
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i).exhausted()) {
        over.add(i);
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int i = 0; i < states.size(); i++) {
        grows |= !over.contains(i)
            && next(states.get(i)).keySet().stream().anyMatch(over::contains)
            && over.add(i);
      }
    }
    for (Map.Entry<Integer, List<String>> reached : reached().entrySet()) {
      int state = reached.getKey();
      if (!over.contains(state) && (lifecycle.key().isPresent() || goesOnComplete(state))) {
        List<String> way = reached.getValue();
        diagnostics.add(
            Rule.LIFECYCLE_ENDLESS,
            lifecycle.place(),
            way.isEmpty()
                ? "no event ends the lifecycle: it can always go on"
                : "after `" + Excerpt.of(String.join(" ", way), 200)
                    + "` no event ends the lifecycle any more: it can always go on with "
                    + states.get(state).steps().stream()
                        .map(s -> "`" + Excerpt.of(s.event()) + "`")
                        .collect(Collectors.joining(" or ")),
            "let an event say that it is over, last in the order");
        return;
      }
    }
  }

  /** Whether the state is complete and comes back to itself without ever being incomplete. */
  private boolean goesOnComplete(int state) {
    Set<Integer> seen = new LinkedHashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(state));
    while (!open.isEmpty()) {
      for (int next : next(states.get(open.pop())).keySet()) {
        if (states.get(next).complete() && seen.add(next)) {
          open.push(next);
        }
      }
    }
    return states.get(state).complete() && seen.contains(state);
  }

  /** Where a state leads, and by which event, if by one. */
  private static Map<Integer, String> next(LifecycleMachine.State state) {
    Map<Integer, String> next = new LinkedHashMap<>();
    state.steps().forEach(s -> next.putIfAbsent(s.target(), s.event()));
    state.held().values().forEach(t -> next.putIfAbsent(t, ""));
    state.released().values().forEach(t -> next.putIfAbsent(t, ""));
    return next;
  }

  /** The states that can be reached, nearest first, each with the events that lead there. */
  private Map<Integer, List<String>> reached() {
    Map<Integer, List<String>> reached = new LinkedHashMap<>(Map.of(0, List.of()));
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int state = open.pop();
      next(states.get(state)).forEach((target, event) -> {
        if (!reached.containsKey(target)) {
          List<String> way = new ArrayList<>(reached.get(state));
          if (!event.isEmpty()) {
            way.add(event);
          }
          reached.put(target, way);
          open.add(target);
        }
      });
    }
    return reached;
  }
}
