package dev.parley.support;

import dev.parley.Toolkit;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings as the command line prints them, without colour. */
public final class Findings {
  private Findings() {}

  /** Checks contracts; files are named relative to {@code folder}. */
  public static List<Diagnostic> of(Path folder, Path... documents) {
    return new Toolkit(Optional.empty(), folder).check(List.of(documents)).diagnostics();
  }

  public static String text(List<Diagnostic> findings) {
    return findings.stream().map(Findings::text).collect(Collectors.joining());
  }

  private static String text(Diagnostic finding) {
    String severity = finding.severity() == Severity.WARN
        ? "warning"
        : finding.severity().name().toLowerCase(Locale.ROOT);
    String related =
        finding.related().map(r -> "   (" + r.what() + " at " + r.place() + ")").orElse("");
    String at = finding.place().pointer().isEmpty() && related.isEmpty()
        ? ""
        : "    at   #" + finding.place().pointer() + related + "\n";
    return finding.place() + ": " + severity + ": " + finding.message() + " ["
        + finding.rule().id() + "]\n" + at + "    fix  " + finding.fix() + "\n";
  }
}
