package dev.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code parley} itself: help and version. {@link Main} adds the commands. */
final class ParleyCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  /** Commands are described in code: to read annotations takes a start longer than to read a contract. */
  CommandLine line() {
    spec.name("parley")
        .versionProvider(new Version())
        .addOption(OptionSpec.builder("--version")
            .versionHelp(true)
            .description("Print the version.")
            .build())
        .addOption(help());
    spec.usageMessage()
        .description("Holds backends and frontends to one contract of events.")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "`parley serve` starts the reference server; the launcher of a source tree has it, and `parley serve --help` its options.",
            "",
            "Exit status: 0 clean or warnings only, 1 errors in a contract (nothing is written), 2 wrong use, 3 a fault of the tool.");
    return new CommandLine(spec);
  }

  /** What every command has. */
  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help.")
        .build();
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "no command given: `generate`, `check` or `sample`");
  }
}
