package dev.parley.internal.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The deterministic automaton of terms, by subsets: a state is everything that may be still to come, and the scopes that have incomplete
 * instances. What an event is, plain or the beginning of an instance, must be the same for all of it; where it is not, that is noted.
 */
final class Subsets {
  private static final int MOST_STATES = 2_000;
  private static final int MOST_ITEMS = 300;

  /** How far a run is. */
  private enum Track {
    /** Nothing has come yet. */
    BEFORE,
    ORDER,
    EARLY
  }

  private record Item(Track track, Term term) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Item item && track == item.track && term.equals(item.term);
    }

    @Override
    public int hashCode() {
      return 31 * term.hashCode() + track.ordinal();
    }
  }

  private record Key(Set<Item> items, int held) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && held == key.held && items.equals(key.items);
    }

    @Override
    public int hashCode() {
      return 31 * items.hashCode() + held;
    }
  }

  /** A state before states that differ in nothing are made one. */
  static final class State {
    boolean complete;
    boolean exhausted;
    final Map<String, Edge> steps = new LinkedHashMap<>();
    final Map<Integer, Integer> held = new TreeMap<>();
    final Map<Integer, Integer> released = new TreeMap<>();
    final Map<Integer, Integer> inside = new TreeMap<>();
  }

  record Edge(Term.Role role, boolean early, int target) {}

  /** An event that could be two things where it comes. */
  record Ambiguity(String event, Term.Role one, Term.Role other) {}

  private final List<String> alphabet;
  private final Map<String, Set<String>> first;
  private final List<Term> early;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private final Set<Ambiguity> ambiguities = new LinkedHashSet<>();
  private final Set<Integer> used = new TreeSet<>();
  private boolean joined;

  private Subsets(List<String> alphabet, Map<String, Set<String>> first, List<Term> early) {
    this.alphabet = alphabet;
    this.first = first;
    this.early = early;
  }

  /**
   * @param anywhere the number of the state of one that is joined at an unknown point
   * @param early the early ends that the order is ever left for, by their numbers
   */
  record Result(
      List<State> states, int anywhere, List<Ambiguity> ambiguities, Set<Integer> early) {}

  /**
   * @param alphabet the events of the terms, in the order in which states list them
   * @param first the events that each keyed part may begin with
   */
  static Result of(
      Term order, List<Term> early, List<String> alphabet, Map<String, Set<String>> first) {
    Subsets subsets = new Subsets(alphabet, first, early);
    subsets.number(Set.of(new Item(Track.BEFORE, order)), 0);
    subsets.explore(0);
    subsets.joined = true;
    Set<Item> all = new LinkedHashSet<>();
    subsets.keys.forEach(k -> all.addAll(k.items()));
    int known = subsets.states.size();
    int anywhere = subsets.number(all, 0);
    subsets.explore(known);
    return new Result(subsets.states, anywhere, List.copyOf(subsets.ambiguities), subsets.used);
  }

  private int number(Set<Item> items, int held) {
    int live = 0;
    for (Item item : items) {
      for (int scope : item.term().scopes()) {
        live |= 1 << scope;
      }
    }
    Key key = new Key(items, held & live);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    // Those of one that is joined anywhere hold many points at once.
    if (!joined && items.size() > MOST_ITEMS || states.size() == MOST_STATES) {
      throw new TermBuilder.TooLarge("its automaton has more than " + MOST_STATES + " states");
    }
    numbers.put(key, states.size());
    keys.add(key);
    states.add(new State());
    return states.size() - 1;
  }

  private void explore(int from) {
    for (int i = from; i < states.size(); i++) {
      Key key = keys.get(i);
      State state = states.get(i);
      state.complete = key.items().stream().anyMatch(t -> t.term().isNullable(key.held()));
      state.exhausted = key.items().stream()
          .allMatch(
              t -> alphabet.stream().allMatch(e -> t.term().after(e, 0, first).isEmpty()));
      for (String event : alphabet) {
        step(key, state, event);
      }
      scopes(key, state);
    }
  }

  private void step(Key key, State state, String event) {
    Set<Item> items = new LinkedHashSet<>();
    Set<Term.Role> roles = new LinkedHashSet<>();
    boolean onlyEarly = true;
    for (Item item : key.items()) {
      Track track = item.track() == Track.EARLY ? Track.EARLY : Track.ORDER;
      for (Term.After after : item.term().after(event, key.held(), first)) {
        items.add(new Item(track, after.term()));
        roles.add(after.role());
        onlyEarly &= track == Track.EARLY;
      }
    }
    // An early end is for what has begun and is not over.
    if (key.items().stream()
        .anyMatch(i -> i.track() == Track.ORDER && !i.term().equals(Term.DONE))) {
      for (int i = 0; i < early.size(); i++) {
        for (Term.After after : early.get(i).after(event, key.held(), first)) {
          used.add(i);
          items.add(new Item(Track.EARLY, after.term()));
          roles.add(after.role());
        }
      }
    }
    if (items.isEmpty()) {
      return;
    }
    List<Term.Role> each = List.copyOf(roles);
    if (each.size() > 1 && !joined) {
      ambiguities.add(new Ambiguity(event, each.get(0), each.get(1)));
    }
    Term.Role role =
        each.stream().filter(r -> r != Term.Role.PLAIN).findFirst().orElse(each.get(0));
    state.steps.put(event, new Edge(role, onlyEarly, number(items, key.held())));
  }

  private void scopes(Key key, State state) {
    Set<Integer> live = new LinkedHashSet<>();
    key.items().forEach(i -> live.addAll(i.term().scopes()));
    // Nothing is known to be incomplete in one that has just been joined.
    boolean fresh = joined && key.items().stream().anyMatch(i -> i.track() == Track.BEFORE);
    for (int scope : live) {
      boolean isHeld = (key.held() >> scope & 1) != 0;
      if (!fresh) {
        (isHeld ? state.released : state.held)
            .put(scope, number(key.items(), key.held() ^ 1 << scope));
      }
      Set<Item> in = new LinkedHashSet<>(key.items());
      in.removeIf(i -> !i.term().scopes().contains(scope));
      state.inside.put(scope, number(in, key.held()));
    }
  }
}
