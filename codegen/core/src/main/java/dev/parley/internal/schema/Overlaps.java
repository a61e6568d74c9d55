package dev.parley.internal.schema;

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

/**
 * Finds what a choice would lose: a value that fits several branches is read as the first of them, which knows nothing of the properties that
 * only the others declare.
 */
final class Overlaps {
  /** How deep in branches that are alike so far. */
  private static final int DEEPEST = 4;

  private static final int MOST_BRANCHES = 300;

  private final UnaryOperator<Shape> resolve;

  /**
   * @param resolve what a reference leads to
   */
  Overlaps(UnaryOperator<Shape> resolve) {
    this.resolve = resolve;
  }

  /** A property that is lost when the first branch that fits is taken. */
  Optional<String> lost(List<Shape.Option> options) {
    List<Shape> shapes =
        options.stream().limit(MOST_BRANCHES).map(o -> bare(o.shape())).toList();
    for (int first = 0; first < shapes.size(); first++) {
      for (int later = first + 1; later < shapes.size(); later++) {
        Optional<String> lost = lost(shapes.get(first), shapes.get(later), 0);
        if (lost.isPresent()) {
          return lost;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> lost(Shape first, Shape later, int depth) {
    if (depth > DEEPEST || first.equals(later)) {
      return Optional.empty();
    }
    if (first instanceof Shape.ObjectOf a && later instanceof Shape.ObjectOf b) {
      return lostOfObject(a, b, depth);
    }
    if (first instanceof Shape.ListOf a && later instanceof Shape.ListOf b) {
      return lost(bare(a.item()), bare(b.item()), depth + 1);
    }
    if (first instanceof Shape.MapOf a && later instanceof Shape.MapOf b) {
      return lost(bare(a.value()), bare(b.value()), depth + 1);
    }
    if (first instanceof Shape.Choice a) {
      return lostOfAny(a.options(), later, depth, true);
    }
    return later instanceof Shape.Choice b
        ? lostOfAny(b.options(), first, depth, false)
        : Optional.empty();
  }

  private Optional<String> lostOfAny(
      List<Shape.Option> options, Shape other, int depth, boolean first) {
    for (Shape.Option option : options) {
      Shape shape = bare(option.shape());
      Optional<String> lost = first ? lost(shape, other, depth + 1) : lost(other, shape, depth + 1);
      if (lost.isPresent()) {
        return lost;
      }
    }
    return Optional.empty();
  }

  private Optional<String> lostOfObject(Shape.ObjectOf first, Shape.ObjectOf later, int depth) {
    Map<String, Field> known = new HashMap<>();
    first.fields().forEach(f -> known.put(f.name(), f));
    for (Field field : later.fields()) {
      Field same = known.get(field.name());
      if (same != null && same.required() && field.required() && differ(same, field)) {
        return Optional.empty();
      }
    }
    boolean keepsOthers = first.closed() || first.others().isPresent();
    for (Field field : later.fields()) {
      Field same = known.get(field.name());
      Optional<String> lost = same == null
          ? Optional.of(field.name()).filter(name -> !keepsOthers)
          : lost(bare(same.shape()), bare(field.shape()), depth + 1)
              .map(name -> field.name() + "/" + name);
      if (lost.isPresent()) {
        return lost;
      }
    }
    return Optional.empty();
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
