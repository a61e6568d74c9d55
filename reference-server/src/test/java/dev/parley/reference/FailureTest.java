package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.engine.Limits;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.TestServer;
import dev.parley.reference.wire.Connections.Patience;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whatever fails, the user gets an answer that says so, and the stream ends cleanly. */
class FailureTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    Limits limits = new Limits(
        Duration.ofSeconds(3),
        Duration.ofMillis(1500),
        Duration.ofMillis(500),
        16,
        16,
        8,
        40,
        false);
    server = TestServer.start(settings -> settings.with(limits, Patience.DEFAULT));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "[fail rate_limited], RATE_LIMITED",
    "[fail unavailable], PROVIDER_UNAVAILABLE",
    "[fail bad_answer], PROVIDER_UNAVAILABLE",
    "[long 20] [cut 4], PROVIDER_UNAVAILABLE",
    "[long 20] [hang 4], PROVIDER_TIMEOUT",
    "[hang 0], PROVIDER_TIMEOUT",
    "[long 4000] [slow 1], PROVIDER_TIMEOUT",
  })
  void aProviderThatFailsIsExcused(String script, String code) throws Exception {
    List<String> frames = server.client().chat("{\"message\":\"" + script + "\"}").stream()
        .map(SseFrame::data)
        .toList();

    Judge.run(frames);
    assertThat(Judge.types(frames))
        .endsWith("error", "response_chunk", "response_complete", "agent_completed", "stream_end");
    JsonNode complete = Judge.tree(frames.get(frames.size() - 3)).get("payload");
    assertThat(complete.get("fallback").asBoolean()).isTrue();
    assertThat(complete.get("content").asString())
        .isEqualTo(Judge.answer(frames))
        .contains("I could not finish this");
    JsonNode completed = Judge.tree(frames.get(frames.size() - 2)).get("payload");
    assertThat(completed.get("status").asString()).isEqualTo("failed");
    assertThat(completed.at("/error/code").asString()).isEqualTo(code);
    String thread = completed.get("thread_id").asString();
    JsonNode history =
        Judge.tree(server.client().get("/api/threads/" + thread + "/messages").body());
    assertThat(history.at("/messages/1/fallback").asBoolean()).isTrue();
  }

  @Test
  void aToolThatFailsDoesNotEndTheRun() throws Exception {
    List<String> frames = server
        .client()
        .chat("{\"message\":\"[tool no_such_tool {\\\"a\\\":1}] [say All the same]\"}")
        .stream()
        .map(SseFrame::data)
        .toList();

    Judge.run(frames);
    String answered = frames.stream()
        .filter(each -> Judge.type(each).equals("tool_completed"))
        .findFirst()
        .orElseThrow();
    JsonNode tool = Judge.tree(answered).get("payload");
    assertThat(tool.get("status").asString()).isEqualTo("failed");
    assertThat(tool.at("/error/code").asString()).isEqualTo("TOOL_FAILED");
    JsonNode completed = Judge.tree(frames.get(frames.size() - 2)).get("payload");
    assertThat(completed.get("status").asString()).isEqualTo("completed");
    assertThat(completed.at("/tools_used/0").asString()).isEqualTo("no_such_tool");
  }

  @Test
  void noExceptionShowsItsText() throws Exception {
    assertThat(server.client().get("/api/threads?limit=0").body()).doesNotContain("Exception");
    assertThat(server.client().get("/api/threads?limit=0").statusCode()).isEqualTo(422);
  }
}
