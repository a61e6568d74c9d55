package dev.parley.runtime;

/**
 * Ends a decoder's first, fast reading of a document that is not right. It says nothing: the document is then read again and
 * explained, so there is no stack trace to pay for.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final Refused REFUSED = new Refused("the document departs from the contract");

  /** For what the contract may allow and nobody can mean. */
  static final Refused LONG_NUMBER = new Refused("a number has at most 1000 digits");

  private Refused(String message) {
    super(message, null, false, false);
  }
}
