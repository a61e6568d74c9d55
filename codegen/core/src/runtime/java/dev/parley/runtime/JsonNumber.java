package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A number as the document spells it. Nothing here ever writes out an exponent, so that {@code 1e999999999} costs as much as
 * {@code 1}.
 */
record JsonNumber(String literal) implements Json {
  private static final BigInteger FAR = BigInteger.ONE;
  private static final int DIGITS = 1000;
  /** An integer of fewer digits is a double without loss; one of more than that nobody reads. */
  private static final int LONG = 16;

  private static final int LEGIBLE = 40;
  private static final Pattern LONG_INTEGER = Pattern.compile("-?[0-9]{1,1000}(\\.0{1,1000})?");
  private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(DIGITS);

  double value() {
    return Double.parseDouble(literal);
  }

  boolean isFinite() {
    return Double.isFinite(value());
  }

  /** Whether the number has more digits before the point than anything should be asked to hold. */
  boolean isVast() {
    if (isFinite()) {
      return false;
    }
    try {
      BigDecimal number = new BigDecimal(literal);
      return (long) number.precision() - number.scale() > DIGITS;
    } catch (NumberFormatException exponentTooLong) {
      return true;
    }
  }

  /** Exactly what is written, unless the number is vast; what lies closer to zero than 1e-1000 is taken for that. */
  BigDecimal exact() {
    try {
      BigDecimal number = new BigDecimal(literal);
      if (number.signum() == 0) {
        return BigDecimal.ZERO;
      }
      return (long) number.precision() - number.scale() < -DIGITS ? tiny() : number;
    } catch (NumberFormatException exponentTooLong) {
      return literal.matches("-?[0.]+[eE].*") ? BigDecimal.ZERO : tiny();
    }
  }

  /** Exactly what is written, with its exponent; what no exponent of Java reaches is taken for the last that does. */
  BigDecimal asWritten() {
    try {
      return new BigDecimal(literal);
    } catch (NumberFormatException exponentTooLong) {
      return isFinite()
          ? exact()
          : new BigDecimal(literal.startsWith("-") ? FAR.negate() : FAR, -Integer.MAX_VALUE);
    }
  }

  private BigDecimal tiny() {
    return literal.startsWith("-") ? TINY.negate() : TINY;
  }

  boolean isWhole() {
    return isVast() || exact().stripTrailingZeros().scale() <= 0;
  }

  /** The number as JavaScript holds it: rounded to a double, in its shortest spelling. */
  BigDecimal rounded() {
    return shortest(value());
  }

  /** The number as JavaScript prints it, so that both languages explain in the same words; an integer that a double rounds, digit for digit. */
  String text() {
    if (isLongInteger()) {
      String digits = new BigInteger(literal.replaceFirst("\\.0+$", "")).toString();
      if (digits.length() <= LEGIBLE) {
        return digits;
      }
    }
    double value = value();
    if (value == 0) {
      return "0";
    }
    if (Double.isInfinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal number = shortest(value);
    String digits = number.unscaledValue().abs().toString();
    int point = digits.length() - number.scale();
    String sign = value < 0 ? "-" : "";
    if (point > 21 || point < -5) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return sign + digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-")
          + Math.abs(point - 1);
    }
    return sign + new BigDecimal(new BigInteger(digits), number.scale()).toPlainString();
  }

  private boolean isLongInteger() {
    return literal.length() >= LONG
        && Math.abs(value()) >= 0x1p53
        && LONG_INTEGER.matcher(literal).matches();
  }

  // Not Double.toString: before JDK 19 it is not always the shortest.
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal candidate = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (Double.parseDouble(candidate.toString()) == value) {
        return candidate.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
