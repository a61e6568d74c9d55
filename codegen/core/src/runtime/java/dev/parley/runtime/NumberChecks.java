package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Checks} is, for numbers: their bounds, the steps between them, and lists of them. Decimal numbers are looked at before their
 * lower and upper bounds: some cannot be written at all.
 */
public final class NumberChecks {
  private NumberChecks() {}

  public static void minimum(String property, long value, long bound) {
    if (value < bound) {
      throw BrokenValue.of(property, value, "integer", "minimum", bound);
    }
  }

  public static void maximum(String property, long value, long bound) {
    if (value > bound) {
      throw BrokenValue.of(property, value, "integer", "maximum", bound);
    }
  }

  public static void range(String property, long value, long min, long max) {
    minimum(property, value, min);
    maximum(property, value, max);
  }

  public static void exclusiveMinimum(String property, long value, long bound) {
    if (value <= bound) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMinimum", bound);
    }
  }

  public static void exclusiveMaximum(String property, long value, long bound) {
    if (value >= bound) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMaximum", bound);
    }
  }

  public static void minimum(String property, @Nullable Long value, long bound) {
    if (value != null) {
      minimum(property, value.longValue(), bound);
    }
  }

  public static void maximum(String property, @Nullable Long value, long bound) {
    if (value != null) {
      maximum(property, value.longValue(), bound);
    }
  }

  public static void range(String property, @Nullable Long value, long min, long max) {
    minimum(property, value, min);
    maximum(property, value, max);
  }

  public static void minimum(String property, @Nullable Integer value, long bound) {
    if (value != null) {
      minimum(property, value.longValue(), bound);
    }
  }

  public static void maximum(String property, @Nullable Integer value, long bound) {
    if (value != null) {
      maximum(property, value.longValue(), bound);
    }
  }

  public static void range(String property, @Nullable Integer value, long min, long max) {
    minimum(property, value, min);
    maximum(property, value, max);
  }

  /** JSON has no number for infinity and NaN. */
  public static void finite(String property, double value) {
    if (!Double.isFinite(value)) {
      throw BrokenValue.ofInfinite(property, value);
    }
  }

  public static void finite(String property, @Nullable Double value) {
    if (value != null) {
      finite(property, value.doubleValue());
    }
  }

  public static void minimum(String property, double value, double bound) {
    finite(property, value);
    if (value < bound) {
      throw BrokenValue.of(property, value, "number", "minimum", bound);
    }
  }

  public static void maximum(String property, double value, double bound) {
    finite(property, value);
    if (value > bound) {
      throw BrokenValue.of(property, value, "number", "maximum", bound);
    }
  }

  public static void range(String property, double value, double min, double max) {
    minimum(property, value, min);
    maximum(property, value, max);
  }

  public static void exclusiveMinimum(String property, double value, double bound) {
    if (value <= bound) {
      throw BrokenValue.of(property, value, "number", "exclusiveMinimum", bound);
    }
  }

  public static void exclusiveMaximum(String property, double value, double bound) {
    if (value >= bound) {
      throw BrokenValue.of(property, value, "number", "exclusiveMaximum", bound);
    }
  }

  public static void minimum(String property, @Nullable Double value, double bound) {
    if (value != null) {
      minimum(property, value.doubleValue(), bound);
    }
  }

  public static void maximum(String property, @Nullable Double value, double bound) {
    if (value != null) {
      maximum(property, value.doubleValue(), bound);
    }
  }

  public static void range(String property, @Nullable Double value, double min, double max) {
    minimum(property, value, min);
    maximum(property, value, max);
  }

  public static void minimum(String property, @Nullable BigInteger value, BigDecimal bound) {
    if (value != null && new BigDecimal(value).compareTo(bound) < 0) {
      throw BrokenValue.of(property, value, "integer", "minimum", bound);
    }
  }

  public static void maximum(String property, @Nullable BigInteger value, BigDecimal bound) {
    if (value != null && new BigDecimal(value).compareTo(bound) > 0) {
      throw BrokenValue.of(property, value, "integer", "maximum", bound);
    }
  }

  public static void range(
      String property, @Nullable BigInteger value, BigDecimal min, BigDecimal max) {
    minimum(property, value, min);
    maximum(property, value, max);
  }

  public static void exclusiveMinimum(String property, BigInteger value, BigDecimal bound) {
    if (new BigDecimal(value).compareTo(bound) <= 0) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMinimum", bound);
    }
  }

  public static void exclusiveMaximum(String property, BigInteger value, BigDecimal bound) {
    if (new BigDecimal(value).compareTo(bound) >= 0) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMaximum", bound);
    }
  }

  /** Decoders take numbers of at most 1000 digits before the point. */
  public static void ordinary(String property, @Nullable BigDecimal value) {
    if (value != null && !Numbers.isOrdinary(value)) {
      throw BrokenValue.ofVast(property);
    }
  }

  public static void minimum(String property, @Nullable BigDecimal value, BigDecimal bound) {
    ordinary(property, value);
    if (value != null && value.compareTo(bound) < 0) {
      throw BrokenValue.of(property, value, "number", "minimum", bound);
    }
  }

  public static void maximum(String property, @Nullable BigDecimal value, BigDecimal bound) {
    ordinary(property, value);
    if (value != null && value.compareTo(bound) > 0) {
      throw BrokenValue.of(property, value, "number", "maximum", bound);
    }
  }

  public static void range(
      String property, @Nullable BigDecimal value, BigDecimal min, BigDecimal max) {
    minimum(property, value, min);
    maximum(property, value, max);
  }

  public static void exclusiveMinimum(String property, BigDecimal value, BigDecimal bound) {
    if (value.compareTo(bound) <= 0) {
      throw BrokenValue.of(property, value, "number", "exclusiveMinimum", bound);
    }
  }

  public static void exclusiveMaximum(String property, BigDecimal value, BigDecimal bound) {
    if (value.compareTo(bound) >= 0) {
      throw BrokenValue.of(property, value, "number", "exclusiveMaximum", bound);
    }
  }

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
