package dev.parley.cli;

import dev.parley.Loaded;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley check}. */
@Command(
    name = "check",
    description = "Check contracts: meta-schemas, references, schemas, examples.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Mixin
  private ContractArguments arguments = new ContractArguments();

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Loaded loaded = arguments.toolkit().check(arguments.contracts());
    arguments.report(loaded.diagnostics(), spec.commandLine().getOut());
    if (arguments.format() == ContractArguments.Format.text) {
      spec.commandLine().getOut().println(summary(loaded.diagnostics()));
    }
    return arguments.failed(loaded) ? ExitStatus.ERRORS : ExitStatus.CLEAN;
  }

  private static String summary(List<Diagnostic> findings) {
    long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    long warnings = findings.stream().filter(f -> f.severity() == Severity.WARN).count();
    return count(errors, "error") + ", " + count(warnings, "warning");
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
