package dev.parley.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The instances that are open in a run, by part and key. Those of one key are paired first opened, first closed. */
final class OpenParts {
  private final Automaton of;
  private int open;

  /** The scopes that instances were opened in, a bit each. */
  private int used;

  private @Nullable List<Map<Object, Instance>> byPart;

  OpenParts(Automaton of) {
    this.of = of;
  }

  boolean isEmpty() {
    return open == 0;
  }

  @Nullable
  Instance first(int part, Object key) {
    return byPart == null ? null : byPart.get(part).get(key);
  }

  /** All of them, by part, in the order in which they began. */
  List<Instance> all() {
    List<Instance> all = new ArrayList<>();
    if (byPart != null) {
      for (Map<Object, Instance> part : byPart) {
        for (Instance first : part.values()) {
          for (Instance each = first; each != null; each = each.later) {
            all.add(each);
          }
        }
      }
    }
    return all;
  }

  void add(int part, Instance child) {
    if (byPart == null) {
      byPart = new ArrayList<>();
      of.parts.forEach(p -> byPart.add(new LinkedHashMap<>()));
    }
    Instance first = byPart.get(part).putIfAbsent(child.key, child);
    for (Instance each = first; each != null; each = each.later) {
      if (each.later == null) {
        each.later = child;
        break;
      }
    }
    open++;
    used |= 1 << child.scope;
  }

  void remove(int part, Instance child) {
    Map<Object, Instance> same = Objects.requireNonNull(byPart).get(part);
    Instance first = same.get(child.key);
    if (first == child) {
      if (child.later == null) {
        same.remove(child.key);
      } else {
        same.put(child.key, child.later);
      }
    } else {
      for (Instance each = first; each != null; each = each.later) {
        if (each.later == child) {
          each.later = child.later;
        }
      }
    }
    open--;
  }

  /** Scopes that have been left though instances were opened in them. */
  int dead(int live) {
    return used & ~live;
  }

  /** Removes the instances of those scopes, and tells each. */
  void leave(int dead, Consumer<Instance> left) {
    if (byPart == null) {
      return;
    }
    for (int part = 0; part < byPart.size(); part++) {
      for (Instance child : List.copyOf(byPart.get(part).values())) {
        for (Instance each = child; each != null; each = each.later) {
          if ((dead >> each.scope & 1) != 0) {
            remove(part, each);
            left.accept(each);
          }
        }
      }
    }
    used &= ~dead;
  }
}
