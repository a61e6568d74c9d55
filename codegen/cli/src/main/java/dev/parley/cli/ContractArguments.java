package dev.parley.cli;

import dev.parley.Loaded;
import dev.parley.Toolkit;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands over contracts take. */
final class ContractArguments {
  @Parameters(
      paramLabel = "CONTRACT",
      arity = "1..*",
      description = "AsyncAPI documents, YAML or JSON.")
  private List<Path> contracts = List.of();

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description =
          "The folder that references must not leave. Without it: the nearest folder above a contract with a file `.parley-root`, else the contract's own folder.")
  private @Nullable Path root;

  @Option(names = "--strict", description = "Take warnings for errors.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Of findings: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.text;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  /** How findings are printed. */
  enum Format {
    text,
    json,
    github
  }

  Format format() {
    return format;
  }

  Toolkit toolkit() {
    if (root != null && !Files.isDirectory(root)) {
      throw new WrongUseException(
          "the root `" + root + "` is no folder", "name the folder that holds the contracts");
    }
    return new Toolkit(Optional.ofNullable(root), Path.of(""));
  }

  List<Path> contracts() {
    for (Path contract : contracts) {
      if (Files.isDirectory(contract)) {
        throw new WrongUseException(
            "`" + contract + "` is a folder",
            "name the AsyncAPI document in it, such as `" + contract.resolve("asyncapi.yaml")
                + "`");
      }
      if (!Files.exists(contract)) {
        throw new WrongUseException("there is no file `" + contract + "`", "correct the path");
      }
      if (!Files.isReadable(contract)) {
        throw new WrongUseException(
            "`" + contract + "` may not be read", "give yourself read permission");
      }
    }
    return contracts;
  }

  /** Prints findings in the format asked for. */
  void report(List<Diagnostic> findings, PrintWriter to) {
    switch (format) {
      case text -> new TextReport(to).print(findings);
      case json -> new JsonReport(to).print(findings);
      case github -> new GitHubReport(to).print(findings);
    }
  }

  boolean failed(Loaded loaded) {
    return loaded.hasErrors()
        || strict && loaded.diagnostics().stream().anyMatch(d -> d.severity() == Severity.WARN);
  }
}
