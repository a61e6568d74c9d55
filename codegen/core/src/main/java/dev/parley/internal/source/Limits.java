package dev.parley.internal.source;

/** How large a contract may be. Far above any real one; there so that a hostile one ends in a message. */
final class Limits {
  static final int BYTES_PER_FILE = 64 << 20;
  static final int DEPTH = 400;

  /** Of one file, with every alias written out. */
  static final int NODES_PER_FILE = 4_000_000;

  /** Keys and values of one file that its aliases stand for: this is what refuses a YAML bomb. */
  static final int NODES_OF_ALIASES = 500_000;

  /** Of one number, with every zero written out: an exponent is a bomb of its own. */
  static final int DIGITS_PER_NUMBER = 1000;

  private Limits() {}
}
