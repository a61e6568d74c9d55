package dev.parley.internal.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is still to come. A step is a partial derivative (Antimirov): the terms that remain after an event. Terms mix well, which is what
 * interleaving needs, and there are finitely many of them.
 *
 * <p>Equality is written out: what records have by themselves is put together when it is first asked for, and takes a start longer than all terms.
 *
 * <p>Where a term depends on whether instances of a scope are incomplete, it is told so by {@code held}, a bit per scope.
 */
sealed interface Term {
  /** Nothing. */
  record Done() implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Done;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** One event. */
  record Take(String event) implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Take take && event.equals(take.event);
    }

    @Override
    public int hashCode() {
      return event.hashCode();
    }
  }

  /** The beginning of an instance of a keyed part. */
  record Open(String part, int scope) implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Open open && part.equals(open.part) && scope == open.scope;
    }

    @Override
    public int hashCode() {
      return 31 * part.hashCode() + scope;
    }
  }

  record Seq(Term first, Term rest) implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Seq seq && first.equals(seq.first) && rest.equals(seq.rest);
    }

    @Override
    public int hashCode() {
      return 31 * first.hashCode() + rest.hashCode();
    }
  }

  record Alt(List<Term> items) implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Alt alt && items.equals(alt.items);
    }

    @Override
    public int hashCode() {
      return 5 * items.hashCode();
    }
  }

  record Both(List<Term> items) implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Both both && items.equals(both.items);
    }

    @Override
    public int hashCode() {
      return 7 * items.hashCode();
    }
  }

  record Loop(Term body) implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Loop loop && body.equals(loop.body);
    }

    @Override
    public int hashCode() {
      return 3 * body.hashCode();
    }
  }

  /**
   * A stretch that is left only when no instance of the scope is incomplete.
   *
   * @param entered whether an event of it has come
   */
  record In(int scope, Term body, boolean entered) implements Term {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof In in
          && scope == in.scope
          && entered == in.entered
          && body.equals(in.body);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * scope + body.hashCode()) + Boolean.hashCode(entered);
    }
  }

  Term DONE = new Done();

  /** What an event is where it comes: a plain one, or the beginning of an instance. */
  record Role(String part, int scope) {
    static final Role PLAIN = new Role("", -1);

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Role role && part.equals(role.part) && scope == role.scope;
    }

    @Override
    public int hashCode() {
      return 31 * part.hashCode() + scope;
    }
  }

  /** What remains after an event. */
  record After(Term term, Role role) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof After after && term.equals(after.term) && role.equals(after.role);
    }

    @Override
    public int hashCode() {
      return 31 * term.hashCode() + role.hashCode();
    }

    private After with(Term other) {
      return new After(other, role);
    }
  }

  static Term seq(Term first, Term rest) {
    if (first instanceof Done) {
      return rest;
    }
    if (rest instanceof Done) {
      return first;
    }
    return first instanceof Seq seq
        ? new Seq(seq.first(), seq(seq.rest(), rest))
        : new Seq(first, rest);
  }

  private static Term both(List<Term> items) {
    List<Term> open = items.stream().filter(t -> !(t instanceof Done)).toList();
    return open.isEmpty() ? DONE : open.size() == 1 ? open.get(0) : new Both(open);
  }

  /** Whether all may end here. */
  default boolean isNullable(int held) {
    if (this instanceof Done || this instanceof Loop) {
      return true;
    }
    if (this instanceof Seq seq) {
      return seq.first().isNullable(held) && seq.rest().isNullable(held);
    }
    if (this instanceof Alt alt) {
      return alt.items().stream().anyMatch(t -> t.isNullable(held));
    }
    if (this instanceof Both both) {
      return both.items().stream().allMatch(t -> t.isNullable(held));
    }
    return this instanceof In in && (held >> in.scope() & 1) == 0 && in.body().isNullable(held);
  }

  /**
   * What remains after an event, and what the event then was.
   *
   * @param first the events that each keyed part may begin with
   */
  default Set<After> after(String event, int held, Map<String, Set<String>> first) {
    Set<After> after = new LinkedHashSet<>();
    if (this instanceof Take take) {
      if (take.event().equals(event)) {
        after.add(new After(DONE, Role.PLAIN));
      }
    } else if (this instanceof Open open) {
      if (first.getOrDefault(open.part(), Set.of()).contains(event)) {
        after.add(new After(DONE, new Role(open.part(), open.scope())));
      }
    } else if (this instanceof Seq seq) {
      seq.first()
          .after(event, held, first)
          .forEach(a -> after.add(a.with(seq(a.term(), seq.rest()))));
      if (seq.first().isNullable(held)) {
        after.addAll(seq.rest().after(event, held, first));
      }
    } else if (this instanceof Alt alt) {
      alt.items().forEach(i -> after.addAll(i.after(event, held, first)));
    } else if (this instanceof Both both) {
      for (int i = 0; i < both.items().size(); i++) {
        List<Term> others = new ArrayList<>(both.items());
        for (After a : both.items().get(i).after(event, held, first)) {
          others.set(i, a.term());
          after.add(a.with(both(others)));
        }
      }
    } else if (this instanceof Loop loop) {
      loop.body().after(event, held, first).forEach(a -> after.add(a.with(seq(a.term(), this))));
    } else if (this instanceof In in) {
      in.body()
          .after(event, held, first)
          .forEach(a -> after.add(a.with(new In(in.scope(), a.term(), true))));
    }
    return after;
  }

  /** The scopes that have been entered and not left. */
  default Set<Integer> scopes() {
    Set<Integer> scopes = new LinkedHashSet<>();
    if (this instanceof In in && in.entered()) {
      scopes.add(in.scope());
      scopes.addAll(in.body().scopes());
    } else if (this instanceof Seq seq) {
      scopes.addAll(seq.first().scopes());
    } else if (this instanceof Both both) {
      both.items().forEach(i -> scopes.addAll(i.scopes()));
    }
    return scopes;
  }
}
