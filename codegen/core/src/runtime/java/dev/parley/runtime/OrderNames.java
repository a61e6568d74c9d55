package dev.parley.runtime;

/** What events, parts and their keys are called where an order is explained. */
final class OrderNames {
  private final Lifecycle lifecycle;

  OrderNames(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  String event(int number) {
    return Words.name(lifecycle.events.get(number));
  }

  String part(Automaton of) {
    return of.name == Automaton.NONE
        ? Words.name(last(lifecycle.pointers.get(of.key)))
        : Words.name(lifecycle.parts.get(of.name));
  }

  String pointers(Automaton of) {
    return Words.name(lifecycle.pointers.get(of.key))
        + (of.fallback == Automaton.NONE
            ? ""
            : " and no " + Words.name(lifecycle.pointers.get(of.fallback)));
  }

  /** {@code run_id `r1`} for a lifecycle, {@code tool `c1`} for a part. */
  String label(Automaton of, Object key) {
    Object value = key instanceof Fallback fallback ? fallback.value() : key;
    int pointer = key instanceof Fallback ? of.fallback : of.key;
    String name = of.name == Automaton.NONE
        ? last(lifecycle.pointers.get(pointer))
        : lifecycle.parts.get(of.name);
    String quoted = Words.name(name);
    return quoted.substring(1, quoted.length() - 1) + " " + Words.name(String.valueOf(value));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
