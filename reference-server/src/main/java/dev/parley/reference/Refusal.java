package dev.parley.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.reference.contract.runtime.Violation;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.contract.shared.ErrorDetail;
import java.util.List;

/**
 * The body of every answer that is no success. Its texts are the server's own: what a fault says of
 * itself may not be for everybody's eyes.
 *
 * @param violations in what the request's body departs from the contract
 */
record Refusal(
    @JsonProperty("error") ErrorDetail error,

    @JsonProperty("violations") @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Violation> violations) {

  static Refusal of(List<Violation> violations) {
    return new Refusal(
        detail(ErrorCode.INVALID_MESSAGE, "The body departs from the contract.", false),
        violations);
  }

  static Refusal of(int status) {
    return new Refusal(
        switch (status) {
          case 404 -> detail(ErrorCode.NOT_FOUND, "Nothing is served at this path.", false);
          case 405 ->
            detail(
                new ErrorCode("METHOD_NOT_ALLOWED"),
                "This path is for the methods in `Allow`.",
                false);
          case 413 ->
            detail(
                ErrorCode.MESSAGE_TOO_LARGE,
                "The body is larger than " + Routes.MAX_BODY_BYTES + " bytes.",
                false);
          case 415 ->
            detail(
                new ErrorCode("UNSUPPORTED_MEDIA_TYPE"),
                "The body has to be application/json.",
                false);
          default ->
            status < 500
                ? detail(ErrorCode.INVALID_MESSAGE, "The request cannot be served.", false)
                : detail(ErrorCode.INTERNAL, "Something went wrong here. Try again later.", true);
        },
        List.of());
  }

  private static ErrorDetail detail(ErrorCode code, String message, boolean retryable) {
    return new ErrorDetail(code, message, retryable, null);
  }
}
