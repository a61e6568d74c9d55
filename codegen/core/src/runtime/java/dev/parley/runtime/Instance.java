package dev.parley.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a lifecycle, or one instance of a keyed part: where its automaton stands, and the instances that are open in it.
 */
final class Instance {
  final Automaton of;
  final Object key;
  final int scope;
  int at;

  /** Joined at an unknown point, so that instances may be open in it that nobody saw begin. */
  boolean joined;

  /** It was not open when an event of it came, which has been told. */
  boolean told;

  long position;
  int last = Automaton.NONE;

  /** The next with the same key: those of a fallback are paired first opened, first closed. */
  @Nullable
  Instance later;

  private final OpenParts open;
  private int @Nullable [] incomplete;

  Instance(Automaton of, Object key, int scope) {
    this.of = of;
    this.key = key;
    this.scope = scope;
    this.open = new OpenParts(of);
  }

  boolean isComplete() {
    return of.complete[at];
  }

  boolean isOver() {
    return of.exhausted[at] && open.isEmpty();
  }

  @Nullable
  Instance child(int part, Object wanted) {
    return open.first(part, wanted);
  }

  /** All that are open in it, by part, in the order in which they began. */
  List<Instance> open() {
    return open.all();
  }

  /** Goes on with an event, if it may come; otherwise nothing changes. An open instance with the event's key has it first. */
  boolean take(int event, LifecycleChecker<?> checker) {
    for (int part : of.partsOf(event)) {
      Object wanted = checker.key(of.parts.get(part));
      if (wanted == null) {
        continue;
      }
      for (Instance each = child(part, wanted); each != null; each = each.later) {
        int to = of.inside(at, each.scope);
        boolean was = each.isComplete();
        if (to != 0 && each.take(event, checker)) {
          at = to - 1;
          changed(part, each, was, checker);
          return taken(event, checker);
        }
      }
    }
    int step = of.step(at, event);
    if (step == 0) {
      return joined && adopt(event, false, checker);
    }
    if (joined && at == of.anywhere && step == of.step(0, event)) {
      joined = false;
    }
    int opening = Automaton.opening(step);
    if (opening != 0) {
      return begin(of.openings.get(opening - 1), Automaton.target(step), event, checker);
    }
    at = Automaton.target(step);
    dropDead(checker);
    return taken(event, checker);
  }

  private boolean taken(int event, LifecycleChecker<?> checker) {
    position = checker.position();
    last = event;
    return true;
  }

  private boolean begin(int[] opening, int target, int event, LifecycleChecker<?> checker) {
    Automaton part = of.parts.get(opening[0]);
    Object wanted = checker.key(part);
    if (wanted == null || !checker.hasRoom()) {
      return false;
    }
    if (checker.isOver(part, wanted, event)) {
      return false;
    }
    Instance same = child(opening[0], wanted);
    boolean inTurn = wanted instanceof Fallback;
    if (same != null && !inTurn && !same.isComplete()) {
      return false;
    }
    Instance child = new Instance(part, wanted, opening[1]);
    if (!child.take(event, checker)) {
      return false;
    }
    at = target;
    if (same != null && !inTurn) {
      remove(opening[0], same, checker);
    }
    joins(opening[0], child, checker);
    return taken(event, checker);
  }

  /**
   * Takes an event of an instance that nobody saw begin.
   *
   * @param told whether that is a fault, and has been told: then its beginning is taken to be lost, and nothing waits for its end
   */
  boolean adopt(int event, boolean told, LifecycleChecker<?> checker) {
    for (int part : of.partsOf(event)) {
      Object wanted = checker.key(of.parts.get(part));
      if (wanted == null || child(part, wanted) != null || !checker.hasRoom()) {
        continue;
      }
      for (int[] opening : of.openings) {
        int to = opening[0] == part ? of.inside(at, opening[1]) : 0;
        if (to == 0 && told && opening[0] == part) {
          to = of.begun(at, opening);
        }
        Instance child = new Instance(of.parts.get(part), wanted, opening[1]);
        child.at = child.of.anywhere;
        child.joined = true;
        child.told = told;
        if (to != 0 && child.take(event, checker)) {
          at = to - 1;
          joins(part, child, checker);
          return taken(event, checker);
        }
      }
    }
    return false;
  }

