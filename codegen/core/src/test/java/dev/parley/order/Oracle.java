package dev.parley.order;

import dev.parley.model.Lifecycle;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges one run of a lifecycle by its expressions alone: everything that may remain after each event, instances of parts included, is
 * written out and kept. Slow and simple, it shares nothing with the compiler but what {@code docs/lifecycle.md} says.
 */
final class Oracle {
  private final Lifecycle lifecycle;
  private final Map<String, Lifecycle.Part> parts = new LinkedHashMap<>();

  Oracle(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
    lifecycle.parts().forEach(p -> parts.put(p.name(), p));
  }

  /**
   * An event as it stands in a transcript.
   *
   * @param keys what it has at a pointer
   */
  record Seen(String event, Map<String, Object> keys) {
    Optional<Object> key(Lifecycle.Key key) {
      Object own = keys.get(key.pointer());
      return own != null
          ? Optional.of(own)
          : key.fallback().map(keys::get).map(v -> (Object) List.of("in turn", v));
    }
  }

  /** What remains. */
  sealed interface Rest {
    record Nothing() implements Rest {}

    record Whole(Order order) implements Rest {}

    record Then(Rest first, List<Order> rest) implements Rest {}

    record Mixed(List<Rest> items) implements Rest {}

    /** A repetition and what is open in it; {@code now} is what remains of the round that it is in. */
    record Loop(Order body, Rest now, boolean mayEnd, List<Open> open) implements Rest {}

    /** A keyed part outside any repetition of its own. */
    record Alone(Open open) implements Rest {}
  }

  record Open(String part, Object key, Set<Rest> rest) {}

  private record After(Rest rest, boolean ofInstance) {}

  /** Where a run is: what may remain of the order, and of early ends. */
  record State(Set<Rest> order, Set<Rest> early, boolean begun) {}

  State start() {
    return new State(Set.of(new Rest.Whole(lifecycle.order())), Set.of(), false);
  }

  boolean isComplete(State state) {
    return anyEmpty(state.order()) || anyEmpty(state.early());
  }

  /** Whether nothing can follow. */
  boolean isOver(State state) {
    return state.begun()
        && state.order().stream().allMatch(this::isFinished)
        && state.early().stream().allMatch(this::isFinished);
  }

  private boolean isFinished(Rest rest) {
    return rest instanceof Rest.Nothing
        || rest instanceof Rest.Alone alone && isOver(alone.open())
        || rest instanceof Rest.Mixed mixed && mixed.items().stream().allMatch(this::isFinished);
  }

  /** The state after an event; nothing when it may not come. */
  Optional<State> next(State state, Seen seen) {
    Set<After> order = after(state.order(), seen);
    Set<After> early = after(state.early(), seen);
    boolean ofInstance =
        order.stream().anyMatch(After::ofInstance) || early.stream().anyMatch(After::ofInstance);
    if (state.begun() && state.order().stream().anyMatch(r -> !(r instanceof Rest.Nothing))) {
      for (Order end : lifecycle.early()) {
        early.addAll(after(Set.of(new Rest.Whole(end)), seen));
      }
    }
    // What an open instance takes is nothing else.
    Set<Rest> a = rests(order, ofInstance);
    Set<Rest> b = rests(early, ofInstance);
    return a.isEmpty() && b.isEmpty() ? Optional.empty() : Optional.of(new State(a, b, true));
  }

  private static Set<Rest> rests(Set<After> after, boolean onlyOfInstances) {
    Set<Rest> rests = new LinkedHashSet<>();
    after.stream()
        .filter(x -> !onlyOfInstances || x.ofInstance())
        .forEach(x -> rests.add(x.rest()));
    return rests;
  }

  private Set<After> after(Set<Rest> rests, Seen seen) {
    Set<After> after = new LinkedHashSet<>();
    rests.forEach(r -> after.addAll(after(r, seen)));
    return after;
  }

