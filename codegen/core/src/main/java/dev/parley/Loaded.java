package dev.parley;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.model.ContractSet;
import java.util.List;
import java.util.Optional;

/**
 * What came of loading contracts.
 *
 * @param contracts empty when there are errors: nothing may be generated from a contract that is not understood
 * @param diagnostics all findings, sorted by place
 */
public record Loaded(Optional<ContractSet> contracts, List<Diagnostic> diagnostics) {
  public Loaded {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
