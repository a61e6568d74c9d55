package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;

/**
 * How much of a schema one class of Java has room for: a method has 64 KB, and a class 65,535 constants. What is beyond would be generated, and
 * not compile.
 */
public enum Room {
  PROPERTIES(8_000, "properties", "put some of them together in objects of their own"),
  MEMBERS(
      10_000, "members of a union", "give channels, or parts of the union, unions of their own"),
  OPTIONS(6_000, "branches", "put some of them together in schemas of their own"),
  /** Compilers have a stack, too. */
  NESTED(100, "lists and maps in one another", "let one of them stand in an object");

  private final int most;
  private final String what;
  private final String fix;

  Room(int most, String what, String fix) {
    this.most = most;
    this.what = what;
    this.fix = fix;
  }

  public int most() {
    return most;
  }

  /** Says where a schema has too many. */
  public void hold(int count, Place place, Diagnostics diagnostics) {
    if (count > most) {
      diagnostics.add(
          Rule.SCHEMA_TOO_LARGE,
          place,
          "the schema has " + count + " " + what + ", and generated code has room for " + most,
          fix);
    }
  }
}