  private Set<After> after(Rest rest, Seen seen) {
    Set<After> out = new LinkedHashSet<>();
    if (rest instanceof Rest.Whole whole) {
      return whole(whole.order(), seen);
    } else if (rest instanceof Rest.Then then) {
      after(then.first(), seen)
          .forEach(a -> out.add(new After(then(a.rest(), then.rest()), a.ofInstance())));
      if (isEmpty(then.first())) {
        out.addAll(whole(new Order.Then(then.rest()), seen));
      }
    } else if (rest instanceof Rest.Mixed mixed) {
      for (int i = 0; i < mixed.items().size(); i++) {
        for (After a : after(mixed.items().get(i), seen)) {
          List<Rest> items = new ArrayList<>(mixed.items());
          items.set(i, a.rest());
          out.add(new After(new Rest.Mixed(items), a.ofInstance()));
        }
      }
    } else if (rest instanceof Rest.Loop loop) {
      return loop(loop, seen);
    } else if (rest instanceof Rest.Alone alone) {
      instance(alone.open(), seen).ifPresent(o -> out.add(new After(new Rest.Alone(o), true)));
    }
    return out;
  }

  private static Rest then(Rest first, List<Order> rest) {
    return rest.isEmpty() ? first : new Rest.Then(first, rest);
  }

  private Set<After> whole(Order order, Seen seen) {
    Set<After> out = new LinkedHashSet<>();
    if (order instanceof Order.Event event) {
      if (event.tag().equals(seen.event())) {
        out.add(new After(new Rest.Nothing(), false));
      }
    } else if (order instanceof Order.Part use) {
      Lifecycle.Part part = parts.get(use.name());
      if (part.key().isEmpty()) {
        return whole(part.order(), seen);
      }
      begin(part, seen).ifPresent(o -> out.add(new After(new Rest.Alone(o), false)));
    } else if (order instanceof Order.Then then) {
      if (!then.items().isEmpty()) {
        List<Order> rest = then.items().subList(1, then.items().size());
        return after(then(new Rest.Whole(then.items().get(0)), rest), seen);
      }
    } else if (order instanceof Order.Interleaved mixed) {
      List<Rest> items = new ArrayList<>();
      mixed.items().forEach(i -> items.add(new Rest.Whole(i)));
      return after(new Rest.Mixed(items), seen);
    } else if (order instanceof Order.OneOf oneOf) {
      oneOf.items().forEach(i -> out.addAll(whole(i, seen)));
    } else if (order instanceof Order.Maybe maybe) {
      return whole(maybe.item(), seen);
    } else if (order instanceof Order.Repeated repeated) {
      return loop(
          new Rest.Loop(repeated.item(), new Rest.Nothing(), !repeated.atLeastOnce(), List.of()),
          seen);
    }
    return out;
  }

  private Set<After> loop(Rest.Loop loop, Seen seen) {
    Set<After> out = new LinkedHashSet<>();
    // An open instance has its events first, the one that began first before others.
    for (int i = 0; i < loop.open().size(); i++) {
      Optional<Open> next = instance(loop.open().get(i), seen);
      if (next.isPresent()) {
        List<Open> open = new ArrayList<>(loop.open());
        open.set(i, next.get());
        open.removeIf(this::isOver);
        return Set.of(new After(new Rest.Loop(loop.body(), loop.now(), loop.mayEnd(), open), true));
      }
    }
    for (After a : after(loop.now(), seen)) {
      out.add(new After(new Rest.Loop(loop.body(), a.rest(), true, loop.open()), a.ofInstance()));
    }
    if (isEmpty(loop.now())) {
      Set<Order> alternatives = new LinkedHashSet<>();
      alternatives(loop.body(), alternatives);
      for (Order each : alternatives) {
        if (each instanceof Order.Part use && parts.get(use.name()).key().isPresent()) {
          opened(loop, parts.get(use.name()), seen).ifPresent(out::add);
        } else {
          whole(each, seen)
              .forEach(a -> out.add(new After(
                  new Rest.Loop(loop.body(), a.rest(), true, loop.open()), a.ofInstance())));
        }
      }
    }
    return out;
  }

