package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.SseReader;
import dev.parley.reference.testing.TestServer;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResumeTest {
  private static TestServer server;
  private static ChatClient client;
  private static List<SseFrame> whole;
  private static String run;

  @BeforeAll
  static void runOnce() throws Exception {
    server = TestServer.start();
    client = server.client();
    whole = client.chat("{\"message\":\"[think 2] [long 20]\"}");
    run = Judge.tree(whole.get(0).data()).at("/payload/run_id").asString();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void afterEachEventAStreamGoesOnWithTheNext() throws Exception {
    for (int seen = 1; seen < whole.size(); seen++) {
      List<SseFrame> rest =
          SseReader.readAll(client.attach(run, whole.get(seen - 1).id()).body());

      JsonNode resumed = Judge.tree(rest.get(0).data());
      assertThat(resumed.get("type").asString()).isEqualTo("resumed");
      assertThat(resumed.at("/payload/from").asInt()).isEqualTo(seen + 1);
      assertThat(resumed.at("/payload/gap").asInt()).isZero();
      assertThat(data(rest.subList(1, rest.size())))
          .isEqualTo(data(whole.subList(seen, whole.size())));
    }
  }

  @Test
  void afterEachEventTheSocketGoesOnWithTheNext() throws Exception {
    SocketClient socket = client.socket("/ws");
    for (int seen = 1; seen < whole.size(); seen++) {
      socket.send("{\"type\":\"resume\",\"run_id\":\"" + run + "\",\"after\":\""
          + whole.get(seen - 1).id() + "\",\"command_id\":\"r" + seen + "\"}");
      List<String> rest = socket.until("stream_end");

      assertThat(Judge.tree(rest.get(0)).at("/payload/command_id").asString())
          .isEqualTo("r" + seen);
      assertThat(rest.subList(1, rest.size())).isEqualTo(data(whole.subList(seen, whole.size())));
    }
    socket.close();
  }

  @Test
  void withoutAnEventItBeginsAtTheFirst() throws Exception {
    assertThat(data(SseReader.readAll(client.attach(run, "").body()))).isEqualTo(data(whole));
    HttpResponse<String> byQuery =
        client.get("/api/chat/stream?run_id=" + run + "&after=" + whole.get(3).id());
    assertThat(byQuery.body())
        .contains("id: " + whole.get(4).id())
        .doesNotContain("id: " + whole.get(3).id() + "\n");
  }

  @Test
  void afterTheLastEventThereIsNothingToComeBackFor() throws Exception {
    String last = whole.get(whole.size() - 1).id();

    assertThat(client.attach(run, last).statusCode()).isEqualTo(204);

    SocketClient socket = client.socket("/ws");
    socket.send("{\"type\":\"resume\",\"run_id\":\"" + run + "\",\"after\":\"" + last + "\"}");
    JsonNode resumed = Judge.tree(socket.next());
    assertThat(resumed.at("/payload/ok").asBoolean()).isFalse();
    assertThat(resumed.at("/payload/from").isNull()).isTrue();
    assertThat(resumed.at("/payload/gap").asInt()).isZero();
    socket.close();
  }

  @Test
  void anEventThatNeverWasIsToldApartFromOneThatIsGone() throws Exception {
    String last = whole.get(whole.size() - 1).id();
    String beyond = last.substring(0, last.lastIndexOf('.') + 1) + "9999";
    assertThat(client.attach(run, beyond).statusCode()).isEqualTo(404);
    assertThat(client.attach(run, "no-id-at-all").statusCode()).isEqualTo(422);
    assertThat(client.attach(run, last.replace(run, "run_other")).statusCode()).isEqualTo(422);

    // Of a store that was lost and begun anew nobody can say what is missing.
    String elsewhen = "e0" + last.substring(last.indexOf('.'));
    JsonNode anew = first(client.attach(run, elsewhen));
    assertThat(anew.at("/payload/from").asInt()).isEqualTo(1);
    assertThat(anew.at("/payload/gap").isNull()).isTrue();
  }

  @Test
  void whatIsForgottenIsSaidToBeGone() throws Exception {
    List<SseFrame> other = client.chat("{\"message\":\"[long 10]\"}");
    String log = Judge.tree(other.get(0).data()).at("/payload/run_id").asString();
    server.server().forget(log, 5);

    JsonNode after = first(client.attach(log, other.get(1).id()));
    assertThat(after.at("/payload/from").asInt()).isEqualTo(5);
    assertThat(after.at("/payload/gap").asInt()).isEqualTo(2);

    JsonNode fresh = first(client.attach(log, ""));
    assertThat(fresh.at("/payload/from").asInt()).isEqualTo(5);
    assertThat(fresh.at("/payload/gap").asInt()).isEqualTo(4);
  }

  @Test
  void aSecondReaderThatComesLateGetsTheSame() throws Exception {
    InputStream live = client.post("{\"message\":\"[long 60] [slow 3]\"}").body();
    SseReader reader = new SseReader(live);
    SseFrame first = reader.next();
    String id = Judge.tree(first.data()).at("/payload/run_id").asString();
    for (int i = 0; i < 10; i++) {
      reader.next();
    }

    List<SseFrame> late = SseReader.readAll(client.attach(id, "").body());

    Judge.run(data(late));
    List<SseFrame> rest = new java.util.ArrayList<>();
    for (SseFrame frame = reader.next(); frame != null; frame = reader.next()) {
      rest.add(frame);
    }
    assertThat(data(late)).endsWith(data(rest).toArray(new String[0]));
  }

  private static List<String> data(List<SseFrame> frames) {
    return frames.stream().map(SseFrame::data).toList();
  }

  private static JsonNode first(HttpResponse<InputStream> response) throws Exception {
    assertThat(response.statusCode()).isEqualTo(200);
    SseFrame frame = new SseReader(response.body()).next();
    response.body().close();
    assertThat(frame.event()).isEqualTo("resumed");
    return Judge.tree(frame.data());
  }
}
