package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentEvents;
import dev.parley.reference.contract.agent.AgentStarted;
import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.contract.agent.ChatRequests;
import dev.parley.reference.contract.agent.UserMessage;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.ClosedSchemas;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatStreamTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String QUESTION =
      "What did we spend? [think 1] [tool aws_cost_analyzer {\"region\":\"us-east-1\"}] [say Much.]";

  private static TestServer server;
  private static ChatClient client;
  private static List<SseFrame> frames;

  @BeforeAll
  static void readOneRun() throws Exception {
    server = TestServer.start();
    client = server.client();
    frames = client.chat(request(QUESTION));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theTenEventsComeInTheOrderOfTheContract() {
    assertThat(frames)
        .extracting(SseFrame::event)
        .containsExactly(
            "stream_start",
            "user_message",
            "agent_started",
            "agent_thinking",
            "tool_executing",
            "tool_completed",
            "response_chunk",
            "response_complete",
            "agent_completed",
            "stream_end");
  }

  @Test
  void theGeneratedDecoderReadsEveryFrame() {
    assertThat(frames).allSatisfy(frame -> {
      AgentEvent event = AgentEvents.decode(frame.data());
      assertThat(event.type()).isEqualTo(frame.event());
      assertThat(new String(AgentEvents.encode(event), StandardCharsets.UTF_8))
          .isEqualTo(frame.data());
    });
  }

  @Test
  void noFrameHasAPropertyThatTheContractDoesNotDeclare() throws IOException {
    ClosedSchemas schemas = ClosedSchemas.in(Path.of("../schemas"));

    assertThat(frames)
        .allSatisfy(frame -> assertThat(
                schemas.check("agent/events/" + frame.event() + ".yaml", frame.data()))
            .isEmpty());
  }

  @Test
  void anUndeclaredPropertyWouldBeFound() throws IOException {
    ClosedSchemas schemas = ClosedSchemas.in(Path.of("../schemas"));
    String inEnvelope = frames.get(0).data().replaceFirst("\\{", "{\"surprise\":1,");
    String inPayload = frames.get(0).data().replaceFirst("\"run_id\"", "\"surprise\":1,\"run_id\"");

    assertThat(List.of(inEnvelope, inPayload))
        .allSatisfy(
            document -> assertThat(schemas.check("agent/events/stream_start.yaml", document))
                .singleElement()
                .asString()
                .contains("surprise"));
  }

  @Test
  void sequenceNumbersCountFromOneWithoutAGap() {
    assertThat(frames)
        .extracting(frame -> tree(frame).get("seq").asLong())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, frames.size()).boxed().toList());
  }

  @Test
  void theIdLineIsTheIdOfTheEvent() {
    assertThat(frames)
        .allSatisfy(
            frame -> assertThat(frame.id()).isEqualTo(tree(frame).get("id").asString()))
        .extracting(SseFrame::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void whenToReconnectIsSaidOnceAndFirst() {
    assertThat(frames.get(0).retry()).isEqualTo("3000");
    assertThat(frames.subList(1, frames.size())).extracting(SseFrame::retry).containsOnlyNulls();
  }

  @Test
  void neitherCachesNorProxiesMayHoldTheStreamBack() throws Exception {
    HttpResponse<InputStream> response = client.post(request("Hello"));
    response.body().close();

    assertThat(response.headers().map())
        .containsEntry("Content-Type", List.of("text/event-stream"))
        .containsEntry("Cache-Control", List.of("no-cache, no-transform"))
        .containsEntry("X-Accel-Buffering", List.of("no"))
        .doesNotContainKeys("Content-Encoding", "Content-Length", "Set-Cookie");
  }

  @Test
  void theRunTakesThreadAndAgentFromTheRequest() throws Exception {
    UserMessage first = (UserMessage) AgentEvents.decode(frames.get(1).data());
    String thread = first.payload().threadId();

    List<SseFrame> answer = client.chat(encode(new ChatRequest("Hello", thread, "general_helper")));

    AgentStarted started = (AgentStarted) AgentEvents.decode(answer.get(2).data());
    assertThat(started.payload().threadId()).isEqualTo(thread);
    assertThat(started.payload().agentName()).isEqualTo("general_helper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\ntwo",
        "one\rtwo",
        "one\r\n\r\nevent: stream_end\r\ndata: {}\r\n\r\n",
        "\ndata: forged\n\n",
        "line\u2028separator, paragraph\u2029separator, next\u0085line",
        "a NUL \u0000, a BOM \uFEFF and a smile \uD83D\uDE00"
      })
  void noTextCanForgeAnEvent(String message) throws Exception {
    List<SseFrame> answer = client.chat(request(message));

    assertThat(answer)
        .extracting(SseFrame::event)
        .startsWith("stream_start", "user_message", "agent_started")
        .endsWith("response_complete", "agent_completed", "stream_end");
    UserMessage echo = (UserMessage) AgentEvents.decode(answer.get(1).data());
    assertThat(echo.payload().message()).isEqualTo(message);
  }

  private static JsonNode tree(SseFrame frame) {
    return MAPPER.readTree(frame.data());
  }

  private static String request(String message) {
    return encode(new ChatRequest(message, null, null));
  }

  private static String encode(ChatRequest request) {
    return new String(ChatRequests.encode(request), StandardCharsets.UTF_8);
  }
}
