package dev.parley.internal.typescript;

import dev.parley.model.Constraint;
import dev.parley.model.TypeId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What must be true of a value of the right kind so that a constraint is kept. */
final class ConstraintCheck implements Constraint.Visitor<Condition> {
  private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Where it takes no more text, a value is compared with one literal after the other. */
  private static final int COMPARED = 100;

  private final Scope scope;
  private final TypeId owner;
  private final String value;
  private final boolean isMap;
  private final boolean isBigint;
  private final List<Constraint> siblings;

  /**
   * @param owner the type whose predicate it is
   * @param siblings all constraints of the value: where counting takes time, both bounds of a count are one call
   */
  ConstraintCheck(
      Scope scope,
      TypeId owner,
      String value,
      boolean isMap,
      boolean isBigint,
      List<Constraint> siblings) {
    this.scope = scope;
    this.owner = owner;
    this.value = value;
    this.isMap = isMap;
    this.isBigint = isBigint;
    this.siblings = siblings;
  }

  /** What checking a constraint needs beside the value. */
  static Optional<Fixed> fixed(Constraint constraint, boolean isBigint) {
    return constraint instanceof Constraint.OneOfNumbers listed
        ? Fixed.Values.ifMany(literals(listed, isBigint ? "n" : ""))
        : Optional.empty();
  }

  /**
   * The numbers as literals, each once.
   *
   * @param suffix of their type
   */
  static List<String> literals(Constraint.OneOfNumbers listed, String suffix) {
    return listed.numbers().stream()
        .map(n -> Quoted.number(n.stripTrailingZeros()) + suffix)
        .distinct()
        .toList();
  }

  /** The range of an {@code int}, as far as the bounds do not say it. */
  static List<Condition> int32(String value, List<Constraint> constraints) {
    boolean low = constraints.stream()
        .anyMatch(c -> c instanceof Constraint.Minimum m && m.bound().compareTo(INT_MIN) >= 0
            || c instanceof Constraint.OneOfNumbers of
                && of.numbers().stream().allMatch(n -> n.compareTo(INT_MIN) >= 0));
    boolean high = constraints.stream()
        .anyMatch(c -> c instanceof Constraint.Maximum m && m.bound().compareTo(INT_MAX) <= 0
            || c instanceof Constraint.OneOfNumbers of
                && of.numbers().stream().allMatch(n -> n.compareTo(INT_MAX) <= 0));
    List<Condition> range = new ArrayList<>();
    if (!low) {
      range.add(Condition.test(value + " >= " + INT_MIN));
    }
    if (!high) {
      range.add(Condition.test(value + " <= " + INT_MAX));
    }
    return range;
  }

  /** Whether a value is one of these literals. */
  static Condition oneOf(Scope scope, TypeId owner, String value, List<String> literals) {
    Optional<Fixed> many = Fixed.Values.ifMany(literals);
    if (many.isPresent()) {
      return Condition.test(scope.names().fixed(owner, many.get()) + ".has(" + value + ")");
    }
    Condition each = Condition.any(
        literals.stream().map(l -> Condition.test(value + " === " + l)).toList());
    return each.flat().length() <= COMPARED
        ? each
        : Condition.test(scope.runtimeValue("isOneOf") + "(" + value + ", ["
            + String.join(", ", literals) + "])");
  }

  private Optional<Integer> first(Function<Constraint, Optional<Integer>> bound) {
    return siblings.stream().map(bound).flatMap(Optional::stream).findFirst();
  }

  private Condition counted(String predicate, int least, Optional<Integer> most) {
    return Condition.test(scope.runtimeValue(predicate) + "(" + value + ", " + least
        + most.map(n -> ", " + n).orElse("") + ")");
  }

  @Override
  public Condition minLength(Constraint.MinLength constraint) {
    Optional<Integer> most = first(
        c -> c instanceof Constraint.MaxLength m ? Optional.of(m.length()) : Optional.empty());
    return counted("hasLength", constraint.length(), most);
  }

  @Override
  public Condition maxLength(Constraint.MaxLength constraint) {
    boolean done = siblings.stream().anyMatch(Constraint.MinLength.class::isInstance);
    return done ? Condition.TRUE : counted("hasLength", 0, Optional.of(constraint.length()));
  }

  @Override
  public Condition matches(Constraint.Matches constraint) {
    Optional<String> made = scope.names().made(owner, new Fixed.Pattern(constraint));
    if (made.isPresent()) {
      return Condition.test(made.get() + ".test(" + value + ")");
    }
    String search = switch (constraint.by()) {
      case ENGINE -> "matches";
      case LINEAR -> "matchesInLinearTime";
      case VALIDATOR -> "matchesByValidator";
    };
    String searched =
        constraint.by() == Constraint.Matches.By.LINEAR ? constraint.program() : constraint.ecma();
    return Condition.test(
        scope.runtimeValue(search) + "(" + value + ", " + Quoted.text(searched) + ")");
  }

  @Override
  public Condition minimum(Constraint.Minimum constraint) {
    return Condition.test(
        value + (constraint.exclusive() ? " > " : " >= ") + number(constraint.bound()));
  }

  @Override
  public Condition maximum(Constraint.Maximum constraint) {
    return Condition.test(
        value + (constraint.exclusive() ? " < " : " <= ") + number(constraint.bound()));
  }

  @Override
  public Condition minSize(Constraint.MinSize constraint) {
    if (!isMap) {
      return Condition.test(value + ".length >= " + constraint.size());
    }
    Optional<Integer> most =
        first(c -> c instanceof Constraint.MaxSize m ? Optional.of(m.size()) : Optional.empty());
    return counted("hasSize", constraint.size(), most);
  }

  @Override
  public Condition maxSize(Constraint.MaxSize constraint) {
    if (!isMap) {
      return Condition.test(value + ".length <= " + constraint.size());
    }
    boolean done = siblings.stream().anyMatch(Constraint.MinSize.class::isInstance);
    return done ? Condition.TRUE : counted("hasSize", 0, Optional.of(constraint.size()));
  }

  @Override
  public Condition multipleOf(Constraint.MultipleOf constraint) {
    return Condition.test(
        scope.runtimeValue("isMultipleOf") + "(" + value + ", " + number(constraint.step()) + ")");
  }

  private String number(BigDecimal number) {
    return isBigint ? Quoted.bigint(number) : Quoted.number(number);
  }

  @Override
  public Condition oneOfNumbers(Constraint.OneOfNumbers constraint) {
    return oneOf(scope, owner, value, literals(constraint, isBigint ? "n" : ""));
  }

  @Override
  public Condition uniqueItems(Constraint.UniqueItems constraint) {
    return Condition.test(scope.runtimeValue("hasUniqueItems") + "(" + value + ")");
  }
}
