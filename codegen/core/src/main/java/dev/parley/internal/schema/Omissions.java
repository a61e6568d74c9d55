package dev.parley.internal.schema;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts what could not be held to and was left out. A schema without one of its parts lets more values pass, and then what is built on a value
 * not passing ({@code not}, {@code oneOf}, {@code if}) would refuse values that are right: such a keyword must be left out as well.
 */
final class Omissions {
  private final Set<String> types = new HashSet<>();
  private int count;

  void add() {
    count++;
  }

  int count() {
    return count;
  }

  /** Notes a declared type from which something was left out. */
  void addType(String source) {
    types.add(source);
  }

  /** Whoever refers to an incomplete type is incomplete. */
  void refersTo(String source) {
    if (types.contains(source)) {
      count++;
    }
  }
}
