package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What {@link Checks} is, for numbers that are some of many: the multiples of a step, or those of a list. */
public final class NumberChecks {
  private NumberChecks() {}

  public static void multipleOf(String property, long value, long step) {
    if (value % step != 0) {
      throw BrokenValue.of(property, value, "integer", "multipleOf", step);
    }
  }

  public static void multipleOf(String property, long value, Step step) {
    multipleOf(property, value, BigDecimal.valueOf(value), "integer", step);
  }

  /** A double stands for the decimal number that it is printed as. */
  public static void multipleOf(String property, double value, Step step) {
    multipleOf(property, value, BigDecimal.valueOf(value), "number", step);
  }

  public static void multipleOf(String property, BigInteger value, Step step) {
    multipleOf(property, value, new BigDecimal(value), "integer", step);
  }

  public static void multipleOf(String property, BigDecimal value, Step step) {
    multipleOf(property, value, value, "number", step);
  }

  private static void multipleOf(
      String property, Object value, BigDecimal exact, String type, Step step) {
    if (!step.divides(exact)) {
      throw BrokenValue.of(property, value, type, "multipleOf", new BigDecimal(step.toString()));
    }
  }

  public static void oneOf(String property, long value, ListedNumbers numbers) {
    oneOf(property, value, BigDecimal.valueOf(value), numbers);
  }

  /** A double stands for the decimal number that it is printed as. */
  public static void oneOf(String property, double value, ListedNumbers numbers) {
    oneOf(property, value, BigDecimal.valueOf(value), numbers);
  }

  public static void oneOf(String property, BigInteger value, ListedNumbers numbers) {
    oneOf(property, value, new BigDecimal(value), numbers);
  }

  public static void oneOf(String property, BigDecimal value, ListedNumbers numbers) {
    oneOf(property, value, value, numbers);
  }

  private static void oneOf(
      String property, Object value, BigDecimal exact, ListedNumbers numbers) {
    if (!numbers.contains(exact)) {
      throw BrokenValue.ofUnlisted(property, value, numbers.listed());
    }
  }
}
