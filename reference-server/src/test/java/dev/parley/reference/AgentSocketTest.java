package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.reference.auth.Origins;
import dev.parley.reference.engine.Limits;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import dev.parley.reference.wire.Connections.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AgentSocketTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(settings -> settings
        .with(Origins.of("https://app.example"))
        .with(Limits.DEFAULT, new Patience(Duration.ofSeconds(1), Patience.DEFAULT.stall())));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void oneSocketCarriesSeveralRunsAtOnce() throws Exception {
    SocketClient socket = server.client().socket("/ws");
    for (int i = 0; i < 3; i++) {
      socket.send("{\"type\":\"chat_message\",\"message\":\"[long 30] [slow 2]\",\"command_id\":\"m"
          + i + "\"}");
    }
    java.util.Map<String, List<String>> runs = new java.util.TreeMap<>();
    int ended = 0;
    while (ended < 3) {
      String frame = socket.next();
      if (Judge.type(frame).equals("heartbeat")) {
        continue;
      }
      runs.computeIfAbsent(
              Judge.tree(frame).at("/payload/run_id").asString(),
              run -> new java.util.ArrayList<>())
          .add(frame);
      ended += Judge.type(frame).equals("stream_end") ? 1 : 0;
    }
    assertThat(runs).hasSize(3);
    runs.values().forEach(Judge::run);
    socket.close();
  }

  @Test
  void aCommandThatComesTwiceAtOnceBeginsOneRun() throws Exception {
    SocketClient one = server.client().socket("/ws");
    SocketClient other = server.client().socket("/ws");
    for (int i = 0; i < 60; i++) {
      String message =
          "{\"type\":\"chat_message\",\"message\":\"[say Yes]\",\"command_id\":\"twice" + i + "\"}";
      one.send(message);
      other.send(message);
      List<String> said = one.until("stream_end");
      Judge.run(said);
      assertThat(other.until("stream_end")).isEqualTo(said);
    }
    one.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-token", "a.b.c"})
  void withoutAGoodTokenTheUpgradeIsRefused(String token) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    if (!token.isEmpty()) {
      builder.header("Authorization", "Bearer " + token);
    }
    assertThat(refusal(builder, "/ws")).isEqualTo(403);
  }

  @Test
  void theTokenMayStandInTheQueryUnlessTheServerIsSetUpOtherwise() throws Exception {
    String path = "/ws?token=" + server.token("ann");
    SocketClient socket = SocketClient.open(HTTP.newWebSocketBuilder(), uri(path));
    socket.send("{\"type\":\"chat_message\",\"message\":\"hi\"}").until("stream_end");
    socket.close();
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example, 101",
    "https://app.example.evil.example, 403",
    "https://evil.example, 403",
    "http://app.example, 403",
    "https://app.example:8443, 403",
    "https://sub.app.example, 403",
    "null, 403",
  })
  void onlyPagesOfListedOriginsMayOpenASocket(String origin, int status) throws Exception {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder()
        .header("Authorization", "Bearer " + server.token("ann"))
        .header("Origin", origin);
    if (status == 101) {
      SocketClient.open(builder, uri("/ws")).close();
    } else {
      assertThat(refusal(builder, "/ws")).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"stop\",\"command_id\":\"c1\"}              | stop | c1 | /run_id: missing",
        "{\"type\":\"chat_message\",\"massage\":\"hi\"}         | chat_message |  | was `message` renamed to `massage`?",
        "{\"type\":\"pause\",\"run_id\":\"run_1\"}              | pause |  | unknown tag",
        "[1]                                                    |  |  | expected an object",
        "not json                                               |  |  | not JSON",
      })
  void aCommandThatBreaksTheContractIsRefusedWithPointerAndHint(
      String frame, String command, String commandId, String why) throws Exception {
    long before = server.server().counters().count("commands_refused");
    SocketClient socket = server.client().socket("/ws");
    String rejected = socket.send(frame).next();

    Judge.frames(List.of(rejected));
    JsonNode payload = Judge.tree(rejected).get("payload");
    assertThat(Judge.type(rejected)).isEqualTo("command_rejected");
    assertThat(payload.get("command").asString("")).isEqualTo(command == null ? "" : command);
    assertThat(payload.path("command_id").asString(""))
        .isEqualTo(commandId == null ? "" : commandId);
    assertThat(payload.at("/error/code").asString()).isEqualTo("INVALID_MESSAGE");
    assertThat(payload.at("/error/message").asString()).contains(why);
    assertThat(server.server().counters().count("commands_refused")).isEqualTo(before + 1);
    socket.close();
  }

  @Test
  void whatIsNotThereIsRefusedAndTheSocketGoesOn() throws Exception {
    SocketClient socket = server.client().socket("/ws");
    for (String command : List.of(
        "{\"type\":\"stop\",\"run_id\":\"run_none\"}",
        "{\"type\":\"resume\",\"run_id\":\"run_none\"}",
        "{\"type\":\"chat_message\",\"message\":\"hi\",\"thread_id\":\"thread_none\"}",
        "{\"type\":\"chat_message\",\"message\":\"hi\",\"agent_name\":\"nobody\"}")) {
      JsonNode rejected = Judge.tree(socket.send(command).next());
      assertThat(rejected.at("/payload/error/code").asString()).isEqualTo("NOT_FOUND");
    }
    Judge.run(socket.send("{\"type\":\"chat_message\",\"message\":\"hi\"}").until("stream_end"));
    socket.close();
  }

  @Test
  void aMessageThatIsTooLargeClosesTheSocket() throws Exception {
    SocketClient socket = server.client().socket("/ws");
    socket.sendAsFarAsItGoes(
        "{\"type\":\"chat_message\",\"message\":\"" + "x".repeat(200_000) + "\"}");
    assertThat(socket.closeCode()).isEqualTo(1009);
  }

  @Test
  void aSilentSocketHearsAHeartbeat() throws Exception {
    SocketClient socket = server.client().socket("/ws");
    String heartbeat = socket.next();
    assertThat(Judge.type(heartbeat)).isEqualTo("heartbeat");
    Judge.frames(List.of(heartbeat));
    socket.close();
  }

  @Test
  void aSocketEndsWithItsToken() throws Exception {
    String token = server.server().tokens().issue("ann", Duration.ofSeconds(2));
    SocketClient socket = SocketClient.open(
        HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + token), uri("/ws"));
    assertThat(socket.closeCode()).isEqualTo(4401);
  }

  private static URI uri(String path) {
    return URI.create("ws://127.0.0.1:" + server.port() + path);
  }

  private static int refusal(WebSocket.Builder builder, String path) {
    Throwable failure = catchThrowable(
        () -> builder.buildAsync(uri(path), new WebSocket.Listener() {}).join());
    assertThat(failure).hasCauseInstanceOf(WebSocketHandshakeException.class);
    WebSocketHandshakeException refused = (WebSocketHandshakeException) failure.getCause();
    assertThat(refused.getResponse().headers().firstValue("Set-Cookie")).isEmpty();
    return refused.getResponse().statusCode();
  }
}
