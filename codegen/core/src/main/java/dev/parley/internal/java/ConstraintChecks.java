package dev.parley.internal.java;

import dev.parley.model.Constraint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Constraints as the statements with which a constructor holds a value to them. */
final class ConstraintChecks {
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final BigDecimal BEYOND = LONG_MAX.add(BigDecimal.TEN);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final String checks;
  private final String numberChecks;
  private final String kind;
  private final String path;
  private final ConstantPool constants;

  /**
   * @param runtime the package of the support classes
   * @param kind what the value is: {@code text}, {@code whole}, {@code big} (with all digits), {@code decimal}, {@code array} or {@code map}
   * @param path names constants
   */
  ConstraintChecks(String runtime, String kind, String path, ConstantPool constants) {
    this.checks = "`" + runtime + ".Checks`";
    this.numberChecks = "`" + runtime + ".NumberChecks`";
    this.kind = kind;
    this.path = path;
    this.constants = constants;
  }

  List<String> statements(List<Constraint> constraints, String property, String value) {
    List<String> statements = new ArrayList<>();
    for (Constraint constraint : constraints) {
      String arguments = constraint.accept(new Call(value));
      if (!arguments.isEmpty()) {
        int open = arguments.indexOf('(');
        String support = isListed(constraint) ? numberChecks : checks;
        statements.add(support + "." + arguments.substring(0, open + 1) + property + ", "
            + arguments.substring(open + 1) + ";");
      }
    }
    return statements;
  }

  private static boolean isListed(Constraint constraint) {
    return constraint instanceof Constraint.MultipleOf
        || constraint instanceof Constraint.OneOfNumbers;
  }

  /** The method's name and its arguments but for the first, which is the property; empty when nothing can break the constraint. */
  private final class Call implements Constraint.Visitor<String> {
    private final String value;

    Call(String value) {
      this.value = value;
    }

    @Override
    public String minLength(Constraint.MinLength constraint) {
      return "minLength(" + value + ", " + constraint.length() + ")";
    }

    @Override
    public String maxLength(Constraint.MaxLength constraint) {
      return "maxLength(" + value + ", " + constraint.length() + ")";
    }

    @Override
    public String matches(Constraint.Matches constraint) {
      return "matches(" + value + ", " + constants.expression(path, constraint) + ")";
    }

    @Override
    public String minimum(Constraint.Minimum constraint) {
      return bound("inimum", constraint.bound(), constraint.exclusive(), "m", true);
    }

    @Override
    public String maximum(Constraint.Maximum constraint) {
      return bound("aximum", constraint.bound(), constraint.exclusive(), "m", false);
    }

    private String bound(
        String rest, BigDecimal bound, boolean exclusive, String first, boolean lower) {
      String method = exclusive ? "exclusiveM" + rest : first + rest;
      if (kind.equals("whole")) {
        return whole(method, bound, exclusive, lower);
      }
      String literal = kind.equals("big")
          ? "new `java.math.BigDecimal`(\"" + bound + "\")"
          : decimal(bound, exclusive, lower);
      return method + "(" + value + ", " + literal + ")";
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
    private String whole(String method, BigDecimal bound, boolean exclusive, boolean lower) {
      BigDecimal near = near(bound);
      boolean fraction = near.stripTrailingZeros().scale() > 0;
      BigDecimal whole = near.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
      String name = fraction && exclusive ? (lower ? "minimum" : "maximum") : method;
      if (lower ? whole.compareTo(LONG_MIN) < 0 : whole.compareTo(LONG_MAX) > 0) {
        return "";
      }
      BigDecimal within = lower ? whole.min(LONG_MAX) : whole.max(LONG_MIN);
      return name + "(" + value + ", " + within.toBigInteger() + "L)";
    }

    /** Parts integers like the bound, and is written out at no cost: {@code 1e999999999} is not. */
    private static BigDecimal near(BigDecimal bound) {
      if (bound.signum() != 0 && (long) bound.precision() - bound.scale() < 0) {
        return bound.signum() > 0 ? HALF : HALF.negate();
      }
      return bound.min(BEYOND).max(BEYOND.negate());
    }

    @Override
    public String minSize(Constraint.MinSize constraint) {
      return kind.equals("map")
          ? "minProperties(" + value + ".size(), " + constraint.size() + ")"
          : "minItems(" + value + ", " + constraint.size() + ")";
    }

    @Override
    public String maxSize(Constraint.MaxSize constraint) {
      return kind.equals("map")
          ? "maxProperties(" + value + ".size(), " + constraint.size() + ")"
          : "maxItems(" + value + ", " + constraint.size() + ")";
    }

    @Override
    public String multipleOf(Constraint.MultipleOf constraint) {
      BigDecimal step = constraint.step();
      boolean plain = step.precision() - (long) step.scale() < 18
          && step.signum() > 0
          && step.stripTrailingZeros().scale() <= 0;
      String divisor = kind.equals("whole") && plain
          ? step.toBigIntegerExact() + "L"
          : constants.step(path, step);
      return "multipleOf(" + value + ", " + divisor + ")";
    }

    @Override
    public String oneOfNumbers(Constraint.OneOfNumbers constraint) {
      return "oneOf(" + value + ", " + constants.numbers(path, constraint.numbers()) + ")";
    }

    @Override
    public String uniqueItems(Constraint.UniqueItems constraint) {
      return "uniqueItems(" + value + ")";
    }
  }
}
