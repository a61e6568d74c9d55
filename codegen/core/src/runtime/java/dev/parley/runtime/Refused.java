package dev.parley.runtime;

/**
 * Ends a decoder's first, fast reading of a document that is not right. It says nothing: the document is then read again and
 * explained, so there is no stack trace to pay for.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final Refused REFUSED = new Refused();

  private Refused() {
    super("the document departs from the contract", null, false, false);
  }
}
