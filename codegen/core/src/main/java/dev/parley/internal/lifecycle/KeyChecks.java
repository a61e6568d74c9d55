package dev.parley.internal.lifecycle;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Nearest;
import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether every event has the key that says to which lifecycle, or to which instance of a part, it belongs. */
final class KeyChecks {
  private static final int NAMED = 5;

  private final Lifecycle lifecycle;
  private final ChannelEvents channel;
  private final Members members;
  private final Diagnostics diagnostics;

  KeyChecks(Lifecycle lifecycle, ChannelEvents channel, Members members, Diagnostics diagnostics) {
    this.lifecycle = lifecycle;
    this.channel = channel;
    this.members = members;
    this.diagnostics = diagnostics;
  }

  void check() {
    check(lifecycle.machine(), Set.copyOf(lifecycle.anytime()), new TreeSet<>());
  }

  /**
   * @param elsewhere events that without a key have another place
   */
  private void check(LifecycleMachine machine, Set<String> elsewhere, Set<String> done) {
    if (!done.add(machine.name())) {
      return;
    }
    machine.key().ifPresent(k -> new OneKey(machine.name(), k).check(machine, elsewhere));
    for (LifecycleMachine part : machine.parts()) {
      Set<String> others = new TreeSet<>(own(machine));
      others.removeAll(MachineCompiler.first(part));
      check(part, others, done);
    }
  }

  private static Set<String> own(LifecycleMachine machine) {
    return machine.states().stream()
        .flatMap(s -> s.steps().stream())
        .filter(s -> s.opens().isEmpty())
        .map(LifecycleMachine.Step::event)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private final class OneKey {
    private final String part;
    private final Lifecycle.Key key;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final List<String> optional = new ArrayList<>();

    OneKey(String part, Lifecycle.Key key) {
      this.part = part;
      this.key = key;
    }

    void check(LifecycleMachine machine, Set<String> elsewhere) {
      for (String event : Alphabet.of(machine)) {
        check(event, elsewhere.contains(event));
      }
      Place place = members.place(part, "key");
      faults.forEach((fault, events) -> diagnostics.add(
          Rule.LIFECYCLE_KEY,
          fault.contains(FALLBACK) ? members.place(part, "fallback") : place,
          fault.replace("…", named(events)),
          fault.contains("no `")
              ? "correct the pointer"
                  + (part.isEmpty()
                      ? "; without `key` there is one lifecycle per connection"
                      : "; without `key` the part is only a name")
              : "let the pointer end at a text or a number"));
      if (!optional.isEmpty()) {
        diagnostics.add(
            Rule.LIFECYCLE_KEY_OPTIONAL,
            place,
            named(optional) + " may come without `" + Excerpt.of(key.pointer()) + "`"
                + key.fallback()
                    .map(f -> " and without `" + Excerpt.of(f) + "`")
                    .orElse(", and there is no `fallback`")
                + ": without it, nothing says where the event belongs, and it is out of order",
            "make the property required"
                + (key.fallback().isPresent() ? "" : ", or give the key a `fallback`")
                + (part.isEmpty() ? "; or name the event under `anytime` too" : ""));
      }
    }

    private void check(String event, boolean elsewhere) {
      KeyLookup found = KeyLookup.of(channel, event, key.pointer());
      boolean sure = found instanceof KeyLookup.Found at && !at.optional();
      boolean saved = key.fallback()
          .map(f -> KeyLookup.of(channel, event, f))
          .map(f -> f instanceof KeyLookup.Found at && !at.optional())
          .orElse(false);
      if (!(found instanceof KeyLookup.Found) && !saved) {
        fault("`key: " + Excerpt.of(key.pointer()) + "`", found, event);
      } else if (!sure && !saved && !elsewhere) {
        optional.add(event);
      }
      key.fallback().ifPresent(f -> {
        KeyLookup other = KeyLookup.of(channel, event, f);
        if (!sure && !(other instanceof KeyLookup.Found)) {
          fault("`" + FALLBACK + Excerpt.of(f) + "`", other, event);
        }
      });
    }

    private void fault(String what, KeyLookup found, String event) {
      String fault = found instanceof KeyLookup.Nowhere nowhere
          ? what + " leads nowhere in …: there is no `" + Excerpt.of(nowhere.name()) + "`"
              + Nearest.hint(nowhere.name(), nowhere.known())
          : what + " leads to " + ((KeyLookup.NotScalar) found).what() + " in …";
      faults.computeIfAbsent(fault, f -> new ArrayList<>()).add(event);
    }
  }

  private static final String FALLBACK = "fallback: ";

  private static String named(List<String> events) {
    String first = events.stream()
        .limit(NAMED)
        .map(e -> "`" + Excerpt.of(e) + "`")
        .collect(Collectors.joining(", "));
    return events.size() <= NAMED ? first : first + " and " + (events.size() - NAMED) + " more";
  }
}
