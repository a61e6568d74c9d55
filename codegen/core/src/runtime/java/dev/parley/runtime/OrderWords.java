package dev.parley.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why an event is out of order. The TypeScript runtime says it in the same words. */
final class OrderWords {
  /** More alternatives than these nobody reads. */
  private static final int LISTED = 12;

  private final LifecycleChecker<?> checker;
  private final Lifecycle lifecycle;
  private final OrderNames names;
  private final String tag;
  private boolean repeated;

  OrderWords(LifecycleChecker<?> checker, String tag) {
    this.checker = checker;
    this.lifecycle = checker.lifecycle;
    this.names = new OrderNames(checker.lifecycle);
    this.tag = tag;
  }

  /** Whether the fault is an event that begins again what is open: then the first one counts. */
  boolean isRepeated() {
    return repeated;
  }

  /** An event that may come anytime came before the first event or after the last. */
  Verdict outside(Instance root) {
    return root.isOver()
        ? over(root.position, root.last)
        : violation("", "it comes before the first event", expected(root));
  }

  Verdict ofConnection(Instance root, boolean barred) {
    if (!lifecycle.machine.knows(checker.event())) {
      return unknown();
    }
    if (barred) {
      return barred("", List.of());
    }
    return root.isOver() ? over(root.position, root.last) : inside(root, "");
  }

  private Verdict unknown() {
    return violation("", "the lifecycle does not mention it", List.of());
  }

  private Verdict over(long position, int last) {
    return violation(
        "", "the lifecycle ended with event " + position + ", " + names.event(last), List.of());
  }

  private Verdict barred(String key, List<String> expected) {
    String commands =
        String.join(" or ", lifecycle.opens.stream().map(Words::name).toList());
    return violation(key, "no " + commands + " has opened it", expected);
  }

  Verdict ofRun(@Nullable Instance run, boolean barred) {
    if (!lifecycle.machine.knows(checker.event())) {
      return unknown();
    }
    Object value = checker.key(lifecycle.machine);
    if (value == null) {
      return violation(
          "",
          "it has no " + names.pointers(lifecycle.machine) + " to say what it belongs to",
          List.of());
    }
    String key = names.label(lifecycle.machine, value);
    if (run != null) {
      return inside(run, key);
    }
    if (barred) {
      return barred(key, List.of());
    }
    if (!checker.hasRoom()) {
      return full(key);
    }
    long ended = checker.ended(value);
    return violation(
        key,
        ended > 0 ? key + " ended with event " + ended : "no " + key + " is open",
        first(ended > 0));
  }

  /** The events that a run begins with; after the end of one with the same key, those that can be nothing else. */
  private List<String> first(boolean again) {
    List<String> first = new ArrayList<>();
    for (int event = 0; event < lifecycle.machine.events; event++) {
      if (lifecycle.machine.step(0, event) != 0
          && (!again || lifecycle.machine.isOnlyFirst(event))) {
        first.add(names.event(event));
      }
    }
    return first;
  }

  private Verdict full(String key) {
    return violation(
        key, "more than " + LifecycleChecker.MOST_OPEN + " keys are open already", List.of());
  }

  /** Follows the event to the innermost instance that it belongs to. */
  private Verdict inside(Instance from, String key) {
    Instance at = from;
    String where = key;
    while (true) {
      Instance next = null;
      String why = "";
      String named = "";
      for (int part : at.of.partsOf(checker.event())) {
        Automaton of = at.of.parts.get(part);
        Object value = checker.key(of);
        if (value == null) {
          why = why.isEmpty()
              ? "it has no " + names.pointers(of) + " to say which " + names.part(of)
              : why;
          continue;
        }
        String label = names.label(of, value);
        next = at.child(part, value);
        if (next != null && at.of.inside(at.at, next.scope) != 0) {
          boolean begins = at.of.step(at.at, checker.event()) != 0;
          repeated = begins && !next.isComplete();
          named = label;
          break;
        }
        next = null;
        named = label;
        why = "no " + label + " is open";
      }
      boolean plain = Automaton.opening(at.of.step(at.of.anywhere, checker.event())) == 0
          && at.of.step(at.of.anywhere, checker.event()) != 0;
      boolean begins = at.of.step(at.at, checker.event()) != 0;
      String inner = named.isEmpty() ? where : where.isEmpty() ? named : named + " of " + where;
      if (next == null) {
        boolean opening = !plain && at.of.step(at.of.anywhere, checker.event()) != 0;
        if (begins && !checker.hasRoom()) {
          return full(inner);
        }
        String label = at == from ? "" : names.label(at.of, at.key);
        if (plain && at.of.step(at.released(), checker.event()) != 0) {
          return barring(at, where);
        }
        return violation(
            plain ? where : inner,
            plain || opening && !why.startsWith("it has") ? "" : why,
            expected(at, label));
      }
      if (repeated) {
        return violation(inner, named + " is open already", expected(next, named));
      }
      where = inner;
      at = next;
    }
  }

  /** The event would be right if instances that are open were complete. */
  private Verdict barring(Instance at, String where) {
    List<Instance> barring =
        at.open().stream().filter(c -> !c.isComplete() && !c.told).toList();
    List<String> labels =
        barring.stream().limit(LISTED).map(c -> names.label(c.of, c.key)).toList();
    Set<String> expected = new LinkedHashSet<>();
    barring.forEach(c -> expected.addAll(expected(c, names.label(c.of, c.key))));
    return violation(
        where,
        String.join(" and ", labels) + (labels.size() == 1 ? " is" : " are") + " incomplete",
        List.copyOf(expected));
  }

  private Verdict violation(String key, String why, List<String> expected) {
    String message = "event " + checker.position() + ", " + Words.name(tag)
        + (key.isEmpty() ? "" : " of " + key) + ", is out of order"
        + (why.isEmpty() ? "" : ": " + why)
        + (expected.isEmpty()
            ? ""
            : (why.isEmpty() ? ": " : "; ") + "expected " + listed(expected));
    return new Verdict(
        Verdict.Kind.VIOLATION, checker.position(), tag, key, expected, List.of(), message);
  }

  private static String listed(List<String> expected) {
    int shown = Math.min(expected.size(), LISTED);
    if (expected.size() > shown) {
      return String.join(", ", expected.subList(0, shown)) + " or " + (expected.size() - shown)
          + " more";
    }
    return expected.size() == 1
        ? expected.get(0)
        : String.join(", ", expected.subList(0, shown - 1)) + " or " + expected.get(shown - 1);
  }

  private List<String> expected(Instance at) {
    return expected(at, "");
  }

  /** What may come: events of the order, then those of open instances, then early ends. */
  private List<String> expected(Instance at, String label) {
    Set<String> onward = new LinkedHashSet<>();
    Set<String> early = new LinkedHashSet<>();
    for (int event = 0; event < at.of.events; event++) {
      int step = at.of.step(at.at, event);
      if (step != 0) {
        (Automaton.isEarly(step) ? early : onward)
            .add(names.event(event) + (label.isEmpty() ? "" : " of " + label));
      }
    }
    for (Instance child : at.open()) {
      if (at.of.inside(at.at, child.scope) != 0) {
        onward.addAll(expected(child, names.label(child.of, child.key)));
      }
    }
    onward.addAll(early);
    return List.copyOf(onward);
  }
}
