package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.Loaded;
import dev.parley.Sampler;
import dev.parley.Toolkit;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import dev.parley.support.Codec;
import dev.parley.support.Corpus;
import dev.parley.support.GeneratedCodecs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Samples of the types of other people's documents, judged by generated Java. The folder is given by {@code -Dparley.corpus=DIR}. What could not be
 * sampled is counted and named: there are contracts whose documents nobody can guess.
 */
class CorpusSamplesTest {
  private static final String CORPUS = System.getProperty("parley.corpus", "");

  /** Documents with more types than this take minutes, and teach nothing that others do not. */
  private static final int LARGEST = 60;

  private static final int MOST_TYPES = 4;

  private int types;
  private int samples;
  private int faults;
  private final List<String> notSampled = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void samplesOfOtherPeoplesTypesAreTakenAndFaultsAreRefused() {
    assumeTrue(!CORPUS.isEmpty(), "no corpus: give a folder with -Dparley.corpus=DIR");
    String only = System.getProperty("parley.corpus.only", "");
    int documents = 0;
    for (Corpus.Entry document : new Corpus(Path.of(CORPUS)).documents()) {
      if (document.id().startsWith(only)) {
        Loaded loaded =
            new Toolkit(Optional.of(document.origin()), Path.of("")).load(List.of(document.file()));
        Optional<ContractSet> contracts =
            loaded.contracts().filter(c -> c.contracts().get(0).declarations().size() <= LARGEST);
        if (contracts.isPresent()) {
          documents++;
          tryOut(document.id(), contracts.get());
        }
      }
    }
    System.out.println("corpus: of " + documents + " documents and " + types + " types " + samples
        + " samples and " + faults + " faults; not sampled: " + notSampled.size());
    notSampled.forEach(n -> System.out.println("corpus: not sampled: " + n));
    wrong.forEach(w -> System.out.println("corpus: wrong: " + w));
    assertThat(wrong).isEmpty();
    assertThat(notSampled.size()).isLessThan(types / 20 + 1);
  }

  private void tryOut(String id, ContractSet contracts) {
    GeneratedCodecs generated;
    try {
      generated = new GeneratedCodecs(contracts);
    } catch (RuntimeException | AssertionError e) {
      // CorpusTest says which do not compile.
      return;
    }
    Sampler sampler = new Sampler(contracts);
    for (Contract contract : contracts.contracts()) {
      for (TypeId type : contract.documents().stream().limit(MOST_TYPES).toList()) {
        Optional<Codec> codec = generated.codec(contract, type);
        if (codec.isPresent()) {
          types++;
          try {
            for (Extent extent : Extent.values()) {
              judge(id + " " + type, sampler, type, extent, codec.get());
            }
          } catch (SampleException e) {
            notSampled.add(id + ": " + e.getMessage());
          }
        }
      }
    }
  }

  private void judge(String name, Sampler sampler, TypeId type, Extent extent, Codec codec) {
    JsonNode sample = sampler.sample(type, extent, types);
    samples++;
    codec
        .refusedFromBytes(sample.toString())
        .ifPresent(why -> wrong.add(shortened(name + " " + extent + " refused " + why, sample)));
    if (extent == Extent.USUAL && sample.toString().length() < 5000) {
      for (Faulty faulty : sampler.faults(type, sample, types)) {
        faults++;
        if (codec.refusedFromBytes(faulty.document().toString()).isEmpty()) {
          wrong.add(shortened(name + " took " + faulty, faulty.document()));
        }
      }
    }
  }

  private static String shortened(String what, JsonNode document) {
    String text = what + " " + document;
    return text.length() < 600 ? text : text.substring(0, 600) + "…";
  }
}