  private Optional<After> opened(Rest.Loop loop, Lifecycle.Part part, Seen seen) {
    return begin(part, seen).flatMap(begun -> {
      boolean inTurn = begun.key() instanceof List;
      List<Open> open = new ArrayList<>(loop.open());
      Optional<Open> same = open.stream()
          .filter(o -> o.part().equals(part.name()) && o.key().equals(begun.key()))
          .findFirst();
      if (!inTurn && same.isPresent()) {
        if (!anyEmpty(same.get().rest())) {
          return Optional.empty();
        }
        open.remove(same.get());
      }
      if (!isOver(begun)) {
        open.add(begun);
      }
      return Optional.of(
          new After(new Rest.Loop(loop.body(), new Rest.Nothing(), true, open), false));
    });
  }

  /** What a round of a repetition can be: through choices, options, and repetitions in repetitions. */
  private void alternatives(Order order, Set<Order> out) {
    if (order instanceof Order.OneOf oneOf) {
      oneOf.items().forEach(i -> alternatives(i, out));
    } else if (order instanceof Order.Maybe maybe) {
      alternatives(maybe.item(), out);
    } else if (order instanceof Order.Repeated repeated) {
      alternatives(repeated.item(), out);
    } else if (order instanceof Order.Part use && parts.get(use.name()).key().isEmpty()) {
      alternatives(parts.get(use.name()).order(), out);
    } else {
      out.add(order);
    }
  }

  private Optional<Open> begin(Lifecycle.Part part, Seen seen) {
    Optional<Object> key = seen.key(part.key().orElseThrow());
    Set<Rest> rest = rests(whole(part.order(), seen), false);
    return key.isEmpty() || rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new Open(part.name(), key.get(), rest));
  }

  private Optional<Open> instance(Open open, Seen seen) {
    Lifecycle.Part part = parts.get(open.part());
    if (!seen.key(part.key().orElseThrow()).equals(Optional.of(open.key()))) {
      return Optional.empty();
    }
    Set<After> after = after(open.rest(), seen);
    Set<Rest> rest = rests(after, after.stream().anyMatch(After::ofInstance));
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Open(open.part(), open.key(), rest));
  }

  private boolean isOver(Open open) {
    return open.rest().stream().allMatch(this::isFinished);
  }

  private boolean anyEmpty(Set<Rest> rests) {
    return rests.stream().anyMatch(this::isEmpty);
  }

  private boolean isEmpty(Rest rest) {
    if (rest instanceof Rest.Whole whole) {
      return isEmpty(whole.order());
    }
    if (rest instanceof Rest.Then then) {
      return isEmpty(then.first()) && then.rest().stream().allMatch(this::isEmpty);
    }
    if (rest instanceof Rest.Mixed mixed) {
      return mixed.items().stream().allMatch(this::isEmpty);
    }
    if (rest instanceof Rest.Loop loop) {
      return loop.mayEnd()
          && isEmpty(loop.now())
          && loop.open().stream().allMatch(o -> anyEmpty(o.rest()));
    }
    return !(rest instanceof Rest.Alone alone) || anyEmpty(alone.open().rest());
  }

  private boolean isEmpty(Order order) {
    if (order instanceof Order.Event) {
      return false;
    }
    if (order instanceof Order.Part use) {
      return isEmpty(parts.get(use.name()).order());
    }
    if (order instanceof Order.OneOf oneOf) {
      return oneOf.items().stream().anyMatch(this::isEmpty);
    }
    return order instanceof Order.Maybe
        || order instanceof Order.Repeated r && !r.atLeastOnce()
        || order.inner().stream().allMatch(this::isEmpty);
  }
}
