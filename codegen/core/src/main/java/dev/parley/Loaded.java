package dev.parley;

import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.LockFile;
import dev.parley.model.ContractSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of loading contracts.
 *
 * @param contracts empty when there are errors: nothing may be generated from a contract that is not understood
 * @param diagnostics all findings, sorted by place
 * @param documents the contracts' own files, absolute; not those that came in another way
 * @param files every file that was read, and those that were looked for and not found, each once
 * @param locks the lock files that differ from what they must hold; generating writes them
 */
public record Loaded(
    Optional<ContractSet> contracts,
    List<Diagnostic> diagnostics,
    List<Path> documents,
    List<ContractFile> files,
    List<LockFile> locks) {
  public Loaded {
    diagnostics = List.copyOf(diagnostics);
    documents = List.copyOf(documents);
    files = List.copyOf(files);
    locks = List.copyOf(locks);
  }

  /**
   * Whether nothing may be generated.
   *
   * @param strict take warnings for errors
   */
  public boolean failed(boolean strict) {
    return hasErrors() || strict && count(Severity.WARN) > 0;
  }

  /** The findings of at least this severity. */
  public List<Diagnostic> findings(Severity least) {
    return diagnostics.stream().filter(d -> d.severity().compareTo(least) <= 0).toList();
  }

  /** How many errors and warnings there are, in words. */
  public String summary() {
    return counted(Severity.ERROR, "error") + ", " + counted(Severity.WARN, "warning");
  }

  private String counted(Severity severity, String noun) {
    long count = count(severity);
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  public long count(Severity severity) {
    return diagnostics.stream().filter(d -> d.severity() == severity).count();
  }

  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }
}
