package dev.parley.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.Sampler;
import dev.parley.diagnostic.Place;
import dev.parley.model.Channel;
import dev.parley.model.ContractSet;
import dev.parley.model.Documentation;
import dev.parley.model.Lifecycle;
import dev.parley.sample.SampleException;
import dev.parley.sample.Transcript;
import dev.parley.support.Contracts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TranscriptsTest {
  private static final ContractSet REAL = Contracts.load(Contracts.real());
  private static final Sampler SAMPLER = new Sampler(REAL);

  static Stream<Channel> channels() {
    return REAL.contracts().stream()
        .flatMap(c -> c.channels().stream())
        .filter(c -> c.lifecycle().isPresent());
  }

  private static Channel channel(String name) {
    return channels().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> tags(Transcript transcript) {
    return transcript.events().stream().map(e -> e.path("type").stringValue()).toList();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void everyTranscriptKeepsTheLifecycleAndEveryEventTheContract(Channel channel) {
    Lifecycle lifecycle = channel.lifecycle().orElseThrow();
    TranscriptJudge judge = new TranscriptJudge(lifecycle, "type");
    Set<List<String>> ways = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (int seed = 0; seed < 25; seed++) {
      Transcript transcript = SAMPLER.transcript(channel, seed == 0, seed);
      ways.add(tags(transcript));

      assertThat(judge.accepts(transcript.events())).as(transcript.toString()).isTrue();
      assertThat(transcript.events())
          .allMatch(e -> SAMPLER.accepts(channel.events().orElseThrow(), e));
      lifecycle
          .key()
          .ifPresent(k -> assertThat(transcript.events().stream()
                  .flatMap(e -> Pointers.scalar(e, k.pointer()).stream())
                  .distinct())
              .hasSizeLessThanOrEqualTo(1));
    }
    assertThat(ways).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @MethodSource("channels")
  void everyFaultBreaksTheLifecycleAndNoEvent(Channel channel) {
    Set<String> names = new TreeSet<>();
    for (int seed = 0; seed < 8; seed++) {
      Transcript transcript = SAMPLER.transcript(channel, false, seed);
      for (Transcript faulty : SAMPLER.faults(channel, transcript, seed)) {
        names.add(faulty.faultName());
        assertThat(faulty.events()).isNotEqualTo(transcript.events());
      }
    }
    assertThat(names).contains("drop", "swap", "cut", "after-end");
  }

  @Test
  void callsOfOneRunHaveKeysOfTheirOwn() {
    Channel channel = channel("agentSocket");
    for (int seed = 0; seed < 60; seed++) {
      Transcript transcript = SAMPLER.transcript(channel, false, seed);
      List<JsonNode> begun = calls(transcript, "tool_executing");
      if (begun.size() > 1) {
        assertThat(begun).doesNotHaveDuplicates();
        assertThat(begun).containsAll(calls(transcript, "tool_completed"));
        return;
      }
    }
    throw new AssertionError("no transcript has two calls");
  }

  private static List<JsonNode> calls(Transcript transcript, String type) {
    return transcript.events().stream()
        .filter(e -> e.path("type").stringValue().equals(type))
        .map(e -> e.at("/payload/call_id"))
        .collect(Collectors.toList());
  }

  @Test
  void numbersAndTimesGoUp() {
    Transcript transcript = SAMPLER.transcript(channel("agentSocket"), false, 5);
    List<Double> times = transcript.events().stream()
        .map(e -> e.at("/payload/timestamp").doubleValue())
        .toList();

    assertThat(times).isSorted().doesNotHaveDuplicates();
    assertThat(transcript.events().stream()
            .filter(e -> e.has("seq"))
            .map(e -> e.get("seq").intValue()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedMakesTheSameBytes() {
    Channel channel = channel("conversation");

    assertThat(new Sampler(REAL).transcript(channel, false, 7))
        .isEqualTo(SAMPLER.transcript(channel, false, 7));
  }

  @Test
  void aChannelWithoutALifecycleHasNoTranscripts() {
    Channel without = new Channel(
        "plain",
        "/plain",
        channel("conversation").events(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Documentation.NONE,
        Place.start(""));

    assertThatThrownBy(() -> SAMPLER.transcript(without, true, 1))
        .isInstanceOf(SampleException.class)
        .hasMessage("channel `plain` has no `x-lifecycle`, so it has no transcripts");
  }
}
