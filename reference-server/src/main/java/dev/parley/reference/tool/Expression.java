package dev.parley.reference.tool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An arithmetic expression, worked out with 34 digits. Nothing in it can take long: numbers and
 * powers have bounds, and so has the depth of parentheses.
 *
 * <pre>
 * sum     = product (("+" | "-") product)*
 * product = sign (("*" | "/" | "%") sign)*
 * sign    = "-" sign | "+" sign | power
 * power   = atom ("^" sign)?
 * atom    = number | name "(" sum ("," sum)* ")" | "(" sum ")"
 * </pre>
 */
final class Expression {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final int DEEPEST = 50;
  private static final int LARGEST_POWER = 10_000;
  private static final int LARGEST_EXPONENT = 6_000;

  private final String text;
  private int at;
  private int depth;

  Expression(String text) {
    this.text = text;
  }

  BigDecimal value() throws ExpressionException {
    BigDecimal value = sum();
    if (at < text.length()) {
      throw unexpected("the end or an operator");
    }
    return value;
  }

  private BigDecimal sum() throws ExpressionException {
    if (++depth > DEEPEST) {
      throw new ExpressionException("it is nested more than " + DEEPEST + " deep");
    }
    BigDecimal value = product();
    while (true) {
      if (takes('+')) {
        value = value.add(product(), EXACT);
      } else if (takes('-')) {
        value = value.subtract(product(), EXACT);
      } else {
        depth--;
        return value;
      }
    }
  }

  private BigDecimal product() throws ExpressionException {
    BigDecimal value = sign();
    while (true) {
      if (takes('*')) {
        value = bounded(value.multiply(sign(), EXACT));
      } else if (takes('/')) {
        value = bounded(value.divide(notZero(sign()), EXACT));
      } else if (takes('%')) {
        value = remainder(value, notZero(sign()));
      } else {
        return value;
      }
    }
  }

  private BigDecimal sign() throws ExpressionException {
    // Not by recursion: a row of signs may be long.
    boolean negative = false;
    while (true) {
      if (takes('-')) {
        negative = !negative;
      } else if (!takes('+')) {
        BigDecimal value = power();
        return negative ? value.negate() : value;
      }
    }
  }

  private BigDecimal power() throws ExpressionException {
    BigDecimal base = atom();
    if (!takes('^')) {
      return base;
    }
    if (++depth > DEEPEST) {
      throw new ExpressionException("it is nested more than " + DEEPEST + " deep");
    }
    BigDecimal exponent = sign();
    depth--;
    int whole;
    try {
      whole = exponent.intValueExact();
    } catch (ArithmeticException e) {
      throw new ExpressionException("powers have to be whole numbers up to " + LARGEST_POWER);
    }
    if (Math.abs((long) whole) > LARGEST_POWER) {
      throw new ExpressionException("powers have to be whole numbers up to " + LARGEST_POWER);
    }
    BigDecimal positive = bounded(base.pow(Math.abs(whole), EXACT));
    return whole < 0 ? bounded(BigDecimal.ONE.divide(notZero(positive), EXACT)) : positive;
  }

  private BigDecimal atom() throws ExpressionException {
    if (takes('(')) {
      BigDecimal value = sum();
      expect(')');
      return value;
    }
    int begin = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    if (at > begin) {
      String name = text.substring(begin, at).toLowerCase(Locale.ROOT);
      expect('(');
      List<BigDecimal> arguments = new ArrayList<>(List.of(sum()));
      while (takes(',')) {
        arguments.add(sum());
      }
      expect(')');
      return apply(name, arguments);
    }
    return number();
  }

  private BigDecimal number() throws ExpressionException {
    int begin = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    try {
      return new BigDecimal(text.substring(begin, at)).round(EXACT);
    } catch (NumberFormatException e) {
      at = begin;
      throw unexpected("a number, a function or `(`");
    }
  }

  private BigDecimal apply(String name, List<BigDecimal> arguments) throws ExpressionException {
    BigDecimal first = arguments.get(0);
    if (name.equals("min") || name.equals("max")) {
      return arguments.stream()
          .reduce(first, name.equals("min") ? BigDecimal::min : BigDecimal::max);
    }
    if (arguments.size() != 1) {
      throw new ExpressionException("`" + name + "` takes one argument, not " + arguments.size());
    }
    return switch (name) {
      case "abs" -> first.abs();
      case "sqrt" -> first.sqrt(EXACT);
      case "round" -> first.setScale(0, RoundingMode.HALF_UP);
      case "floor" -> first.setScale(0, RoundingMode.FLOOR);
      case "ceil" -> first.setScale(0, RoundingMode.CEILING);
      default ->
        throw new ExpressionException("there is no function `" + name
            + "`; there are abs, sqrt, round, floor, ceil, min and max");
    };
  }

  private static BigDecimal remainder(BigDecimal value, BigDecimal by) throws ExpressionException {
    try {
      return value.remainder(by, EXACT);
    } catch (ArithmeticException e) {
      throw new ExpressionException("the remainder has too many digits");
    }
  }

  private static BigDecimal notZero(BigDecimal value) throws ExpressionException {
    if (value.signum() == 0) {
      throw new ExpressionException("division by zero");
    }
    return value;
  }

  private static BigDecimal bounded(BigDecimal value) throws ExpressionException {
    if (value.signum() != 0
        && Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
      throw new ExpressionException("the number is too large or too small");
    }
    return value;
  }

  private boolean takes(char wanted) {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return true;
    }
    return false;
  }

  private void expect(char wanted) throws ExpressionException {
    if (!takes(wanted)) {
      throw unexpected("`" + wanted + "`");
    }
  }

  private ExpressionException unexpected(String expected) {
    String found =
        at < text.length() ? "`" + Character.toString(text.codePointAt(at)) + "`" : "the end";
    return new ExpressionException(
        "expected " + expected + " at character " + (at + 1) + ", found " + found);
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  private static boolean isLetter(char each) {
    return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
  }
}
