package dev.parley.internal.java;

import dev.parley.model.Constraint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Constraints as the statements with which a constructor holds a value to them. */
final class ConstraintChecks {
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final BigDecimal BEYOND = LONG_MAX.add(BigDecimal.TEN);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The longest expression that stands where it is used. */
  private static final int LONGEST_IN_PLACE = 100;

  private final String runtime;
  private final String checks;
  private final String numberChecks;
  private final String kind;
  private final String path;
  private final ConstantPool constants;
  private final boolean isNamed;

  /**
   * @param runtime the package of the support classes
   * @param kind what the value is: {@code text}, {@code whole}, {@code big} (with all digits), {@code decimal}, {@code array} or {@code map}
   * @param path names constants
   * @param isNamed whether the contract has a name for the value, which many may refer to
   */
  ConstraintChecks(
      String runtime, String kind, String path, ConstantPool constants, boolean isNamed) {
    this.runtime = runtime;
    this.checks = "`" + runtime + ".Checks`";
    this.numberChecks = "`" + runtime + ".NumberChecks`";
    this.kind = kind;
    this.path = path;
    this.constants = constants;
    this.isNamed = isNamed;
  }

  /** What one property alone asks for stands in its own line, where that leaves the line readable. */
  private String expression(Constraint.Matches matches) {
    boolean inPlace = !isNamed
        && matches.by() == Constraint.Matches.By.ENGINE
        && matches.ecma().length() <= LONGEST_IN_PLACE;
    if (!inPlace) {
      return constants.expression(path, matches);
    }
    String java =
        matches.java().equals(matches.ecma()) ? "" : ", " + JavaText.literal(matches.java());
    return "`" + runtime + ".Expression`.known(" + JavaText.literal(matches.ecma()) + java + ")";
  }

  /** Neighbours that one call can check are one, so that all of them go into a line. */
  List<Check> of(List<Constraint> constraints, String property, String value) {
    Visitor visitor = new Visitor();
    List<Call> calls = new ArrayList<>();
    for (Constraint constraint : constraints) {
      constraint.accept(visitor).ifPresent(call -> add(calls, call));
    }
    return calls.stream().map(call -> call.check(property, value)).toList();
  }

  private static void add(List<Call> calls, Call call) {
    int last = calls.size() - 1;
    Optional<Call> both = last < 0 ? Optional.empty() : calls.get(last).with(call);
    both.ifPresentOrElse(b -> calls.set(last, b), () -> calls.add(call));
  }

  /**
   * A method of the support code.
   *
   * @param support its class, in backquotes
   * @param arguments behind the property and its value
   */
  private record Call(String support, String method, String arguments) {
    /** They are too rare for overloads that take numbers which may be null. */
    private static final Set<String> STRICT =
        Set.of("exclusiveMinimum", "exclusiveMaximum", "multipleOf", "oneOf");

    /** What does the work of both, in this order. */
    Optional<Call> with(Call next) {
      return switch (method + " " + next.method) {
        case "minLength maxLength" -> both("length", "", next);
        case "length matches" -> both("text", "", next);
        case "maxLength matches" -> both("text", "0, ", next);
        case "minimum maximum" -> both("range", "", next);
        case "minItems maxItems" -> both("items", "", next);
        case "minProperties maxProperties" -> both("properties", "", next);
        default -> Optional.empty();
      };
    }

    private Optional<Call> both(String name, String before, Call next) {
      return Optional.of(new Call(support, name, before + arguments + ", " + next.arguments));
    }

    Check check(String property, String value) {
      String more = arguments.isEmpty() ? "" : ", " + arguments;
      Check check = Check.call(support + "." + method, property, value, more);
      return STRICT.contains(method) ? check.strict() : check;
    }
  }

  /** The call that checks a constraint; none when nothing can break it. */
  private final class Visitor implements Constraint.Visitor<Optional<Call>> {
    private Optional<Call> check(String method, Object argument) {
      return Optional.of(new Call(checks, method, argument.toString()));
    }

    private Optional<Call> number(String method, String argument) {
      return Optional.of(new Call(numberChecks, method, argument));
    }

