package dev.parley.cli;

import dev.parley.Loaded;
import java.io.PrintWriter;
import java.util.List;
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
    arguments.reportLosses(loaded, List.of(), command.getOut());
    PrintWriter to = arguments.isReportPrinted() ? command.getErr() : command.getOut();
    arguments.report(loaded, loaded.diagnostics(), to);
    if (arguments.isText()) {
      to.println(loaded.summary());
    }
    return arguments.failed(loaded) ? ExitStatus.ERRORS : ExitStatus.CLEAN;
  }
}
