package dev.parley.cli;

import dev.parley.Loaded;
import dev.parley.LossReport;
import dev.parley.OutputException;
import dev.parley.Toolkit;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.emit.Emitter;
import dev.parley.model.Perspective;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What all commands over contracts take. */
final class ContractArguments {
  private final List<Path> contracts;
  private final @Nullable Path root;
  private final @Nullable Path catalog;
  private final Perspective perspective;
  private final boolean delegates;
  private final boolean strict;
  private final Format format;
  private final @Nullable Path report;

  ContractArguments(ParseResult parsed) {
    this.contracts = parsed.matchedPositionalValue(0, List.of());
    this.root = parsed.matchedOptionValue("--root", null);
    this.catalog = parsed.matchedOptionValue("--catalog", null);
    this.perspective = parsed.matchedOptionValue("--perspective", Perspective.SERVER);
    this.delegates = parsed.hasMatchedOption("--delegate");
    this.strict = parsed.hasMatchedOption("--strict");
    this.format = parsed.matchedOptionValue("--format", Format.text);
    this.report = parsed.matchedOptionValue("--report", null);
  }

  /** Describes them. */
  static void addTo(CommandSpec spec) {
    spec.addPositional(PositionalParamSpec.builder()
            .paramLabel("CONTRACT")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .description(
                "AsyncAPI documents or JSON Schemas, YAML or JSON; `-` is standard input, and references in it start from the working directory.")
            .build())
        .addOption(
            option(
                "--root",
                "DIR",
                Path.class,
                "The folder that references must not leave. Without it: the nearest folder above a contract with a file `.parley-root`, else the contract's own folder."))
        .addOption(
            option(
                "--catalog",
                "FILE",
                Path.class,
                "A JSON file that maps URIs, or prefixes of URIs that end in a slash, to files: references to them are read there."))
        .addOption(
            option(
                "--perspective",
                "SIDE",
                Perspective.class,
                "Whom AsyncAPI documents describe: server, the default, or client. What a server sends are events, what a client sends are commands."))
        .addOption(OptionSpec.builder("--delegate")
            .description(
                "Leave to a validator, which the program gives to generated code, the patterns that it cannot search for itself.")
            .build())
        .addOption(OptionSpec.builder("--strict")
            .description("Take warnings for errors.")
            .build())
        .addOption(
            option("--format", "FORMAT", Format.class, "Of findings: ${COMPLETION-CANDIDATES}."))
        .addOption(
            option(
                "--report",
                "FILE",
                Path.class,
                "Write every place of the contracts that generated code does not fully express to this file, as JSON; `-` is standard output."))
        .addOption(ParleyCommand.help());
  }

  /** An option with one value. */
  static OptionSpec option(String name, String value, Class<?> type, String description) {
    return OptionSpec.builder(name)
        .paramLabel(value)
        .type(type)
        .arity("1")
        .description(description)
        .build();
  }

  /** How findings are printed. */
  enum Format {
    text,
    json,
    github,
    sarif,
    junit;

    /** Whether findings are one document, which has standard output for itself. */
    boolean isDocument() {
      return this == json || this == sarif || this == junit;
    }
  }

  /** Whether people read along, and not only programs. */
  boolean isText() {
    return format == Format.text;
  }

  /** Where findings go that are not what the command is about. */
  PrintWriter aside(CommandLine command) {
    return format.isDocument() ? command.getOut() : command.getErr();
  }

  Toolkit toolkit() {
    if (root != null && !Files.isDirectory(root)) {
      throw new WrongUseException(
          "the root `" + root + "` is no folder", "name the folder that holds the contracts");
    }
    Toolkit toolkit = new Toolkit(
        Optional.ofNullable(root), Path.of(""), Optional.ofNullable(catalog), perspective);
    if (delegates) {
      toolkit = toolkit.delegating();
    }
    return isPiped() ? StandardInput.readBy(toolkit) : toolkit;
  }

  /** Whether one of the contracts comes through standard input. */
  boolean isPiped() {
    return contracts.stream().anyMatch(StandardInput::isMeantBy);
  }

  List<Path> contracts() {
    if (isReportPrinted() && format.isDocument()) {
      throw new WrongUseException(
          "`--report -` and `--format " + format + "` both take standard output",
          "write the report to a file");
    }
    for (Path contract : contracts) {
      if (StandardInput.isMeantBy(contract)) {
        continue;
      }
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
    return contracts.stream()
        .map(c -> StandardInput.isMeantBy(c) ? StandardInput.document() : c)
        .toList();
  }

  /** Prints findings in the format asked for. */
  void report(Loaded loaded, List<Diagnostic> findings, PrintWriter to) {
    FindingsReport report = switch (format) {
      case text -> new TextReport(to);
      case json -> new JsonReport(to);
      case github -> new GitHubReport(to);
      case sarif -> new SarifReport(to);
      case junit -> new JUnitReport(to, loaded.files(), strict);
    };
    report.print(findings);
  }

  /**
   * Writes the report of what is lost, if one is asked for.
   *
   * @param targets what is generated
   */
  void reportLosses(Loaded loaded, List<Emitter> targets, PrintWriter out) {
    if (report == null) {
      return;
    }
    String text = LossReport.of(loaded, targets);
    if (isReportPrinted()) {
      out.print(text);
      out.flush();
      return;
    }
    try {
      Toolkit.writeReport(report, text);
    } catch (OutputException e) {
      throw new WrongUseException(e);
    }
  }

  /** Whether standard output belongs to the report of what is lost. */
  boolean isReportPrinted() {
    return report != null && report.equals(Path.of("-"));
  }

  boolean failed(Loaded loaded) {
    return loaded.failed(strict);
  }
}