    @Override
    public Optional<Call> minLength(Constraint.MinLength constraint) {
      return check("minLength", constraint.length());
    }

    @Override
    public Optional<Call> maxLength(Constraint.MaxLength constraint) {
      return check("maxLength", constraint.length());
    }

    @Override
    public Optional<Call> matches(Constraint.Matches constraint) {
      return check("matches", expression(constraint));
    }

    @Override
    public Optional<Call> minimum(Constraint.Minimum constraint) {
      return bound("inimum", constraint.bound(), constraint.exclusive(), "m", true);
    }

    @Override
    public Optional<Call> maximum(Constraint.Maximum constraint) {
      return bound("aximum", constraint.bound(), constraint.exclusive(), "m", false);
    }

    private Optional<Call> bound(
        String rest, BigDecimal bound, boolean exclusive, String first, boolean lower) {
      String method = exclusive ? "exclusiveM" + rest : first + rest;
      if (kind.equals("whole")) {
        return whole(method, bound, exclusive, lower);
      }
      String literal = kind.equals("big")
          ? "new `java.math.BigDecimal`(\"" + bound + "\")"
          : decimal(bound, exclusive, lower);
      return number(method, literal);
    }

    /** Java has no literal for what a {@code double} cannot hold; next to zero, the bound is the number that parts the same values. */
    private String decimal(BigDecimal bound, boolean exclusive, boolean lower) {
      double rounded = bound.doubleValue();
      if (Double.isInfinite(rounded)) {
        return "`java.lang.Double`." + (rounded > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY";
      }
      if (rounded != 0 || bound.signum() == 0) {
        return bound + "d";
      }
      boolean zero = (bound.signum() > 0) == (lower == exclusive);
      return zero ? "0d" : (bound.signum() < 0 ? "-" : "") + "`java.lang.Double`.MIN_VALUE";
    }

    /** Among integers a bound with a fraction is the next integer within it, and a bound beyond {@code long} holds always. */
    private Optional<Call> whole(
        String method, BigDecimal bound, boolean exclusive, boolean lower) {
      BigDecimal near = near(bound);
      boolean fraction = near.stripTrailingZeros().scale() > 0;
      BigDecimal whole = near.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
      String name = fraction && exclusive ? (lower ? "minimum" : "maximum") : method;
      if (lower ? whole.compareTo(LONG_MIN) < 0 : whole.compareTo(LONG_MAX) > 0) {
        return Optional.empty();
      }
      BigDecimal within = lower ? whole.min(LONG_MAX) : whole.max(LONG_MIN);
      return number(name, within.toBigInteger() + "L");
    }

    /** Parts integers like the bound, and is written out at no cost: {@code 1e999999999} is not. */
    private static BigDecimal near(BigDecimal bound) {
      if (bound.signum() != 0 && (long) bound.precision() - bound.scale() < 0) {
        return bound.signum() > 0 ? HALF : HALF.negate();
      }
      return bound.min(BEYOND).max(BEYOND.negate());
    }

    @Override
    public Optional<Call> minSize(Constraint.MinSize constraint) {
      return check(kind.equals("map") ? "minProperties" : "minItems", constraint.size());
    }

    @Override
    public Optional<Call> maxSize(Constraint.MaxSize constraint) {
      return check(kind.equals("map") ? "maxProperties" : "maxItems", constraint.size());
    }

    @Override
    public Optional<Call> multipleOf(Constraint.MultipleOf constraint) {
      BigDecimal step = constraint.step();
      boolean plain = step.precision() - (long) step.scale() < 18
          && step.signum() > 0
          && step.stripTrailingZeros().scale() <= 0;
      String divisor = kind.equals("whole") && plain
          ? step.toBigIntegerExact() + "L"
          : constants.step(path, step);
      return number("multipleOf", divisor);
    }

    @Override
    public Optional<Call> oneOfNumbers(Constraint.OneOfNumbers constraint) {
      return number("oneOf", constants.numbers(path, constraint.numbers()));
    }

    @Override
    public Optional<Call> uniqueItems(Constraint.UniqueItems constraint) {
      return check("uniqueItems", "");
    }
  }
}
