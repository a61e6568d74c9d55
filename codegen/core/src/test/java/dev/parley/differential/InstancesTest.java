package dev.parley.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Sampler;
import dev.parley.Targets;
import dev.parley.emit.GeneratedFile;
import dev.parley.internal.names.Words;
import dev.parley.internal.sample.PlainSchemas;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.Faulty;
import dev.parley.sample.SampleException;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import dev.parley.support.Json;
import dev.parley.support.TypeScriptFiles;
import dev.parley.support.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Thousands of documents of contracts, right ones, ones with a single fault and ones with any change, made from a seed: the generated decoder says what another validator
 * says, and what is taken comes back as it was. All of it goes to {@code target/differential} for {@code ts-bindings} to try on generated
 * TypeScript.
 */
class InstancesTest {
  private static final Path OUT = Path.of("target/differential");
  private static final int SAMPLES = 12;
  private static final int ALTERED = 40;

  /** Topics of the golden folder whose types are of all kinds. */
  private static final List<String> TOPICS = List.of(
      "assertions",
      "choices-and-checks",
      "closed-and-open",
      "constraints",
      "formats",
      "nested-collections",
      "nullable-and-optional",
      "numbers",
      "open-enum",
      "recursive-type",
      "tuple");

  /** Those without formats, numbers of any size and odd texts, which Parley takes otherwise than validators, as is known. */
  private static final Set<String> ALTERED_TOPICS = Set.of(
      "assertions",
      "choices-and-checks",
      "nested-collections",
      "nullable-and-optional",
      "open-enum",
      "recursive-type",
      "tuple");

  @TestFactory
  List<DynamicTest> decodersSayWhatAValidatorSays() {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(DynamicTest.dynamicTest("contracts", () -> tryOut("contracts", Contracts.real())));
    for (String topic : TOPICS) {
      tests.add(DynamicTest.dynamicTest(topic, () -> tryOut(topic, Contracts.ofTopic(topic))));
    }
    return tests;
  }

  private static void tryOut(String name, List<Path> documents) throws IOException {
    Path folder = OUT.resolve(name);
    ContractSet contracts = Contracts.load(documents);
    TypeScriptFiles.write(folder, Targets.typescript().emit(contracts));
    List<GeneratedFile> java = Targets.java("tried").emit(contracts);
    Trial trial = new Trial(
        contracts,
        Compiler.compile(java),
        ALTERED_TOPICS.contains(name)
            ? Optional.of(new Alterations(Json.readAny(documents.get(0))))
            : Optional.empty());
    for (Contract contract : contracts.contracts()) {
      for (TypeId type : contract.documents()) {
        trial.tryOut(contract, type);
      }
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.putObject("remotes").set("parley:/types.json", PlainSchemas.of(contracts));
    out.set("trials", trial.trials);
    Files.writeString(folder.resolve("verdicts.json"), out.toString());
    System.out.printf(
        "instances: %s: %d right, %d with a fault, %d altered%n",
        name, trial.right, trial.wrong, trial.altered);
    assertThat(trial.disagreements).isEmpty();
    assertThat(trial.right).isPositive();
    assertThat(trial.wrong).isPositive();
  }

  private static final class Trial {
    private final ContractSet contracts;
    private final ClassLoader classes;
    private final Set<String> names;
    private final Sampler sampler;
    private final Optional<Alterations> alterations;
    private final List<String> disagreements = new ArrayList<>();
    private final ArrayNode trials = JsonNodeFactory.instance.arrayNode();
    private int right;
    private int wrong;
    private int altered;

    Trial(ContractSet contracts, ClassLoader classes, Optional<Alterations> alterations) {
      this.contracts = contracts;
      this.classes = classes;
      this.names = Compiler.names(classes);
      this.sampler = new Sampler(contracts);
      this.alterations = alterations;
    }

    void tryOut(Contract contract, TypeId type) {
      Optional<Codec> codec = codec(type);
      if (codec.isEmpty()) {
        return;
      }
      ObjectNode entry = trials.addObject();
      entry.put("name", type.toString()).put("contract", contract.name());
      entry.put("module", type.module()).put("type", type.name());
      entry.put("reference", PlainSchemas.reference(type));
      ArrayNode tests = entry.putArray("tests");
      for (int seed = 0; seed < SAMPLES; seed++) {
        Extent extent = Extent.values()[seed % Extent.values().length];
        JsonNode sample;
        try {
          sample = sampler.sample(type, extent, seed);
        } catch (SampleException e) {
          continue;
        }
        right++;
        judge(codec.get(), type, sample, "sample " + extent + " " + seed, tests);
        for (Faulty faulty : sampler.faults(type, sample, seed)) {
          wrong++;
          judge(codec.get(), type, faulty.document(), faulty + " of sample " + seed, tests);
        }
        for (Alterations.Altered change : altered(sample, seed)) {
          altered++;
          judge(codec.get(), type, change.instance(), change.what() + " of sample " + seed, tests);
        }
      }
    }

    private List<Alterations.Altered> altered(JsonNode sample, int seed) {
      return alterations.map(a -> a.of(sample, seed, ALTERED)).orElse(List.of());
    }

    private Optional<Codec> codec(TypeId type) {
      String in = contracts.contracts().size() == 1 ? "" : type.module() + ".";
      String name = "tried." + in + Words.plural(type.name());
      return names.contains(name) ? Optional.of(new Codec(classes, name)) : Optional.empty();
    }

    private void judge(Codec codec, TypeId type, JsonNode document, String what, ArrayNode tests) {
      Verdict verdict = Verdict.of(codec, document.toString());
      boolean fits = verdict.fits().orElseThrow();
      boolean expected = sampler.accepts(type, document);
      String where = type + ": " + what + ": " + document;
      if (fits != expected) {
        disagreements.add(
            where + (expected ? " must be taken: " : " must be refused") + verdict.message());
      }
      verdict.fault().ifPresent(f -> disagreements.add(where + ": " + f));
      if (!verdict.encoded().isEmpty()) {
        cameFromNowhere(document, verdict.encoded())
            .ifPresent(f -> disagreements.add(where + ": " + f));
      }
      ObjectNode to = tests.addObject();
      to.put("name", what).put("document", document.toString()).put("networknt", expected);
      verdict.write(to);
    }

    /** What is written is in the document; of that only undeclared properties are not written. */
    private static Optional<String> cameFromNowhere(JsonNode document, String encoded) {
      try {
        return Json.differencesButForDateTimes(document, Json.read(encoded)).stream()
            .filter(d -> !d.contains(": lost "))
            .findFirst();
      } catch (StreamReadException e) {
        return Optional.of("what is written is no JSON: " + encoded);
      }
    }
  }
}
