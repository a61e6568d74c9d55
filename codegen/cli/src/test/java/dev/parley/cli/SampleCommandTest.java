package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommandTest {
  private static final String AGENT = "../../schemas/agent/asyncapi.yaml";

  @Test
  void everyEventCommandAndRequestHasALine() {
    Parley run = Parley.run("sample", AGENT);

    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(22).allMatch(l -> l.startsWith("{"));
    assertThat(run.out()).contains("\"type\":\"stream_start\"", "\"type\":\"resume\"");
  }

  @Test
  void theSameSeedPrintsTheSameBytes() {
    String[] command = {"sample", AGENT, "--event", "tool_executing", "--count", "3", "--seed", "9"
    };

    assertThat(Parley.run((Object[]) command).out())
        .isEqualTo(Parley.run((Object[]) command).out());
    assertThat(Parley.run((Object[]) command).out().lines()).hasSize(3);
  }

  @Test
  void theShortestTranscriptHasWhatMustBeThere() {
    Parley run =
        Parley.run("sample", AGENT, "--transcript", "--channel", "chatStream", "--shortest");

    assertThat(run.out().lines().map(l -> l.replaceAll(".*\"type\":\"([a-z_]+)\".*", "$1")))
        .isEqualTo(List.of(
            "stream_start",
            "user_message",
            "agent_started",
            "response_chunk",
            "response_complete",
            "agent_completed",
            "stream_end"));
  }

  @Test
  void aFaultIsNamed() {
    Parley run = Parley.run(
        "sample", AGENT, "--event", "error", "--fault", "required-dropped", "--seed", "3");

    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("fault: required-dropped at /").endsWith(", error\n");
    assertThat(Parley.run("sample", AGENT, "--transcript", "--channel", "/ws", "--fault", "drop")
            .err())
        .matches("fault: drop of [a-z_]+, event [0-9]+\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--event tool_executed|nothing is called `tool_executed`",
        "--transcript|several channels have a lifecycle",
        "--transcript --channel nowhere|no channel with a lifecycle is called `nowhere`",
        "--event error --fault upside-down|there is no fault `upside-down` here",
        "--count 0|`--count` is below 1"
      })
  void whatThereIsNotIsWrongUse(String arguments) {
    String[] parts = arguments.split("\\|");
    Parley run = Parley.run((Object[]) ("sample " + AGENT + " " + parts[0]).split(" "));

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("parley: " + parts[1]).contains("    fix  ");
  }
}
