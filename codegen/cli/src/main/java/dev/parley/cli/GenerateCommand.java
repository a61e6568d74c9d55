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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley generate}. */
@Command(
    name = "generate",
    description = "Generate types and codecs from contracts.",
    sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
  @Mixin
  private ContractArguments arguments = new ContractArguments();

  @Mixin
  private TargetArguments targets = new TargetArguments();

  @Option(
      names = "--watch",
      description =
          "Stay, and generate again whenever a file of the contracts changes, until Ctrl-C.")
  private boolean watch;

  @Spec
  private CommandSpec spec;

  /** What came of one run; nothing was written where the contracts have errors. */
  record Run(Loaded loaded, Optional<Map<Path, Written>> written) {}

  @Override
  public Integer call() throws Exception {
    List<Output> outputs = targets.outputs();
    List<Path> contracts = arguments.contracts();
    if (watch && arguments.isPiped()) {
      throw new WrongUseException(
          "`--watch` and `-` do not go together: standard input is read once",
          "name the contract's file");
    }
    if (watch) {
      new Watch(() -> run(contracts, outputs), line -> aside().println(line)).start();
    }
    Run run = run(contracts, outputs);
    if (arguments.isText()) {
      run.written().ifPresent(w -> w.forEach(this::tell));
    }
    return run.written().isPresent() ? ExitStatus.CLEAN : ExitStatus.ERRORS;
  }

  private Run run(List<Path> contracts, List<Output> outputs) {
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
      return Toolkit.generate(loaded, outputs);
    } catch (OutputException e) {
      throw new WrongUseException(e);
    }
  }

  private void tell(Path folder, Written written) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = folder.startsWith(here) && !folder.equals(here) ? here.relativize(folder) : folder;
    aside().println(shown + ": " + written);
  }

  private PrintWriter aside() {
    return arguments.isReportPrinted() || !arguments.isText()
        ? spec.commandLine().getErr()
        : spec.commandLine().getOut();
  }
}
