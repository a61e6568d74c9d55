package dev.parley.sample;

/** How much of what a contract allows a sample shows. */
public enum Extent {
  /** Required properties only, and the shortest values. */
  MINIMAL,
  /** Every property, and the values that the contract gives as examples. */
  FULL,
  /** Some of the optional properties, and values such as people send. */
  USUAL,
  /** The edges of what is allowed: longest texts, largest numbers, undeclared properties, other spellings of integers. */
  EDGES
}
