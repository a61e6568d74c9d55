package dev.parley.cli;

import dev.parley.Loaded;
import dev.parley.Output;
import dev.parley.OutputException;
import dev.parley.Toolkit;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.Written;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code parley generate}. */
final class GenerateCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  CommandLine line() {
    spec.name("generate");
    ContractArguments.addTo(spec);
    TargetArguments.addTo(spec);
    spec.addOption(OptionSpec.builder("--watch")
        .description(
            "Stay, and generate again whenever a file of the contracts changes, until Ctrl-C.")
        .build());
    spec.usageMessage().description("Generate types and codecs from contracts.").sortOptions(false);
    return new CommandLine(spec);
  }

  /** What came of one run; nothing was written where the contracts have errors. */
  record Run(Loaded loaded, Optional<Map<Path, Written>> written) {}

  @Override
  public Integer call() throws Exception {
    ParseResult parsed = spec.commandLine().getParseResult();
    ContractArguments arguments = new ContractArguments(parsed);
    List<Output> outputs = new TargetArguments(parsed).outputs();
    List<Path> contracts = arguments.contracts();
    boolean watch = parsed.hasMatchedOption("--watch");
    if (watch && arguments.isPiped()) {
      throw new WrongUseException(
          "`--watch` and `-` do not go together: standard input is read once",
          "name the contract's file");
    }
    if (watch) {
      new Watch(
              () -> run(arguments, contracts, outputs), line -> aside(arguments).println(line))
          .start();
    }
    Run run = run(arguments, contracts, outputs);
    if (arguments.isText()) {
      run.written()
          .ifPresent(w -> w.forEach((folder, files) -> tell(aside(arguments), folder, files)));
    }
    return run.written().isPresent() ? ExitStatus.CLEAN : ExitStatus.ERRORS;
  }

  private Run run(ContractArguments arguments, List<Path> contracts, List<Output> outputs) {
    CommandLine command = spec.commandLine();
    Loaded loaded = arguments.toolkit().load(contracts);
    // What is merely worth knowing is told by `check`.
    arguments.report(loaded, loaded.findings(Severity.WARN), arguments.aside(command));
    Optional<Map<Path, Written>> written =
        arguments.failed(loaded) ? Optional.empty() : Optional.of(write(loaded, outputs));
    arguments.reportLosses(loaded, outputs.stream().map(Output::target).toList(), command.getOut());
    return new Run(loaded, written);
  }

  private static Map<Path, Written> write(Loaded loaded, List<Output> outputs) {
    try {
      return Toolkit.generate(loaded, outputs, false);
    } catch (OutputException e) {
      throw new WrongUseException(e);
    }
  }

  private static void tell(PrintWriter to, Path folder, Written written) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = folder.startsWith(here) && !folder.equals(here) ? here.relativize(folder) : folder;
    to.println(shown + ": " + written);
  }

  private PrintWriter aside(ContractArguments arguments) {
    return arguments.isReportPrinted() || !arguments.isText()
        ? spec.commandLine().getErr()
        : spec.commandLine().getOut();
  }
}
