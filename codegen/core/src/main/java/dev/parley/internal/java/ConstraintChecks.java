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

  private final String checks;
  private final String kind;
  private final String path;
  private final ExpressionPool expressions;

  /**
   * @param checks the support class, in backquotes
   * @param kind what the value is: {@code text}, {@code whole}, {@code big}, {@code decimal}, {@code array} or {@code map}
   * @param path names a regular expression
   */
  ConstraintChecks(String checks, String kind, String path, ExpressionPool expressions) {
    this.checks = checks;
    this.kind = kind;
    this.path = path;
    this.expressions = expressions;
  }

  List<String> statements(List<Constraint> constraints, String property, String value) {
    List<String> statements = new ArrayList<>();
    for (Constraint constraint : constraints) {
      String arguments = constraint.accept(new Call(value));
      if (!arguments.isEmpty()) {
        int open = arguments.indexOf('(');
        statements.add(checks + "." + arguments.substring(0, open + 1) + property + ", "
            + arguments.substring(open + 1) + ";");
      }
    }
    return statements;
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
      return "matches(" + value + ", " + expressions.use(path, constraint) + ")";
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
      String literal =
          kind.equals("big") ? "new `java.math.BigDecimal`(\"" + bound + "\")" : bound + "d";
      return method + "(" + value + ", " + literal + ")";
    }

    /** Among integers a bound with a fraction is the next integer within it, and a bound beyond {@code long} holds always. */
    private String whole(String method, BigDecimal bound, boolean exclusive, boolean lower) {
      boolean fraction = bound.stripTrailingZeros().scale() > 0;
      BigDecimal whole = bound.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
      String name = fraction && exclusive ? (lower ? "minimum" : "maximum") : method;
      if (lower ? whole.compareTo(LONG_MIN) < 0 : whole.compareTo(LONG_MAX) > 0) {
        return "";
      }
      BigDecimal within = lower ? whole.min(LONG_MAX) : whole.max(LONG_MIN);
      return name + "(" + value + ", " + within.toBigInteger() + "L)";
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
    public String uniqueItems(Constraint.UniqueItems constraint) {
      return "uniqueItems(" + value + ")";
    }
  }
}
