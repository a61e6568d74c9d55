package dev.parley.cli;

import dev.parley.OutputException;

/** The program cannot do what was asked, and it is not the contract's fault. */
final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fix;

  WrongUseException(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  WrongUseException(OutputException cause) {
    this(cause.getMessage(), cause.fix());
  }

  String fix() {
    return fix;
  }
}
