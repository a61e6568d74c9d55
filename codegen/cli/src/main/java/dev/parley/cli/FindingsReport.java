package dev.parley.cli;

import dev.parley.diagnostic.Diagnostic;
import java.util.List;

/** A way to print findings. */
interface FindingsReport {
  /** Prints one whole document, also when there is nothing to report. */
  void print(List<Diagnostic> findings);
}
