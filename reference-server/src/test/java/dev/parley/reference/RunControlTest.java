package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.SseReader;
import dev.parley.reference.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RunControlTest {
  /** It says something, and then nothing for as long as nobody stops it. */
  private static final String ENDLESS = "{\"message\":\"[long 20] [hang 5]\"}";

  private static TestServer server;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aRunThatIsStoppedEndsItsStreamAndCanBeStartedAgainUnderTheSameId() throws Exception {
    SseReader reader = new SseReader(client.post(ENDLESS).body());
    List<String> frames = readUntil(reader, "response_chunk");
    String run = Judge.tree(frames.get(0)).at("/payload/run_id").asString();
    assertThat(order(run, "status", 200).get("status").asString()).isEqualTo("running");

    assertThat(order(run, "stop", 200).get("status").asString()).isIn("stopping", "stopped");
    frames.addAll(readUntil(reader, "stream_end"));
    assertThat(reader.next()).isNull();
    Judge.run(frames);
    assertThat(Judge.types(frames)).endsWith("ack", "agent_completed", "stream_end");
    assertThat(status(frames)).isEqualTo("stopped");
    JsonNode stopped = order(run, "status", 200);
    assertThat(stopped.get("status").asString()).isEqualTo("stopped");
    assertThat(stopped.get("last_seq").asInt()).isEqualTo(frames.size());

    JsonNode again = order(run, "start", 200);
    assertThat(again.get("run_id").asString()).isEqualTo(run);
    SseReader second = new SseReader(
        client.attach(run, stopped.get("last_event_id").asString()).body());
    List<String> more = readUntil(second, "response_chunk");
    assertThat(Judge.types(more))
        .startsWith("resumed", "stream_start", "ack", "user_message", "agent_started");
    assertThat(order(run, "cancel", 200).get("status").asString()).isIn("cancelling", "cancelled");
    more.addAll(readUntil(second, "stream_end"));
    assertThat(status(more)).isEqualTo("cancelled");
    assertThat(second.next()).isNull();

    List<String> all = new ArrayList<>(frames);
    all.addAll(more);
    Judge.run(all);
    order(run, "start", 409);
    order(run, "cancel", 409);
    assertThat(client
            .attach(run, Judge.tree(all.get(all.size() - 1)).get("id").asString())
            .statusCode())
        .isEqualTo(204);
  }

  @Test
  void aStoppedRunThatIsCancelledSaysSoInAStreamOfItsOwn() throws Exception {
    SseReader reader = new SseReader(client.post(ENDLESS).body());
    String run = run(reader);
    order(run, "stop", 200);
    List<String> frames = readUntil(reader, "stream_end");
    String last = Judge.tree(frames.get(frames.size() - 1)).get("id").asString();

    assertThat(order(run, "cancel", 200).get("status").asString()).isEqualTo("cancelled");

    List<String> second = SseReader.readAll(client.attach(run, last).body()).stream()
        .map(SseFrame::data)
        .toList();
    assertThat(Judge.types(second))
        .containsExactly("resumed", "stream_start", "ack", "agent_completed", "stream_end");
    assertThat(status(second)).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "start", "stop", "cancel"})
  void aRunOfSomebodyElseIsNotThere(String order) throws Exception {
    SseReader reader = new SseReader(client.post(ENDLESS).body());
    String run = run(reader);

    HttpResponse<String> theirs = send(server.client("mallory"), run, order);
    HttpResponse<String> nobodys = send(server.client("mallory"), "run_none", order);

    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(theirs.body()).isEqualTo(nobodys.body());
    assertThat(server.client("mallory").attach(run, "").statusCode()).isEqualTo(404);
    order(run, "cancel", 200);
    readUntil(reader, "stream_end");
  }

  @Test
  void whoLeavesDoesNotCancel() throws Exception {
    HttpResponse<java.io.InputStream> response =
        client.post("{\"message\":\"[long 40] [slow 5]\"}");
    String run = run(new SseReader(response.body()));
    response.body().close();

    List<String> frames = SseReader.readAll(client.attach(run, "").body()).stream()
        .map(SseFrame::data)
        .toList();

    Judge.run(frames);
    assertThat(status(frames)).isEqualTo("completed");
  }

  @Test
  void theSocketStopsStartsAndCancelsToo() throws Exception {
    SocketClient socket = client.socket("/ws");
    socket.send("{\"type\":\"chat_message\",\"message\":\"[long 20] [hang 5]\"}");
    List<String> frames = new ArrayList<>(socket.until("response_chunk"));
    String run = Judge.tree(frames.get(0)).at("/payload/run_id").asString();

    socket.send("{\"type\":\"stop\",\"run_id\":\"" + run + "\",\"command_id\":\"c1\"}");
    // The same command once more, as after a lost answer, does nothing.
    socket.send("{\"type\":\"stop\",\"run_id\":\"" + run + "\",\"command_id\":\"c1\"}");
    frames.addAll(socket.until("stream_end"));
    assertThat(frames)
        .filteredOn(each -> Judge.type(each).equals("ack"))
        .singleElement()
        .satisfies(ack ->
            assertThat(Judge.tree(ack).at("/payload/command_id").asString()).isEqualTo("c1"));

    socket.send("{\"type\":\"start\",\"run_id\":\"" + run + "\",\"command_id\":\"c2\"}");
    frames.addAll(socket.until("response_chunk"));
    socket.send("{\"type\":\"cancel\",\"run_id\":\"" + run + "\",\"command_id\":\"c3\"}");
    frames.addAll(socket.until("stream_end"));
    Judge.run(frames);

    socket.send("{\"type\":\"stop\",\"run_id\":\"" + run + "\",\"command_id\":\"c4\"}");
    JsonNode rejected = Judge.tree(socket.next());
    assertThat(rejected.get("type").asString()).isEqualTo("command_rejected");
    assertThat(rejected.at("/payload/command").asString()).isEqualTo("stop");
    assertThat(rejected.at("/payload/command_id").asString()).isEqualTo("c4");
    assertThat(rejected.at("/payload/error/code").asString()).isEqualTo("RUN_NOT_ACTIVE");
    socket.close();
  }

  @Test
  void aChatMessageThatIsSentTwiceBeginsOneRun() throws Exception {
    SocketClient socket = client.socket("/ws");
    String message =
        "{\"type\":\"chat_message\",\"message\":\"[say Once]\",\"command_id\":\"only-once\"}";
    List<String> first = socket.send(message).until("stream_end");
    List<String> second = socket.send(message).until("stream_end");

    assertThat(second).isEqualTo(first);
    socket.close();
  }

  private static List<String> readUntil(SseReader reader, String type) throws Exception {
    List<String> frames = new ArrayList<>();
    SseFrame frame;
    do {
      frame = reader.next();
      assertThat(frame).as("the stream ends before `%s`: %s", type, frames).isNotNull();
      frames.add(frame.data());
    } while (!frame.event().equals(type));
    return frames;
  }

  private static String run(SseReader reader) throws Exception {
    return Judge.tree(reader.next().data()).at("/payload/run_id").asString();
  }

  private static String status(List<String> frames) {
    String completed = frames.stream()
        .filter(each -> Judge.type(each).equals("agent_completed"))
        .reduce((first, second) -> second)
        .orElseThrow();
    return Judge.tree(completed).at("/payload/status").asString();
  }

  private static JsonNode order(String run, String order, int status) throws Exception {
    HttpResponse<String> response = send(client, run, order);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return Judge.tree(response.body());
  }

  private static HttpResponse<String> send(ChatClient client, String run, String order)
      throws Exception {
    String path = "/api/chat/agents/" + run + "/" + order;
    return order.equals("status") ? client.get(path) : client.post(path, "");
  }
}
