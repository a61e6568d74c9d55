package dev.parley.reference.llm;

import dev.parley.reference.contract.shared.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer that cannot go on. Its message may be shown to the user: it says nothing of keys, hosts
 * or prompts. What the provider has said is in the cause, for the log.
 */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1;

  /** What went wrong, the same for every provider. */
  public enum Kind {
    /** The provider takes no more requests for now. */
    RATE_LIMITED(
        ErrorCode.RATE_LIMITED,
        true,
        "The model is asked too much at the moment. Try again in a while."),
    /** The provider is not there, has broken off, or says that it is overloaded or broken. */
    UNAVAILABLE(
        ErrorCode.PROVIDER_UNAVAILABLE,
        true,
        "The model cannot be reached at the moment. Try again in a while."),
    /** The provider has been silent for too long, or the whole answer took too long. */
    TIMEOUT(ErrorCode.PROVIDER_TIMEOUT, true, "The model took too long to answer. Try again."),
    /** The provider has sent what its format does not allow. */
    BAD_ANSWER(
        ErrorCode.PROVIDER_UNAVAILABLE, true, "The model's answer could not be read. Try again."),
    /** The provider will not answer this request, however often it is asked: a wrong key, an unknown model, too long a prompt. */
    REFUSED(
        ErrorCode.PROVIDER_UNAVAILABLE,
        false,
        "The model has refused the request. Ask whoever runs this server.");

    private final ErrorCode code;
    private final boolean retryable;
    private final String message;

    Kind(ErrorCode code, boolean retryable, String message) {
      this.code = code;
      this.retryable = retryable;
      this.message = message;
    }
  }

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  public ModelException(Kind kind, @Nullable Throwable cause) {
    this(kind, null, cause);
  }

  public ModelException(Kind kind, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(kind.message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  public Kind kind() {
    return kind;
  }

  /** The contracts' word for it. */
  public ErrorCode code() {
    return kind.code;
  }

  /** Whether the same prompt may be answered later. */
  public boolean retryable() {
    return kind.retryable;
  }

  /** How long the provider asks to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
