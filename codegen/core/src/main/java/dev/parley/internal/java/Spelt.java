package dev.parley.internal.java;

import dev.parley.model.Constraint;
import dev.parley.model.Format;
import java.util.List;

/**
 * Texts with a format whose constraints ask for a spelling: Java's type for the format knows the value and not how it was written, so that
 * {@code 12:00:00z} would be held to a pattern as {@code 12:00:00Z}. They stay texts.
 */
final class Spelt {
  private Spelt() {}

  static boolean is(Format format, List<Constraint> constraints) {
    return switch (format) {
      case DATE_TIME -> constraints.stream().anyMatch(c -> asks(c, 20, 35));
      case TIME -> constraints.stream().anyMatch(c -> asks(c, 9, 24));
      case DURATION -> !constraints.isEmpty();
      case UUID -> constraints.stream().anyMatch(Constraint.Matches.class::isInstance);
      default -> false;
    };
  }

  /**
   * @param shortest of the texts that are written
   * @param longest of them
   */
  private static boolean asks(Constraint constraint, int shortest, int longest) {
    return constraint instanceof Constraint.Matches
        || constraint instanceof Constraint.MinLength least && least.length() > shortest
        || constraint instanceof Constraint.MaxLength most && most.length() < longest;
  }
}