  /** Goes on after an event that may not come, from wherever it may, so that one fault is told once. */
  void recover(int event, LifecycleChecker<?> checker) {
    for (int part : of.partsOf(event)) {
      Object wanted = checker.key(of.parts.get(part));
      Instance child = wanted == null ? null : child(part, wanted);
      if (child != null && of.inside(at, child.scope) != 0) {
        boolean was = child.isComplete();
        at = of.inside(at, child.scope) - 1;
        child.recover(event, checker);
        changed(part, child, was, checker);
        return;
      }
    }
    if (adopt(event, true, checker)) {
      return;
    }
    int before = at;
    boolean unseen = joined;
    at = of.anywhere;
    joined = false;
    // What belongs to an instance says nothing about where the order is, unless nothing else has
    // come.
    if (!take(event, checker) && (last != Automaton.NONE || !adopt(event, true, checker))) {
      at = before;
    }
    joined = unseen;
    for (int each = 0; incomplete != null && each < incomplete.length; each++) {
      if (incomplete[each] > 0 && of.held(at, each) != 0) {
        at = of.held(at, each) - 1;
      }
    }
  }

  /** Where the order would stand if nothing were incomplete in it. */
  int released() {
    int to = at;
    for (int each = 0; incomplete != null && each < incomplete.length; each++) {
      if (incomplete[each] > 0 && of.released(to, each) != 0) {
        to = of.released(to, each) - 1;
      }
    }
    return to;
  }

  private void joins(int part, Instance child, LifecycleChecker<?> checker) {
    if (child.isOver()) {
      checker.over(child);
    } else {
      add(part, child, checker);
    }
    if (!child.isComplete() && !child.told) {
      count(child.scope, 1);
    }
    dropDead(checker);
  }

  private void changed(int part, Instance child, boolean was, LifecycleChecker<?> checker) {
    if (was != child.isComplete() && !child.told) {
      count(child.scope, was ? 1 : -1);
    }
    if (child.isOver()) {
      remove(part, child, checker);
    }
    dropDead(checker);
  }

  /** Tells the automaton of the first incomplete instance of a scope, and when there is none any more. */
  private void count(int of, int more) {
    if (incomplete == null) {
      incomplete = new int[this.of.scopes];
    }
    int before = incomplete[of];
    incomplete[of] = before + more;
    int to =
        before == 0 ? this.of.held(at, of) : incomplete[of] == 0 ? this.of.released(at, of) : 0;
    if (to != 0) {
      at = to - 1;
    }
  }

  private void add(int part, Instance child, LifecycleChecker<?> checker) {
    open.add(part, child);
    checker.opened(1);
  }

  private void remove(int part, Instance child, LifecycleChecker<?> checker) {
    open.remove(part, child);
    closed(child, checker);
  }

  private static void closed(Instance child, LifecycleChecker<?> checker) {
    checker.opened(-child.size());
    checker.over(child);
  }

  /** Forgets a run that is over. */
  void forget(Instance run, LifecycleChecker<?> checker) {
    remove(0, run, checker);
  }

  /** Forgets the instances of scopes that have been left: they were complete, or the order was left for an early end. */
  private void dropDead(LifecycleChecker<?> checker) {
    int dead = open.dead(of.live[at]);
    if (dead == 0) {
      return;
    }
    open.leave(dead, child -> closed(child, checker));
    for (int each = 0; incomplete != null && each < incomplete.length; each++) {
      incomplete[each] = (dead >> each & 1) == 0 ? incomplete[each] : 0;
    }
  }

  /** It and all that are open in it. */
  int size() {
    int size = 1;
    if (open.isEmpty()) {
      return size;
    }
    for (Instance each : open()) {
      size += each.size();
    }
    return size;
  }
}
