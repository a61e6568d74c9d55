package dev.parley.diagnostic;

/** How much a finding weighs. */
public enum Severity {
  /** Breaks someone who kept the contract, or leaves nothing to generate from. */
  ERROR,
  /** The contract cannot decide, or says something that generated code does not hold anyone to. */
  WARN,
  /** Worth knowing. */
  INFO
}
