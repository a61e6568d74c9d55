package dev.parley.internal.lifecycle;

import dev.parley.model.Lifecycle;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes terms of expressions: parts without a key are written out, and every keyed part gets the scope in which its instances may be open.
 * That is the repetition that the part is an alternative of, {@code tool*} or {@code (thinking | tool)*}; without one it is the part by itself,
 * since what comes after it comes after all of it.
 */
final class TermBuilder implements Order.Visitor<Term> {
  /** As many bits has a number in JavaScript that are easy to count. */
  static final int MOST_SCOPES = 30;

  private static final int MOST_TERMS = 5_000;
  private static final int NONE = -1;

  private final Map<String, Lifecycle.Part> parts;
  private final List<Set<String>> scopes = new ArrayList<>();
  private final Map<String, Boolean> alternatives = new HashMap<>();
  private int scope = NONE;
  private int terms;

  TermBuilder(Map<String, Lifecycle.Part> parts) {
    this.parts = parts;
  }

  /** An automaton would have more states than anybody wants to wait for. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message, null, false, false);
    }

    String message() {
      return String.valueOf(getMessage());
    }
  }

  Term term(Order order) {
    return inside(order, NONE);
  }

  /** The names of the parts that each scope may have. */
  List<List<String>> scopes() {
    return scopes.stream().map(List::copyOf).toList();
  }

  private Term inside(Order order, int around) {
    if (++terms > MOST_TERMS) {
      throw new TooLarge("with its parts written out it has more than " + MOST_TERMS + " pieces");
    }
    int before = scope;
    scope = around;
    Term term = order.accept(this);
    scope = before;
    return term;
  }

  private int newScope() {
    if (scopes.size() == MOST_SCOPES) {
      throw new TooLarge("keyed parts stand at more than " + MOST_SCOPES + " places in it");
    }
    scopes.add(new LinkedHashSet<>());
    return scopes.size() - 1;
  }

  @Override
  public Term event(Order.Event event) {
    return new Term.Take(event.tag());
  }

  @Override
  public Term part(Order.Part use) {
    Lifecycle.Part part = parts.get(use.name());
    if (part.key().isEmpty()) {
      return inside(part.order(), scope);
    }
    int own = scope == NONE ? newScope() : scope;
    scopes.get(own).add(use.name());
    Term open = new Term.Open(use.name(), own);
    return scope == NONE ? new Term.In(own, open, false) : open;
  }

  @Override
  public Term then(Order.Then then) {
    Term term = Term.DONE;
    for (int i = then.items().size() - 1; i >= 0; i--) {
      term = Term.seq(inside(then.items().get(i), NONE), term);
    }
    return term;
  }

  @Override
  public Term interleaved(Order.Interleaved interleaved) {
    return new Term.Both(interleaved.items().stream().map(i -> inside(i, NONE)).toList());
  }

  @Override
  public Term oneOf(Order.OneOf oneOf) {
    int around = scope;
    return new Term.Alt(oneOf.items().stream().map(i -> inside(i, around)).toList());
  }

  @Override
  public Term repeated(Order.Repeated repeated) {
    boolean opens = scope == NONE && hasAlternative(repeated.item());
    int around = opens ? newScope() : scope;
    Term body = inside(repeated.item(), around);
    Term loop = new Term.Loop(body);
    Term all = repeated.atLeastOnce() ? Term.seq(body, loop) : loop;
    return opens ? new Term.In(around, all, false) : all;
  }

  @Override
  public Term maybe(Order.Maybe maybe) {
    return new Term.Alt(List.of(inside(maybe.item(), scope), Term.DONE));
  }

  /** Whether a keyed part is an alternative of its own in a repetition of {@code order}. */
  private boolean hasAlternative(Order order) {
    if (order instanceof Order.Part use) {
      Boolean known = alternatives.get(use.name());
      if (known == null) {
        Lifecycle.Part part = parts.get(use.name());
        known = part.key().isPresent() || hasAlternative(part.order());
        alternatives.put(use.name(), known);
      }
      return known;
    }
    return !(order instanceof Order.Then || order instanceof Order.Interleaved)
        && order.inner().stream().anyMatch(this::hasAlternative);
  }
}
