package dev.parley.reference.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Connections that break, windows that come late, and servers that go away. */
class ConversationResumeTest {
  private TestServer server;
  private Browser ada;
  private String id;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start();
    ada = Browser.signedUp(server.port(), "ada");
    id = ada.conversation();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatWasMissedFollowsOnceAndInOrderWhereverTheConnectionBreaks() throws Exception {
    Random random = new Random(4711);
    List<String> whole = new ArrayList<>();
    SocketClient socket = ada.open("/ws/" + id);
    socket.send(message("[slow 2] [think 3] [long 120]"));
    while (whole.isEmpty() || !whole.get(whole.size() - 1).contains("\"type\":\"done\"")) {
      int some = 1 + random.nextInt(12);
      for (int i = 0; i < some && !ended(whole); i++) {
        whole.add(socket.next());
      }
      if (!ended(whole)) {
        socket.abort();
        socket = ada.open("/ws/" + id);
        socket.send("{\"type\":\"resume\",\"after\":" + seq(whole) + ",\"command_id\":\"r\"}");
        // On a slow machine the command may come too late, behind events that are sent once more.
        List<String> late = socket.until("resumed");
        JsonNode resumed = ConversationSocketTest.tree(late.get(late.size() - 1));
        assertThat(resumed.get("ok").asBoolean()).isTrue();
        assertThat(resumed.get("from").asLong()).isEqualTo(seq(whole) + 1);
        assertThat(resumed.get("gap").asLong()).isZero();
        assertThat(resumed.get("command_id").asString()).isEqualTo("r");
      }
    }
    socket.close();

    assertThat(whole)
        .extracting(frame -> ConversationSocketTest.tree(frame).get("seq").asLong())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, whole.size()).boxed().toList());
    assertThat(ConversationSocketTest.text(ConversationSocketTest.trees(whole)))
        .startsWith("word1 word2 ")
        .endsWith(" word120");
  }

  @Test
  void aWindowResumesByItsUrlToo() throws Exception {
    List<String> all;
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(message("[long 20]"));
      all = socket.until("done");
    }
    try (SocketClient late = ada.open("/ws/" + id + "?after=3")) {
      assertThat(late.next()).isEqualTo("{\"type\":\"resumed\",\"ok\":true,\"from\":4,\"gap\":0}");
      assertThat(late.until("done")).isEqualTo(all.subList(3, all.size()));
    }
    assertThat(ada.refusal("/ws/" + id + "?after=-1")).isEqualTo(422);
  }

  @Test
  void anAnswerGoesOnWhenNobodyWatches() throws Exception {
    SocketClient socket = ada.open("/ws/" + id);
    socket.send(message("[slow 5] [long 40]"));
    socket.until("token");
    socket.abort();

    try (SocketClient back = ada.open("/ws/" + id + "?after=0")) {
      List<JsonNode> events = ConversationSocketTest.trees(back.until("done"));
      assertThat(ConversationSocketTest.text(events)).endsWith(" word40");
    }
  }

  @Test
  void anAnswerGoesOnInTheNextServer() throws Exception {
    SocketClient socket = ada.open("/ws/" + id);
    socket.send(message("[slow 10] [long 60]"));
    List<String> before = socket.until("token");

    server.restart();

    assertThat(socket.closeCode()).isEqualTo(1001);
    before.addAll(rest(socket));
    assertThat(before).anyMatch(frame -> frame.contains("\"type\":\"draining\""));
    before.removeIf(frame -> !frame.contains("\"seq\":"));
    try (SocketClient back = ada.open("/ws/" + id + "?after=" + seq(before))) {
      back.next();
      before.addAll(back.until("done"));
    }
    assertThat(before)
        .extracting(frame -> ConversationSocketTest.tree(frame).get("seq").asLong())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, before.size()).boxed().toList());
    assertThat(ConversationSocketTest.text(ConversationSocketTest.trees(before)))
        .startsWith("word1 word2 ")
        .endsWith(" word60");
    assertThat(ada.get("/api/conversations/" + id + "/messages").get("messages"))
        .hasSize(2);
  }

  private static List<String> rest(SocketClient socket) throws Exception {
    List<String> rest = new ArrayList<>();
    for (String frame = socket.poll(); frame != null; frame = socket.poll()) {
      rest.add(frame);
    }
    return rest;
  }

  private static boolean ended(List<String> frames) {
    return !frames.isEmpty() && frames.get(frames.size() - 1).startsWith("{\"type\":\"done\"");
  }

  private static long seq(List<String> frames) {
    return ConversationSocketTest.tree(frames.get(frames.size() - 1)).get("seq").asLong();
  }

  private static String message(String content) {
    return "{\"type\":\"message\",\"content\":\"" + content + "\"}";
  }
}
