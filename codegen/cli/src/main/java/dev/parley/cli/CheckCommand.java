package dev.parley.cli;

import dev.parley.Loaded;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code parley check}. */
final class CheckCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  CommandLine line() {
    spec.name("check");
    ContractArguments.addTo(spec);
    spec.usageMessage()
        .description("Check contracts: meta-schemas, references, schemas, examples.")
        .sortOptions(false);
    return new CommandLine(spec);
  }

  @Override
  public Integer call() {
    ContractArguments arguments = new ContractArguments(spec.commandLine().getParseResult());
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
