package dev.parley.emit;

/** The versions of Jackson that generated Java can run on. */
public enum Jackson {
  /** {@code com.fasterxml.jackson} 2.17 or newer. */
  V2,
  /** {@code tools.jackson} 3. */
  V3
}
