package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code type: integer} and {@code type: number}, their bounds and steps. */
final class NumberReader {
  private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Formats of OpenAPI that say how a number is held. */
  private static final Set<String> FORMATS = Set.of(
      "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double",
      "decimal");

  Shape integer(SchemaView view) {
    List<Constraint> constraints = constraints(view);
    boolean isInt64 = view.peek(Keyword.FORMAT).orElse(null) instanceof SourceNode.Text format
        && format.value().equals("int64");
    Shape.Whole.Range range = range(view, constraints);
    return new Shape.Whole(range, constraints, isInt64 && range == Shape.Whole.Range.INT64);
  }

  Shape number(SchemaView view) {
    List<Constraint> constraints = constraints(view);
    // `float` and `double` say no more than `number` does.
    view.peek(Keyword.FORMAT).ifPresent(f -> view.take(Keyword.FORMAT));
    return new Shape.Decimal(constraints);
  }

  /** Whether the {@code format} is one of numbers, and so says nothing about strings. */
  static boolean formatsNumbers(SchemaView view) {
    boolean number = view.peek(Keyword.TYPE).orElse(null) instanceof SourceNode.Text type
        && (type.value().equals("integer") || type.value().equals("number"));
    return number
        || view.peek(Keyword.FORMAT).orElse(null) instanceof SourceNode.Text format
            && FORMATS.contains(format.value());
  }

  /** The range of the integers that are listed. */
  static Shape.Whole.Range range(List<BigDecimal> numbers) {
    BigDecimal low = Collections.min(numbers);
    BigDecimal high = Collections.max(numbers);
    if (low.compareTo(INT_MIN) >= 0 && high.compareTo(INT_MAX) <= 0) {
      return Shape.Whole.Range.INT32;
    }
    return low.compareTo(LONG_MIN) >= 0 && high.compareTo(LONG_MAX) <= 0
        ? Shape.Whole.Range.INT64
        : Shape.Whole.Range.BIG;
  }

  private static Shape.Whole.Range range(SchemaView view, List<Constraint> constraints) {
    String format = view.takeText(Keyword.FORMAT).orElse("");
    BigDecimal low = null;
    BigDecimal high = null;
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Minimum minimum) {
        low = minimum.bound();
      } else if (constraint instanceof Constraint.Maximum maximum) {
        high = maximum.bound();
      }
    }
    if (format.equals("int32")
        || low != null
            && high != null
            && low.compareTo(INT_MIN) >= 0
            && high.compareTo(INT_MAX) <= 0) {
      return Shape.Whole.Range.INT32;
    }
    boolean big =
        low != null && low.compareTo(LONG_MIN) < 0 || high != null && high.compareTo(LONG_MAX) > 0;
    return big && !format.equals("int64") ? Shape.Whole.Range.BIG : Shape.Whole.Range.INT64;
  }

  List<Constraint> constraints(SchemaView view) {
    List<Constraint> constraints = new ArrayList<>(bounds(view));
    Optional<BigDecimal> step = view.takeNumber(Keyword.MULTIPLE_OF);
    if (step.isPresent() && step.get().signum() <= 0) {
      view.wrongValue(Keyword.MULTIPLE_OF, "a number above 0");
    } else {
      step.ifPresent(s -> constraints.add(new Constraint.MultipleOf(s)));
    }
    return constraints;
  }

  private static List<Constraint> bounds(SchemaView view) {
    List<Constraint> constraints = new ArrayList<>();
    Optional<BigDecimal> low =
        bound(view, Keyword.MINIMUM, Keyword.EXCLUSIVE_MINIMUM, true, constraints);
    Optional<BigDecimal> high =
        bound(view, Keyword.MAXIMUM, Keyword.EXCLUSIVE_MAXIMUM, false, constraints);
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      view.emptyBounds(view.place(), Keyword.MINIMUM, Keyword.MAXIMUM);
    }
    return constraints;
  }

  /** Where both the inclusive and the exclusive bound stand, the tighter one is kept: the other then always holds. */
  private static Optional<BigDecimal> bound(
      SchemaView view,
      Keyword inclusive,
      Keyword exclusive,
      boolean lower,
      List<Constraint> constraints) {
    Optional<BigDecimal> with = view.takeNumber(inclusive);
    // In draft-04 the exclusive bound was a flag beside the inclusive one.
    boolean flag = view.peek(exclusive).orElse(null) instanceof SourceNode.Bool;
    boolean set = flag && view.takeFlag(exclusive).orElse(false);
    Optional<BigDecimal> without = flag ? with.filter(bound -> set) : view.takeNumber(exclusive);
    if (with.isEmpty() && without.isEmpty()) {
      return Optional.empty();
    }
    boolean useExclusive =
        with.isEmpty() || without.isPresent() && isTighter(without.get(), with.get(), lower);
    BigDecimal bound = useExclusive ? without.orElseThrow() : with.orElseThrow();
    constraints.add(
        lower
            ? new Constraint.Minimum(bound, useExclusive)
            : new Constraint.Maximum(bound, useExclusive));
    return Optional.of(bound);
  }

  private static boolean isTighter(BigDecimal exclusive, BigDecimal inclusive, boolean lower) {
    int order = exclusive.compareTo(inclusive);
    return lower ? order >= 0 : order <= 0;
  }
}
