package dev.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley} itself: help, version, and the way to the commands. */
@Command(
    name = "parley",
    description = "Holds backends and frontends to one contract of events.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {GenerateCommand.class, CheckCommand.class, SampleCommand.class},
    versionProvider = Version.class,
    footer = {
      "",
      "`parley serve` starts the reference server; the launcher of a source tree has it, and `parley serve --help` its options.",
      "",
      "Exit status: 0 clean or warnings only, 1 errors in a contract (nothing is written), 2 wrong use, 3 a fault of the tool."
    })
final class ParleyCommand implements Callable<Integer> {
  @Option(names = "--version", versionHelp = true, description = "Print the version.")
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "no command given: `generate`, `check` or `sample`");
  }
}
