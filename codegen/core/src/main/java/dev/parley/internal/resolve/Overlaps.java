package dev.parley.internal.resolve;

import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the choices of which a value may fit several options, where the first that fits knows nothing of properties that others declare. When in
 * doubt there is one: nothing but time is lost by looking.
 */
final class Overlaps {
  private static final int MOST_OPTIONS = 300;

  private final UnaryOperator<Shape> resolve;
  private final Set<Pair> seen = new HashSet<>();

  /** Two shapes, known by their identity: they are large, and never equal by chance. */
  private record Pair(Shape first, Shape later) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair pair && first == pair.first && later == pair.later;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(first) * 31 + System.identityHashCode(later);
    }
  }

  /**
   * @param resolve what a reference leads to
   */
  Overlaps(UnaryOperator<Shape> resolve) {
    this.resolve = resolve;
  }

  boolean isIn(Shape.Choice choice) {
    if (choice.exactlyOne()) {
      return false;
    }
    List<Shape> shapes =
        choice.options().stream().limit(MOST_OPTIONS).map(o -> bare(o.shape())).toList();
    for (int first = 0; first < shapes.size(); first++) {
      for (int later = first + 1; later < shapes.size(); later++) {
        if (loses(shapes.get(first), shapes.get(later))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a value may fit both, and hold what only the later one describes. */
  private boolean loses(Shape first, Shape later) {
    if (first == later || !seen.add(new Pair(first, later))) {
      return false;
    }
    if (!options(first).isEmpty()) {
      return options(first).stream().anyMatch(option -> loses(option, later));
    }
    if (!options(later).isEmpty()) {
      return options(later).stream().anyMatch(option -> loses(first, option));
    }
    if (first instanceof Shape.ObjectOf object) {
      return later instanceof Shape.ObjectOf other
          ? losesOfObject(object, other)
          : later instanceof Shape.MapOf && !keepsOthers(object);
    }
    if (first instanceof Shape.MapOf map) {
      return values(later).stream().anyMatch(value -> loses(bare(map.value()), value));
    }
    return items(first).stream()
        .anyMatch(item -> items(later).stream().anyMatch(other -> loses(item, other)));
  }

  /** Of what is itself a choice. */
  private List<Shape> options(Shape shape) {
    if (shape instanceof Shape.Choice choice) {
      return choice.options().stream().map(o -> bare(o.shape())).toList();
    }
    return shape instanceof Shape.OneOf union
        ? union.variants().stream().map(v -> bare(new Shape.Ref(v.type()))).toList()
        : List.of();
  }

  private List<Shape> values(Shape shape) {
    if (shape instanceof Shape.MapOf map) {
      return List.of(bare(map.value()));
    }
    return shape instanceof Shape.ObjectOf object
        ? object.fields().stream().map(f -> bare(f.shape())).toList()
        : List.of();
  }

  private List<Shape> items(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return List.of(bare(list.item()));
    }
    return shape instanceof Shape.TupleOf tuple
        ? Stream.concat(tuple.items().stream(), tuple.rest().stream())
            .map(this::bare)
            .toList()
        : List.of();
  }

  private static boolean keepsOthers(Shape.ObjectOf object) {
    return object.closed() || object.others().isPresent();
  }

  private boolean losesOfObject(Shape.ObjectOf first, Shape.ObjectOf later) {
    Map<String, Field> known = new HashMap<>();
    first.fields().forEach(f -> known.put(f.name(), f));
    for (Field field : later.fields()) {
      Field same = known.get(field.name());
      if (same != null && same.required() && field.required() && differ(same, field)) {
        return false;
      }
    }
    if (later.others().isPresent() && !keepsOthers(first)) {
      return true;
    }
    for (Field field : later.fields()) {
      Field same = known.get(field.name());
      if (same == null ? !keepsOthers(first) : loses(bare(same.shape()), bare(field.shape()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no value is right for both. */
  private boolean differ(Field a, Field b) {
    Shape first = bare(a.shape());
    Shape later = bare(b.shape());
    Optional<Set<Literal>> listed = listed(first);
    Optional<Set<Literal>> others = listed(later);
    if (listed.isPresent() && others.isPresent()) {
      return Collections.disjoint(listed.get(), others.get());
    }
    String kind = kind(first);
    return !kind.isEmpty() && !kind(later).isEmpty() && !kind.equals(kind(later));
  }

  private static Optional<Set<Literal>> listed(Shape shape) {
    if (shape instanceof Shape.Constant constant) {
      return Optional.of(Set.of(constant.value()));
    }
    if (!(shape instanceof Shape.Enumeration listed) || listed.open()) {
      return Optional.empty();
    }
    Set<Literal> values = new HashSet<>();
    listed.values().forEach(v -> values.add(new Literal.TextLiteral(v)));
    return Optional.of(values);
  }

  /** Of JSON; empty where it is open. */
  private static String kind(Shape shape) {
    if (shape instanceof Shape.Text || shape instanceof Shape.Enumeration) {
      return "string";
    }
    if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
      return "number";
    }
    if (shape instanceof Shape.ListOf || shape instanceof Shape.TupleOf) {
      return "array";
    }
    if (shape instanceof Shape.ObjectOf || shape instanceof Shape.MapOf) {
      return "object";
    }
    return shape instanceof Shape.Bool ? "boolean" : "";
  }

  private Shape bare(Shape shape) {
    Shape at = resolve.apply(shape);
    if (at instanceof Shape.Nullable nullable) {
      return bare(nullable.shape());
    }
    return at instanceof Shape.Checked checked ? bare(checked.shape()) : at;
  }
}
