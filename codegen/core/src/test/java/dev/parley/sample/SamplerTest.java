package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Sampler;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import dev.parley.support.Codec;
import dev.parley.support.Contracts;
import dev.parley.support.GeneratedCodecs;
import dev.parley.support.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the sampler calls right is taken, and what it calls wrong is refused, by generated Java and by a validator that reads the files themselves. */
class SamplerTest {
  private static final Oracle ORACLE = new Oracle();

  static List<String> topics() {
    List<String> topics = new ArrayList<>(Contracts.topics());
    topics.addAll(Contracts.SYSTEMS);
    return topics;
  }

  private static ContractSet contracts(String topic) {
    int system = Contracts.SYSTEMS.indexOf(topic);
    return Contracts.load(
        system < 0 ? Contracts.ofTopic(topic) : List.of(Contracts.real().get(system)));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void samplesAreTakenAndFaultsAreRefused(String topic) {
    ContractSet contracts = contracts(topic);
    Sampler sampler = new Sampler(contracts);
    GeneratedCodecs generated = new GeneratedCodecs(contracts);
    List<String> wrong = new ArrayList<>();
    TreeMap<String, Integer> faults = new TreeMap<>();
    int samples = 0;
    for (Contract contract : contracts.contracts()) {
      for (TypeId type : contract.documents()) {
        Codec codec = generated.codec(contract, type).orElseThrow();
        for (Extent extent : Extent.values()) {
          for (int seed = 0; seed < 3; seed++) {
            JsonNode sample = sampler.sample(type, extent, seed);
            samples++;
            codec
                .refusedFromBytes(sample.toString())
                .ifPresent(why -> wrong.add(type + " refused " + why + " " + sample));
            if (Contracts.SYSTEMS.contains(topic)) {
              ORACLE
                  .file(topic, type.name(), sample)
                  .filter(file -> !ORACLE.accepts(file, sample))
                  .ifPresent(file -> wrong.add(file + " refuses " + sample));
            }
            for (Faulty faulty :
                seed > 0 ? List.<Faulty>of() : sampler.faults(type, sample, seed)) {
              faults.merge(faulty.fault(), 1, Integer::sum);
              if (codec.refusedFromBytes(faulty.document().toString()).isEmpty()) {
                wrong.add(type + " took " + faulty + ": " + faulty.document());
              }
            }
          }
        }
      }
    }
    System.out.println(topic + ": " + samples + " samples, faults " + faults);
    assertThat(wrong).isEmpty();
  }
}
