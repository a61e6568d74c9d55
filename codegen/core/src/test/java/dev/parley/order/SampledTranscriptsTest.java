package dev.parley.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Sampler;
import dev.parley.model.Channel;
import dev.parley.model.ContractSet;
import dev.parley.sample.Transcript;
import dev.parley.support.Contracts;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Generated checkers take the transcripts that are sampled, and find what is wrong with each faulty one. */
class SampledTranscriptsTest {
  private static final int SEEDS = 15;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent",
        "assistant",
        "conversations",
        "lifecycle",
        "lifecycle-agent-ui",
        "lifecycle-blocks",
        "lifecycle-request"
      })
  void checkersTakeTranscriptsAndRefuseTheirFaults(String topic) {
    int system = Contracts.SYSTEMS.indexOf(topic);
    ContractSet contracts = Contracts.load(
        system < 0 ? Contracts.ofTopic(topic) : List.of(Contracts.real().get(system)));
    Channel channel = contracts.contracts().get(0).channels().stream()
        .filter(c -> c.lifecycle().isPresent())
        .findFirst()
        .orElseThrow();
    Sampler sampler = new Sampler(contracts);
    GeneratedChecker checker = Checkers.of(topic);
    TreeMap<String, Integer> faults = new TreeMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Transcript transcript = sampler.transcript(channel, seed == 0, seed);
      assertThat(judge(checker, transcript)).as(transcript.toString()).isEmpty();
      for (Transcript faulty : sampler.faults(channel, transcript, seed)) {
        assertThat(judge(checker, faulty)).as(faulty.toString()).isPresent();
        faults.merge(faulty.faultName(), 1, Integer::sum);
      }
    }
    System.out.println(topic + ": " + SEEDS + " transcripts, faults " + faults);
    assertThat(faults).containsKeys("drop", "cut");
  }

  /** The first thing that the checker says, if it says anything. */
  private static Optional<String> judge(GeneratedChecker checker, Transcript transcript) {
    GeneratedChecker.Order order = checker.start();
    for (JsonNode event : transcript.events()) {
      String said = order.next(checker.decode(event.toString()));
      if (!said.isEmpty()) {
        return Optional.of(said);
      }
    }
    String said = order.close();
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }
}
