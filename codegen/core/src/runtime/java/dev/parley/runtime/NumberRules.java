package dev.parley.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a number must be beyond being one: the range of its type, its bounds, its step. */
final class NumberRules {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private NumberRules() {}

  static void explain(Explanation explanation, Schema schema, Place place, JsonNumber number) {
    String range = brokenRange(schema, number);
    if (range != null) {
      boolean hasDigits = number.literal().length() <= 40 && number.literal().matches("-?[0-9]+");
      String found = hasDigits ? "the number " + number.literal() : Words.number(number);
      explanation.add(place, "range", range, found, null);
      return;
    }
    BigDecimal value = exactness(schema, number);
    for (Bound bound : Bound.values()) {
      JsonNumber limit = schema.number(bound.keyword());
      if (limit != null && !bound.allows(value, limit.exact())) {
        String hint = timeHint(schema, bound, value);
        explanation.add(
            place, bound.keyword(), bound.words() + " " + limit.text(), Words.number(number), hint);
      }
    }
    JsonNumber step = schema.number("multipleOf");
    if (step != null && !Numbers.isMultiple(value, step.exact())) {
      explanation.add(
          place, "multipleOf", "a multiple of " + step.text(), Words.number(number), null);
    }
  }

  // A number of the type double is compared as a double, as the decoders of both languages do; an
  // integer by its digits.
  private static BigDecimal exactness(Schema schema, JsonNumber number) {
    if (schema.free()) {
      return number.asWritten();
    }
    return schema.isDouble() ? number.rounded() : number.exact();
  }

  private static @Nullable String brokenRange(Schema schema, JsonNumber number) {
    String range = schema.text("range");
    if (schema.free()) {
      return null;
    }
    if ("big".equals(range)) {
      return number.isVast() ? "a number of at most 1000 digits" : null;
    }
    if (!schema.isType("integer")) {
      // A free value stays as it is written, digit for digit.
      return number.isFinite() || !schema.isType("number")
          ? null
          : "a number within the range of a double";
    }
    long least = "int32".equals(range) ? Integer.MIN_VALUE : Long.MIN_VALUE;
    long most = "int32".equals(range) ? Integer.MAX_VALUE : Long.MAX_VALUE;
    boolean fits = !number.isVast()
        && number.exact().compareTo(BigDecimal.valueOf(least)) >= 0
        && number.exact().compareTo(BigDecimal.valueOf(most)) <= 0;
    return fits ? null : "an integer from " + least + " to " + most;
  }

  // Between 1e8 and 1e11 lie the Unix seconds of the years 1973 to 5138, and the same years in
  // milliseconds from there on.
  private static @Nullable String timeHint(Schema schema, Bound broken, BigDecimal value) {
    double size = value.doubleValue();
    if (broken.isUpper()
        && size >= 1e11
        && size < 1e14
        && fitsAll(schema, value.divide(THOUSAND))) {
      return "is it in milliseconds? as seconds it would fit";
    }
    if (!broken.isUpper()
        && size >= 1e8
        && size < 1e11
        && fitsAll(schema, value.multiply(THOUSAND))) {
      return "is it in seconds? as milliseconds it would fit";
    }
    return null;
  }

  private static boolean fitsAll(Schema schema, BigDecimal value) {
    for (Bound each : Bound.values()) {
      JsonNumber limit = schema.number(each.keyword());
      if (limit != null && !each.allows(value, limit.exact())) {
        return false;
      }
    }
    return true;
  }
}
