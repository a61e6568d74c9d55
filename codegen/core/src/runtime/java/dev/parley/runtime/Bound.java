package dev.parley.runtime;

import java.math.BigDecimal;
import java.util.function.IntPredicate;

/** The four ways in which a schema bounds a number. */
enum Bound {
  MINIMUM("minimum", "at least", false, order -> order >= 0),
  EXCLUSIVE_MINIMUM("exclusiveMinimum", "more than", false, order -> order > 0),
  MAXIMUM("maximum", "at most", true, order -> order <= 0),
  EXCLUSIVE_MAXIMUM("exclusiveMaximum", "less than", true, order -> order < 0);

  private final String keyword;
  private final String words;
  private final boolean upper;
  private final IntPredicate order;

  Bound(String keyword, String words, boolean upper, IntPredicate order) {
    this.keyword = keyword;
    this.words = words;
    this.upper = upper;
    this.order = order;
  }

  boolean allows(BigDecimal value, BigDecimal limit) {
    return order.test(value.compareTo(limit));
  }

  String keyword() {
    return keyword;
  }

  String words() {
    return words;
  }

  boolean isUpper() {
    return upper;
  }
}
