package dev.parley.reference.auth;

import dev.parley.reference.contract.shared.ErrorCode;

/**
 * Somebody has not shown who they are. The message may be shown to them; it tells no more than an
 * attacker knows already.
 */
public final class AuthException extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** Nothing was shown. */
    MISSING(ErrorCode.AUTH_REQUIRED, "Sign in first."),
    /** What was shown is not good. */
    BAD(ErrorCode.AUTH_FAILED, "These credentials are not accepted."),
    /** What was shown was good once. */
    EXPIRED(ErrorCode.AUTH_EXPIRED, "The session has expired. Sign in again.");

    private final ErrorCode code;
    private final String message;

    Reason(ErrorCode code, String message) {
      this.code = code;
      this.message = message;
    }
  }

  private final Reason reason;

  public AuthException(Reason reason) {
    super(reason.message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** The contracts' word for it. */
  public ErrorCode code() {
    return reason.code;
  }
}
