package dev.parley.internal.source;

import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number that stands in a contract. One with more digits than any contract needs is a fault, written out or by its exponent: to make
 * {@code 1e2147483647} an integer takes all of the memory, and to read a million digits takes minutes.
 */
final class SourceNumber {
  private SourceNumber() {}

  /**
   * @param text as JSON writes numbers, or YAML
   */
  static SourceNode.Number of(Place place, String text) {
    if (text.length() > Limits.DIGITS_PER_NUMBER) {
      throw tooLong(place);
    }
    try {
      BigDecimal value = value(text);
      if (Math.abs((long) value.scale()) > Limits.DIGITS_PER_NUMBER) {
        throw tooLong(place);
      }
      return new SourceNode.Number(place, value);
    } catch (NumberFormatException e) {
      // Its exponent is beyond what an `int` holds.
      throw tooLong(place);
    }
  }

  private static BigDecimal value(String text) {
    if (text.startsWith("0x")) {
      return new BigDecimal(new BigInteger(text.substring(2), 16));
    }
    if (text.startsWith("0o")) {
      return new BigDecimal(new BigInteger(text.substring(2), 8));
    }
    return new BigDecimal(text);
  }

  private static SourceFault tooLong(Place place) {
    return new SourceFault(
        Rule.FILE_TOO_LARGE,
        place,
        "the number has more than " + Limits.DIGITS_PER_NUMBER + " digits, written out",
        "write one that programs can hold");
  }
}
