package dev.parley.internal.lifecycle;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.model.Lifecycle;
import dev.parley.model.Order;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts that could not be compiled: those that are part of themselves, and keyed ones that may be empty, so that nothing begins them. */
final class PartChecks {
  private final Diagnostics diagnostics;

  PartChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  boolean areWrong(List<Lifecycle.Part> parts) {
    Map<String, Lifecycle.Part> byName =
        parts.stream().collect(Collectors.toMap(Lifecycle.Part::name, Function.identity()));
    boolean wrong = false;
    for (Lifecycle.Part part : parts) {
      List<String> way = way(part.name(), part, byName, new HashSet<>());
      if (!way.isEmpty()) {
        diagnostics.add(
            Rule.LIFECYCLE_PART_RECURSIVE,
            part.place(),
            "part `" + Excerpt.of(part.name()) + "` is part of itself: "
                + Excerpt.of(part.name() + " → " + String.join(" → ", way), 200),
            "say what repeats with `*` or `+`: an order has no depth");
        wrong = true;
      }
    }
    if (wrong) {
      return true;
    }
    Map<String, Boolean> known = new HashMap<>();
    for (Lifecycle.Part part : parts) {
      if (part.key().isPresent() && mayBeEmpty(part.order(), byName, known)) {
        String name = Excerpt.of(part.name());
        diagnostics.add(
            Rule.LIFECYCLE_PART_EMPTY,
            part.place(),
            "part `" + name + "` has a key and may be empty, so that nothing begins an instance",
            "let an event begin it, and write `" + name + "?` or `" + name + "*` where it is used");
        wrong = true;
      }
    }
    return wrong;
  }

  /** How a part is reached from the order of another, or of itself; empty when it is not. */
  private static List<String> way(
      String wanted, Lifecycle.Part from, Map<String, Lifecycle.Part> parts, Set<String> seen) {
    for (String used : used(from.order())) {
      if (used.equals(wanted)) {
        return List.of(used);
      }
      Lifecycle.Part part = parts.get(used);
      if (part != null && seen.add(used)) {
        List<String> rest = way(wanted, part, parts, seen);
        if (!rest.isEmpty()) {
          return Stream.concat(Stream.of(used), rest.stream()).toList();
        }
      }
    }
    return List.of();
  }

  /** The parts that an expression names, each once. */
  static List<String> used(Order order) {
    return order
        .all()
        .flatMap(o -> o instanceof Order.Part part ? Stream.of(part.name()) : Stream.of())
        .distinct()
        .toList();
  }

  private static boolean mayBeEmpty(
      Order order, Map<String, Lifecycle.Part> parts, Map<String, Boolean> known) {
    if (order instanceof Order.Event) {
      return false;
    }
    if (order instanceof Order.Part part) {
      Boolean empty = known.get(part.name());
      if (empty == null) {
        empty = parts.containsKey(part.name())
            && mayBeEmpty(parts.get(part.name()).order(), parts, known);
        known.put(part.name(), empty);
      }
      return empty;
    }
    if (order instanceof Order.OneOf oneOf) {
      return oneOf.items().stream().anyMatch(i -> mayBeEmpty(i, parts, known));
    }
    boolean optional =
        order instanceof Order.Maybe || order instanceof Order.Repeated r && !r.atLeastOnce();
    return optional || order.inner().stream().allMatch(i -> mayBeEmpty(i, parts, known));
  }
}
