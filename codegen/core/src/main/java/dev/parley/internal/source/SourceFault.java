package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;

/** Ends the reading of one file: nothing sensible can be said about what follows. Never leaves this package. */
final class SourceFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  SourceFault(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  SourceFault(Rule rule, Place place, String message, String fix) {
    this(new Diagnostic(rule, place, message, fix));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
