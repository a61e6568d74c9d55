package dev.parley.differential;

import dev.parley.Sampler;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import dev.parley.support.Codec;
import dev.parley.support.GeneratedCodecs;
import dev.parley.support.Json;
import dev.parley.support.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Instances of one document, and alterations of them, before generated code and before a validator that is given the document itself. */
final class Trial {
  private static final int MOST_TYPES = 6;
  private static final int SEEDS = 2;
  private static final int MOST_ALTERATIONS = 300;
  private static final int NOTED = 10;
  private static final int LONGEST = 20_000;

  private final String name;
  private final ContractSet contracts;
  private final GeneratedCodecs codecs;
  private final Sampler sampler;
  private final Comparison comparison;
  private final Alterations alterations;
  private final ArrayNode verdicts;
  private final Meant meant;
  private final Map<TypeId, Contract> of = new LinkedHashMap<>();

  private int instances;
  private int altered;
  private int agreed;
  private int undecided;
  private final Map<String, Integer> named = new TreeMap<>();
  private final Map<String, Integer> departures = new TreeMap<>();
  private final List<String> silent = new ArrayList<>();

  /**
   * @param findings what the document's loading has found
   * @param verdicts where to note what generated Java says, for generated TypeScript to compare
   */
  Trial(
      String name,
      Path root,
      Path file,
      ContractSet contracts,
      List<Diagnostic> findings,
      ArrayNode verdicts) {
    this.name = name;
    this.contracts = contracts;
    this.codecs = new GeneratedCodecs(contracts);
    this.sampler = new Sampler(contracts);
    this.meant = new Meant(contracts);
    this.comparison = new Comparison(root, file, meant, findings);
    this.alterations = new Alterations(Json.readAny(file));
    this.verdicts = verdicts;
  }

  int instances() {
    return instances;
  }

  /** Instances with a change. */
  int altered() {
    return altered;
  }

  int agreed() {
    return agreed;
  }

  /** How often networknt had no verdict. */
  int undecided() {
    return undecided;
  }

  /** How often a difference was named, by the rule that names it. */
  Map<String, Integer> named() {
    return named;
  }

  Map<String, Integer> departures() {
    return departures;
  }

  /** The differences that nothing names, a line each. */
  List<String> silent() {
    return silent;
  }

  void run(List<JsonNode> examples) {
    for (Contract contract : contracts.contracts()) {
      contract.documents().stream().limit(MOST_TYPES).forEach(t -> of.put(t, contract));
    }
    for (TypeId type : of.keySet()) {
      Optional<Codec> codec = codecs.codec(of.get(type), type);
      if (codec.isPresent()) {
        List<JsonNode> own = new ArrayList<>(samples(type));
        if (of.size() == 1) {
          own.addAll(examples);
        }
        int most = MOST_ALTERATIONS / of.size() / Math.max(1, own.size());
        int seed = 0;
        for (JsonNode instance : own) {
          instances++;
          judge(codec.get(), type, "instance " + seed, instance, true);
          int noted = 0;
          for (Alterations.Altered each : alterations.of(instance, seed++, most)) {
            altered++;
            judge(codec.get(), type, each.what(), each.instance(), noted++ < NOTED);
          }
        }
      }
    }
  }

  private List<JsonNode> samples(TypeId type) {
    List<JsonNode> samples = new ArrayList<>();
    for (int i = 0; i < Extent.values().length * SEEDS; i++) {
      try {
        JsonNode sample = sampler.sample(type, Extent.values()[i % Extent.values().length], i);
        if (sample.toString().length() < LONGEST && !samples.contains(sample)) {
          samples.add(sample);
        }
      } catch (SampleException e) {
        // Contracts whose documents nobody can guess.
      }
    }
    return samples;
  }

  private void judge(Codec codec, TypeId type, String what, JsonNode made, boolean isNoted) {
    String text = made.toString();
    JsonNode instance = Json.read(text);
    Verdict verdict;
    try {
      verdict = Verdict.of(codec, text);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      silent(
          "EXCEPTION", type, what, text, String.valueOf(e.getCause() == null ? e : e.getCause()));
      return;
    }
    verdict.fault().ifPresent(f -> silent("INCONSISTENT", type, what, text, f));
    Outcome outcome = comparison.of(type, instance, verdict);
    count(outcome, type, what, text);
    ObjectNode note = verdicts
        .addObject()
        .put("name", type + ": " + what)
        .put("type", type.name())
        .put("document", text)
        .put("java", verdict.fits().orElseThrow())
        .put("outcome", outcome.kind().name());
    if (isNoted) {
      verdict.write(note.put("module", type.module()));
    }
  }

  private void count(Outcome outcome, TypeId type, String what, String text) {
    switch (outcome.kind()) {
      case SAME -> agreed++;
      case NAMED -> named.merge(outcome.what(), 1, Integer::sum);
      case DEPARTURE -> departures.merge(outcome.what(), 1, Integer::sum);
      case SILENT -> silent(outcome.what(), type, what, text, outcome.why());
      case UNDECIDED -> undecided++;
    }
  }

  private void silent(String kind, TypeId type, String what, String document, String why) {
    silent.add(
        String.join("\t", kind, name, type.toString(), what, why.replace('\n', ' '), document));
  }

  /** The document itself, for another validator: its files as they are, and which schemas of them a document of a type must keep one of. */
  ObjectNode original() {
    ObjectNode out = comparison.files();
    ObjectNode types = out.putObject("meant");
    for (TypeId type : of.keySet()) {
      ArrayNode schemas = types.putArray(type.name());
      meant
          .of(type)
          .forEach(d -> schemas.add(
              OriginalFiles.BASE + d.place().file() + "#" + d.place().pointer()));
    }
    return out;
  }
}
