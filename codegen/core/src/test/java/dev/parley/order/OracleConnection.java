package dev.parley.order;

import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleWalk;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Judges the events of one connection up to the first that is out of order: its runs by the oracle, and which event belongs to which. */
final class OracleConnection {
  private final Lifecycle lifecycle;
  private final Oracle oracle;
  private final Set<String> ordered;
  private final Set<String> notOnlyFirst;
  private final Map<Object, Oracle.State> runs = new LinkedHashMap<>();
  private final Set<Object> ended = new HashSet<>();

  /**
   * @param ordered the events that have a place in the order
   * @param notOnlyFirst those that can follow others
   */
  OracleConnection(Lifecycle lifecycle, Set<String> ordered, Set<String> notOnlyFirst) {
    this.lifecycle = lifecycle;
    this.oracle = new Oracle(lifecycle);
    this.ordered = ordered;
    if (lifecycle.key().isEmpty()) {
      runs.put("", oracle.start());
    }
    this.notOnlyFirst = notOnlyFirst;
  }

  /** The events that come after the first one of some walk, by trying many. */
  static Set<String> notOnlyFirst(Lifecycle lifecycle) {
    Set<String> events = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      LifecycleWalk walk = new LifecycleWalk(lifecycle);
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < 12 && !walk.moves().isEmpty(); i++) {
        walk.take(walk.moves().get(random.nextInt(walk.moves().size())));
        walk.moves().forEach(m -> events.add(m.event()));
      }
    }
    return events;
  }

  boolean next(Oracle.Seen seen) {
    Optional<Object> key =
        lifecycle.key().isEmpty() ? Optional.of("") : seen.key(lifecycle.key().get());
    if (lifecycle.anytime().contains(seen.event())) {
      if (lifecycle.key().isEmpty()) {
        return runs.get("").begun() && !oracle.isOver(runs.get(""));
      }
      if (!ordered.contains(seen.event()) || key.isEmpty()) {
        return true;
      }
    }
    if (key.isEmpty()) {
      return false;
    }
    Oracle.State state = runs.get(key.get());
    if (state == null && ended.contains(key.get()) && notOnlyFirst.contains(seen.event())) {
      return false;
    }
    Optional<Oracle.State> after = oracle.next(state == null ? oracle.start() : state, seen);
    after.ifPresent(s -> {
      runs.put(key.get(), s);
      if (lifecycle.key().isPresent() && oracle.isOver(s)) {
        runs.remove(key.get());
        ended.add(key.get());
      }
    });
    return after.isPresent();
  }

  boolean isComplete() {
    return runs.values().stream()
        .allMatch(s -> oracle.isComplete(s) || !s.begun() && !lifecycle.opens().isEmpty());
  }
}
