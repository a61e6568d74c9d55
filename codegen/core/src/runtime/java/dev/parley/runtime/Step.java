package dev.parley.runtime;

import java.math.BigDecimal;

/** A number of which others are integer multiples, told exactly: 0.3 is a multiple of 0.1. */
public final class Step {
  private final BigDecimal step;

  private Step(BigDecimal step) {
    this.step = step;
  }

  /** A number above 0, as JSON spells it. */
  public static Step of(String number) {
    return new Step(new BigDecimal(number));
  }

  boolean divides(BigDecimal number) {
    return Numbers.isMultiple(number, step);
  }

  @Override
  public String toString() {
    return step.toString();
  }
}
