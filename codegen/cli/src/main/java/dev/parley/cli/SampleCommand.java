package dev.parley.cli;

import static dev.parley.cli.ContractArguments.option;

import dev.parley.Loaded;
import dev.parley.Sampler;
import dev.parley.diagnostic.Severity;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.sample.Extent;
import dev.parley.sample.Faulty;
import dev.parley.sample.SampleException;
import dev.parley.sample.Subject;
import dev.parley.sample.Transcript;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.JsonNode;

/** {@code parley sample}. */
final class SampleCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private @Nullable String event;
  private int count = 1;
  private long seed = 1;
  private boolean shortest;
  private @Nullable String fault;

  CommandLine line() {
    spec.name("sample");
    ContractArguments.addTo(spec);
    spec.addOption(option(
            "--event",
            "NAME",
            String.class,
            "Only this event, command or request, by its tag or the name of its type."))
        .addOption(OptionSpec.builder("--transcript")
            .description("Whole lifecycles of a channel instead, an empty line between two.")
            .build())
        .addOption(option(
            "--channel",
            "NAME",
            String.class,
            "The channel of the transcript, where several have a lifecycle."))
        .addOption(option("--count", "N", int.class, "So many of each; 1 without it."))
        .addOption(option(
            "--seed",
            "N",
            long.class,
            "The first seed, a whole number; 1 without it. The next one is one higher."))
        .addOption(OptionSpec.builder("--shortest")
            .description(
                "Only what must be there: required properties, the shortest way to the end.")
            .build())
        .addOption(
            option(
                "--fault",
                "NAME",
                String.class,
                "Break the contract in one place, which standard error names: a kind of fault such as required-dropped or drop, or `any`."));
    spec.usageMessage()
        .description(
            "Print documents that keep a contract, one a line: one of each event, command and request, or a transcript of a channel.",
            "The same seed prints the same bytes on every machine.")
        .sortOptions(false);
    return new CommandLine(spec);
  }

  @Override
  public Integer call() {
    ParseResult parsed = spec.commandLine().getParseResult();
    event = parsed.matchedOptionValue("--event", null);
    count = parsed.matchedOptionValue("--count", 1);
    seed = parsed.matchedOptionValue("--seed", 1L);
    shortest = parsed.hasMatchedOption("--shortest");
    fault = parsed.matchedOptionValue("--fault", null);
    if (count < 1) {
      throw new WrongUseException("`--count` is below 1", "ask for one or more");
    }
    ContractArguments arguments = new ContractArguments(parsed);
    Loaded loaded = arguments.toolkit().load(arguments.contracts());
    arguments.report(loaded, loaded.findings(Severity.WARN), arguments.aside(spec.commandLine()));
    if (arguments.failed(loaded)) {
      return ExitStatus.ERRORS;
    }
    ContractSet contracts = loaded.contracts().orElseThrow();
    Sampler sampler = new Sampler(contracts);
    try {
      if (parsed.hasMatchedOption("--transcript")) {
        String channel = parsed.matchedOptionValue("--channel", null);
        transcripts(sampler, ChannelChoice.of(contracts, channel));
      } else {
        documents(sampler, contracts);
      }
    } catch (SampleException e) {
      throw new WrongUseException(
          String.valueOf(e.getMessage()),
          "give the contract an example of it, or ask for something else with `--event` or `--channel`");
    }
    return ExitStatus.CLEAN;
  }

  private void transcripts(Sampler sampler, Channel of) {
    for (int i = 0; i < count; i++) {
      Transcript made = sampler.transcript(of, shortest, seed + i);
      if (fault != null) {
        made = broken(sampler.faults(of, made, seed + i), Transcript::faultName, i);
        err().println("fault: " + made.fault());
      }
      if (i > 0) {
        out().println();
      }
      made.events().forEach(out()::println);
    }
  }

  private void documents(Sampler sampler, ContractSet contracts) {
    List<Subject> subjects = contracts.contracts().stream()
        .flatMap((Contract c) -> sampler.subjects(c).stream())
        .toList();
    List<Subject> wanted = subjects.stream()
        .filter(s -> event == null || s.name().equals(event) || s.type().name().equals(event))
        .toList();
    if (wanted.isEmpty()) {
      throw new WrongUseException(
          event == null ? "the contract has no documents" : "nothing is called `" + event + "`",
          "name one of: "
              + String.join(
                  ", ", new TreeSet<>(subjects.stream().map(Subject::name).toList())));
    }
    for (Subject subject : wanted) {
      for (int i = 0; i < count; i++) {
        Extent extent = shortest ? Extent.MINIMAL : Extent.USUAL;
        JsonNode document = sampler.sample(subject.type(), extent, seed + i);
        if (fault != null) {
          Faulty broken =
              broken(sampler.faults(subject.document(), document, seed + i), Faulty::fault, i);
          err().println("fault: " + broken + ", " + subject.name());
          document = broken.document();
        }
        out().println(document);
      }
    }
  }

  /** One of the faults that were asked for, another for each of several. */
  private <T> T broken(List<T> faults, Function<T, String> name, int which) {
    List<T> named = faults.stream()
        .filter(f -> "any".equals(fault) || name.apply(f).equals(fault))
        .toList();
    if (named.isEmpty()) {
      throw new WrongUseException(
          "there is no fault `" + fault + "` here",
          "name one of: any, "
              + String.join(", ", new TreeSet<>(faults.stream().map(name).toList())));
    }
    // Consecutive seeds come to faults that lie far apart.
    return named.get((int) Math.floorMod((seed + which) * 0x9E3779B1L, (long) named.size()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
