package dev.parley.internal.typescript;

import dev.parley.model.Constraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What must be true of a value of the right kind so that a constraint is kept. */
final class ConstraintCheck implements Constraint.Visitor<Condition> {
  private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Scope scope;
  private final String value;
  private final String size;
  private final Optional<Integer> minLength;
  private final Optional<Integer> maxLength;

  /**
   * @param size the number of items or properties, as an expression
   * @param siblings all constraints of the value, among which two bounds of a length are checked by one call
   */
  ConstraintCheck(Scope scope, String value, String size, List<Constraint> siblings) {
    this.scope = scope;
    this.value = value;
    this.size = size;
    this.minLength = first(
        siblings,
        c -> c instanceof Constraint.MinLength m ? Optional.of(m.length()) : Optional.empty());
    this.maxLength = first(
        siblings,
        c -> c instanceof Constraint.MaxLength m ? Optional.of(m.length()) : Optional.empty());
  }

  private static Optional<Integer> first(
      List<Constraint> constraints, Function<Constraint, Optional<Integer>> bound) {
    return constraints.stream().map(bound).flatMap(Optional::stream).findFirst();
  }

  /** The range of an {@code int}, as far as the bounds do not say it. */
  static List<Condition> int32(String value, List<Constraint> constraints) {
    boolean low = constraints.stream()
        .anyMatch(c -> c instanceof Constraint.Minimum m && m.bound().compareTo(INT_MIN) >= 0);
    boolean high = constraints.stream()
        .anyMatch(c -> c instanceof Constraint.Maximum m && m.bound().compareTo(INT_MAX) <= 0);
    List<Condition> range = new ArrayList<>();
    if (!low) {
      range.add(Condition.test(value + " >= " + INT_MIN));
    }
    if (!high) {
      range.add(Condition.test(value + " <= " + INT_MAX));
    }
    return range;
  }

  private Condition length() {
    String most = maxLength.map(n -> ", " + n).orElse("");
    return Condition.test(
        scope.runtimeValue("hasLength") + "(" + value + ", " + minLength.orElse(0) + most + ")");
  }

  @Override
  public Condition minLength(Constraint.MinLength constraint) {
    return length();
  }

  @Override
  public Condition maxLength(Constraint.MaxLength constraint) {
    return minLength.isPresent() ? Condition.TRUE : length();
  }

  @Override
  public Condition matches(Constraint.Matches constraint) {
    return Condition.test(scope.names().pattern(constraint.ecma()) + ".test(" + value + ")");
  }

  @Override
  public Condition minimum(Constraint.Minimum constraint) {
    return Condition.test(
        value + (constraint.exclusive() ? " > " : " >= ") + Quoted.number(constraint.bound()));
  }

  @Override
  public Condition maximum(Constraint.Maximum constraint) {
    return Condition.test(
        value + (constraint.exclusive() ? " < " : " <= ") + Quoted.number(constraint.bound()));
  }

  @Override
  public Condition minSize(Constraint.MinSize constraint) {
    return Condition.test(size + " >= " + constraint.size());
  }

  @Override
  public Condition maxSize(Constraint.MaxSize constraint) {
    return Condition.test(size + " <= " + constraint.size());
  }

  @Override
  public Condition uniqueItems(Constraint.UniqueItems constraint) {
    return Condition.test(scope.runtimeValue("hasUniqueItems") + "(" + value + ")");
  }
}
