package dev.parley.runtime;

import java.io.IOException;

/** What Jackson reports, unchecked, as it is in Jackson 3. */
public final class JacksonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JacksonException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
