package dev.parley.reference.engine;

import dev.parley.reference.contract.shared.ErrorCode;

/** Something that was asked for cannot be done, and nothing was changed. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Fault fault;

  /** A refusal for a reason. */
  public RefusedException(Fault fault) {
    super(fault.message());
    this.fault = fault;
  }

  /** What was named is not there, or not for whoever asks: they must not be able to tell. */
  public static RefusedException notFound(String what) {
    return new RefusedException(
        Fault.of(ErrorCode.NOT_FOUND, "There is no such " + what + ".", false));
  }

  /** Why. */
  public Fault fault() {
    return fault;
  }
}
