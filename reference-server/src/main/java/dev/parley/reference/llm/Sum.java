package dev.parley.reference.llm;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sum of two numbers in a message, in figures or words: {@code 5 plus 3}. */
record Sum(BigDecimal left, char operator, BigDecimal right) {
  private static final Pattern SUM = Pattern.compile(
      "(?<![\\w.])(-?\\d{1,12}(?:\\.\\d{1,6})?)\\s*(\\+|-|\\*|plus|minus|times)\\s*(-?\\d{1,12}(?:\\.\\d{1,6})?)(?![\\w])");

  static Optional<Sum> in(String message) {
    Matcher matcher = SUM.matcher(message.toLowerCase(Locale.ROOT));
    if (!matcher.find()) {
      return Optional.empty();
    }
    char operator = switch (matcher.group(2)) {
      case "plus", "+" -> '+';
      case "minus", "-" -> '-';
      default -> '*';
    };
    return Optional.of(
        new Sum(new BigDecimal(matcher.group(1)), operator, new BigDecimal(matcher.group(3))));
  }

  String expression() {
    return left.toPlainString() + " " + operator + " " + right.toPlainString();
  }

  String result() {
    BigDecimal result = switch (operator) {
      case '+' -> left.add(right);
      case '-' -> left.subtract(right);
      default -> left.multiply(right);
    };
    return result.signum() == 0 ? "0" : result.stripTrailingZeros().toPlainString();
  }
}
