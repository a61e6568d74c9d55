package dev.parley.cli;

import dev.parley.Loaded;
import dev.parley.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
    CommandLine command = spec.commandLine();
    arguments.reportLosses(loaded, command.getOut());
    PrintWriter to = arguments.isReportPrinted() ? command.getErr() : command.getOut();
    arguments.report(loaded, loaded.diagnostics(), to);
    if (arguments.isText()) {
      to.println(
          count(loaded, Severity.ERROR, "error") + ", " + count(loaded, Severity.WARN, "warning"));
    }
    return arguments.failed(loaded) ? ExitStatus.ERRORS : ExitStatus.CLEAN;
  }

  private static String count(Loaded loaded, Severity severity, String noun) {
    long count = loaded.count(severity);
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
