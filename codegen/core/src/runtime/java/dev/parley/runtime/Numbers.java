package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** Numbers of trees, by their value. Nothing here writes out an exponent, so that {@code 1e999999999} costs as much as {@code 1}. */
final class Numbers {
  private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int LONGEST = 1000;

  private Numbers() {}

  static boolean isLong(JsonNode number) {
    return number.isIntegralNumber() && !number.isBigInteger();
  }

  static BigDecimal exact(JsonNode number) {
    if (isLong(number)) {
      return BigDecimal.valueOf(number.longValue());
    }
    if (number.isBigInteger()) {
      return new BigDecimal(number.bigIntegerValue());
    }
    return number.isBigDecimal() ? number.decimalValue() : BigDecimal.valueOf(number.doubleValue());
  }

  /** The number as a double, in its shortest spelling. */
  static BigDecimal rounded(JsonNode number) {
    return new JsonNumber(exact(number).toString()).rounded();
  }

  /** NaN and infinity, which a tree may hold and JSON may not. */
  static boolean isFinite(JsonNode number) {
    return !number.isDouble() && !number.isFloat() || Double.isFinite(number.doubleValue());
  }

  static boolean isWhole(JsonNode number) {
    return number.isIntegralNumber() || isFinite(number) && isWhole(exact(number));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0
        || number.scale() <= 0
        || digits(number) > 0 && number.stripTrailingZeros().scale() <= 0;
  }

  /** How many digits stand before the point. */
  private static long digits(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  static boolean isInt(JsonNode number) {
    return isWithin(number, INT_MIN, INT_MAX);
  }

  static boolean isInt64(JsonNode number) {
    return isLong(number) || isWithin(number, LONG_MIN, LONG_MAX);
  }

  static boolean isOrdinary(JsonNode number) {
    return isOrdinary(exact(number));
  }

  /** Whether the number has no more digits before the point than anything should be asked to hold. */
  static boolean isOrdinary(BigDecimal number) {
    return number.signum() == 0 || digits(number) <= LONGEST;
  }

  static boolean isDouble(JsonNode number) {
    return isLong(number) || Double.isFinite(exact(number).doubleValue());
  }

  private static boolean isWithin(JsonNode number, BigDecimal least, BigDecimal most) {
    BigDecimal exact = exact(number);
    return exact.compareTo(least) >= 0 && exact.compareTo(most) <= 0;
  }

  /** Whether a number is an integer times the step, by their digits: 0.3 is one of 0.1. */
  static boolean isMultiple(BigDecimal number, BigDecimal step) {
    BigInteger divisor = step.unscaledValue().abs();
    BigInteger digits = number.unscaledValue();
    long exponent = (long) step.scale() - number.scale();
    if (digits.signum() == 0) {
      return true;
    }
    if (exponent >= 0) {
      BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(exponent), divisor);
      return digits.mod(divisor).multiply(power).mod(divisor).signum() == 0;
    }
    // More zeros than there are digits are never at their end.
    return -exponent <= number.precision()
        && digits.mod(divisor.multiply(BigInteger.TEN.pow((int) -exponent))).signum() == 0;
  }
}
