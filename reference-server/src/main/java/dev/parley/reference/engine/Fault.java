package dev.parley.reference.engine;

import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.store.RunRow;
import java.util.OptionalLong;

/**
 * Why something did not work, in words that its user may read.
 *
 * @param retryAfterMs how long to wait before trying again
 */
public record Fault(ErrorCode code, String message, boolean retryable, OptionalLong retryAfterMs) {
  /** A fault that nobody has to wait for. */
  public static Fault of(ErrorCode code, String message, boolean retryable) {
    return new Fault(code, message, retryable, OptionalLong.empty());
  }

  RunRow.FaultRow row() {
    return new RunRow.FaultRow(code.value(), message, retryable);
  }
}
