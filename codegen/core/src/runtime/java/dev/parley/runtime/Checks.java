package dev.parley.runtime;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the constructors of generated records hold their values to, so that a value that breaks the contract cannot be built and so never be
 * sent. Each method throws a {@link ContractViolationException} that names the property. Null breaks nothing: it stands for what is absent,
 * and where something must be there, constructors say so.
 */
public final class Checks {
  private Checks() {}

  /** In code points. */
  public static void minLength(String property, @Nullable String value, int length) {
    if (value != null
        && (value.length() < length
            || value.length() < 2 * length && value.codePointCount(0, value.length()) < length)) {
      throw BrokenValue.of(property, value, "string", "minLength", length);
    }
  }

  /** In code points. */
  public static void maxLength(String property, @Nullable String value, int length) {
    if (value != null
        && value.length() > length
        && value.codePointCount(0, value.length()) > length) {
      throw BrokenValue.of(property, value, "string", "maxLength", length);
    }
  }

  public static void maxLength(String property, @Nullable URI value, int length) {
    if (value != null && !Uris.isWithin(value, length)) {
      maxLength(property, value.toString(), length);
    }
  }

  /** From one number of code points to another. */
  public static void length(String property, @Nullable String value, int min, int max) {
    minLength(property, value, min);
    maxLength(property, value, max);
  }

  public static void matches(String property, @Nullable String value, Expression expression) {
    if (value != null && !expression.isFoundIn(value)) {
      throw BrokenValue.ofPattern(property, value, expression);
    }
  }

  /** Its length in code points, and then what it looks like: expressions search no text that is too long. */
  public static void text(
      String property, @Nullable String value, int min, int max, Expression expression) {
    length(property, value, min, max);
    matches(property, value, expression);
  }

  /**
   * @param format {@code email}, {@code hostname} or another that has no type of its own in Java
   */
  public static void format(String property, @Nullable String value, String format) {
    if (value != null) {
      NamedFormat named = NamedFormat.named(format);
      if (named != null && !named.allows(value)) {
        throw BrokenValue.of(property, value, "string", "format", format);
      }
    }
  }

  public static void constant(String property, @Nullable Object value, Object constant) {
    if (value != null && !value.equals(constant)) {
      throw BrokenValue.ofConstant(property, value, constant);
    }
  }

  public static void minItems(String property, @Nullable Collection<?> items, int size) {
    if (items != null && items.size() < size) {
      throw BrokenValue.ofSize(property, items.size(), "minItems", size);
    }
  }

  public static void maxItems(String property, @Nullable Collection<?> items, int size) {
    if (items != null && items.size() > size) {
      throw BrokenValue.ofSize(property, items.size(), "maxItems", size);
    }
  }

  /** How many there may be. */
  public static void items(String property, @Nullable Collection<?> items, int min, int max) {
    minItems(property, items, min);
    maxItems(property, items, max);
  }

  public static void minProperties(String property, @Nullable Map<String, ?> entries, int size) {
    if (entries != null && entries.size() < size) {
      throw BrokenValue.ofCount(property, entries.size(), "minProperties", size);
    }
  }

  public static void maxProperties(String property, @Nullable Map<String, ?> entries, int size) {
    if (entries != null && entries.size() > size) {
      throw BrokenValue.ofCount(property, entries.size(), "maxProperties", size);
    }
  }

  /** How many there may be. */
  public static void properties(
      String property, @Nullable Map<String, ?> entries, int min, int max) {
    minProperties(property, entries, min);
    maxProperties(property, entries, max);
  }

  public static void uniqueItems(String property, @Nullable List<?> items) {
    if (items != null && items.stream().map(Checks::comparable).distinct().count() < items.size()) {
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
