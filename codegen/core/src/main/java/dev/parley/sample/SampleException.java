package dev.parley.sample;

/** No document of a type was found: it has none, or only ones that cannot be guessed from the contract. */
public final class SampleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SampleException(String message) {
    super(message);
  }
}
