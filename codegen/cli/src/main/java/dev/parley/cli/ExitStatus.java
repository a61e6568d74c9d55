package dev.parley.cli;

/** What the program says to scripts. */
final class ExitStatus {
  /** No findings, or warnings only. */
  static final int CLEAN = 0;

  /** The contract has errors; nothing was written. */
  static final int ERRORS = 1;

  /** Wrong arguments, or files and folders that cannot be used as asked. */
  static final int WRONG_USE = 2;

  /** A fault of the tool. */
  static final int FAULT = 3;

  private ExitStatus() {}
}
