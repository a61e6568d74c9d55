package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the constructors of generated records hold their values to, so that a value that breaks the contract cannot be built and so never be
 * sent. Each method throws a {@link ContractViolationException} that names the property.
 */
public final class Checks {
  private Checks() {}

  /** In code points. */
  public static void minLength(String property, String value, int length) {
    if (value.length() < length
        || value.length() < 2 * length && value.codePointCount(0, value.length()) < length) {
      throw BrokenValue.of(property, value, "string", "minLength", length);
    }
  }

  /** In code points. */
  public static void maxLength(String property, String value, int length) {
    if (value.length() > length && value.codePointCount(0, value.length()) > length) {
      throw BrokenValue.of(property, value, "string", "maxLength", length);
    }
  }

  public static void maxLength(String property, URI value, int length) {
    if (!Uris.isWithin(value, length)) {
      maxLength(property, value.toString(), length);
    }
  }

  public static void matches(String property, String value, Expression expression) {
    if (!expression.isFoundIn(value)) {
      throw BrokenValue.ofPattern(property, value, expression);
    }
  }

  /**
   * @param format {@code email}, {@code hostname} or another that has no type of its own in Java
   */
  public static void format(String property, String value, String format) {
    NamedFormat named = NamedFormat.named(format);
    if (named != null && !named.allows(value)) {
      throw BrokenValue.of(property, value, "string", "format", format);
    }
  }

  public static void constant(String property, Object value, Object constant) {
    if (!value.equals(constant)) {
      throw BrokenValue.ofConstant(property, value, constant);
    }
  }

  public static void minimum(String property, long value, long bound) {
    if (value < bound) {
      throw BrokenValue.of(property, value, "integer", "minimum", bound);
    }
  }

  public static void exclusiveMinimum(String property, long value, long bound) {
    if (value <= bound) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMinimum", bound);
    }
  }

  public static void maximum(String property, long value, long bound) {
    if (value > bound) {
      throw BrokenValue.of(property, value, "integer", "maximum", bound);
    }
  }

  public static void exclusiveMaximum(String property, long value, long bound) {
    if (value >= bound) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMaximum", bound);
    }
  }

  /** JSON has no number for infinity and NaN. */
  public static void finite(String property, double value) {
    if (!Double.isFinite(value)) {
      throw BrokenValue.ofInfinite(property, value);
    }
  }

  public static void minimum(String property, double value, double bound) {
    if (value < bound) {
      throw BrokenValue.of(property, value, "number", "minimum", bound);
    }
  }

  public static void exclusiveMinimum(String property, double value, double bound) {
    if (value <= bound) {
      throw BrokenValue.of(property, value, "number", "exclusiveMinimum", bound);
    }
  }

  public static void maximum(String property, double value, double bound) {
    if (value > bound) {
      throw BrokenValue.of(property, value, "number", "maximum", bound);
    }
  }

  public static void exclusiveMaximum(String property, double value, double bound) {
    if (value >= bound) {
      throw BrokenValue.of(property, value, "number", "exclusiveMaximum", bound);
    }
  }

  public static void minimum(String property, BigInteger value, BigDecimal bound) {
    if (new BigDecimal(value).compareTo(bound) < 0) {
      throw BrokenValue.of(property, value, "integer", "minimum", bound);
    }
  }

  public static void exclusiveMinimum(String property, BigInteger value, BigDecimal bound) {
    if (new BigDecimal(value).compareTo(bound) <= 0) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMinimum", bound);
    }
  }

  public static void maximum(String property, BigInteger value, BigDecimal bound) {
    if (new BigDecimal(value).compareTo(bound) > 0) {
      throw BrokenValue.of(property, value, "integer", "maximum", bound);
    }
  }

  public static void exclusiveMaximum(String property, BigInteger value, BigDecimal bound) {
    if (new BigDecimal(value).compareTo(bound) >= 0) {
      throw BrokenValue.of(property, value, "integer", "exclusiveMaximum", bound);
    }
  }

  /** Decoders take numbers of at most 1000 digits before the point. */
  public static void ordinary(String property, BigDecimal value) {
    if (!Numbers.isOrdinary(value)) {
      throw BrokenValue.ofVast(property);
    }
  }

  public static void minimum(String property, BigDecimal value, BigDecimal bound) {
    if (value.compareTo(bound) < 0) {
      throw BrokenValue.of(property, value, "number", "minimum", bound);
    }
  }

  public static void exclusiveMinimum(String property, BigDecimal value, BigDecimal bound) {
    if (value.compareTo(bound) <= 0) {
      throw BrokenValue.of(property, value, "number", "exclusiveMinimum", bound);
    }
  }

  public static void maximum(String property, BigDecimal value, BigDecimal bound) {
    if (value.compareTo(bound) > 0) {
      throw BrokenValue.of(property, value, "number", "maximum", bound);
    }
  }

  public static void exclusiveMaximum(String property, BigDecimal value, BigDecimal bound) {
    if (value.compareTo(bound) >= 0) {
      throw BrokenValue.of(property, value, "number", "exclusiveMaximum", bound);
    }
  }

  public static void minItems(String property, Collection<?> items, int size) {
    if (items.size() < size) {
      throw BrokenValue.ofSize(property, items.size(), "minItems", size);
    }
  }

  public static void maxItems(String property, Collection<?> items, int size) {
    if (items.size() > size) {
      throw BrokenValue.ofSize(property, items.size(), "maxItems", size);
    }
  }

  public static void minProperties(String property, int count, int size) {
    if (count < size) {
      throw BrokenValue.ofCount(property, count, "minProperties", size);
    }
  }

  public static void maxProperties(String property, int count, int size) {
    if (count > size) {
      throw BrokenValue.ofCount(property, count, "maxProperties", size);
    }
  }

  public static void uniqueItems(String property, List<?> items) {
    if (items.stream().map(Checks::comparable).distinct().count() < items.size()) {
      throw BrokenValue.ofRepeated(property);
    }
  }

  /** Numbers are the same when their values are: 1.0 is 1.00. */
  private static @Nullable Object comparable(@Nullable Object item) {
    if (item instanceof BigDecimal number) {
      return number.stripTrailingZeros();
    }
    if (item instanceof List<?> list) {
      return list.stream().map(Checks::comparable).toList();
    }
    if (item instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> comparable = new HashMap<>();
      map.forEach((name, value) -> comparable.put(name, comparable(value)));
      return comparable;
    }
    return item;
  }
}
