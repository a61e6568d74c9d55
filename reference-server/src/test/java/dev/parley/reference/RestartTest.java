package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.SseReader;
import dev.parley.reference.testing.TestServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The server goes away in the middle of a run and comes back. */
class RestartTest {
  private static final String SLOW_RUN = "{\"message\":\"[think 2] [long 120] [slow 10]\"}";

  @Test
  void aStreamIsToldToComeBackAndTheRunGoesOn() throws Exception {
    try (TestServer server = TestServer.start()) {
      SseReader reader = new SseReader(server.client().post(SLOW_RUN).body());
      List<SseFrame> frames = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        frames.add(reader.next());
      }
      Thread restart = new Thread(server::restart);
      restart.start();
      for (SseFrame frame = next(reader); frame != null; frame = next(reader)) {
        frames.add(frame);
      }
      restart.join();

      SseFrame farewell = frames.remove(frames.size() - 1);
      assertThat(farewell.event()).isEqualTo("draining");
      assertThat(Judge.tree(farewell.data()).at("/payload/reconnect_after_ms").asInt())
          .isPositive();
      assertThat(frames).extracting(SseFrame::event).doesNotContain("stream_end");
      String run = Judge.tree(frames.get(0).data()).at("/payload/run_id").asString();
      SseFrame last = frames.get(frames.size() - 1);
      frames.addAll(SseReader.readAll(server.client().attach(run, last.id()).body()));

      check(server, frames.stream().map(SseFrame::data).toList(), run);
    }
  }

  @Test
  void aSocketIsClosedBy1001AndTheRunGoesOn() throws Exception {
    try (TestServer server = TestServer.start()) {
      SocketClient socket = server.client().socket("/ws");
      socket.send("{\"type\":\"chat_message\",\"message\":\"[long 120] [slow 10]\"}");
      List<String> frames = new ArrayList<>(socket.until("response_chunk"));
      server.restart();
      assertThat(socket.closeCode()).isEqualTo(1001);
      frames.addAll(socket.until("draining"));
      frames.remove(frames.size() - 1);

      String run = Judge.tree(frames.get(0)).at("/payload/run_id").asString();
      String last = Judge.tree(frames.get(frames.size() - 1)).get("id").asString();
      SocketClient again = server.client().socket("/ws");
      again.send("{\"type\":\"resume\",\"run_id\":\"" + run + "\",\"after\":\"" + last + "\"}");
      frames.addAll(again.until("stream_end"));

      check(server, frames, run);
      again.close();
    }
  }

  @Test
  void aRunThatWasToldToStopIsStoppedByTheNextServer() throws Exception {
    try (TestServer server = TestServer.start()) {
      SseReader reader = new SseReader(
          server.client().post("{\"message\":\"[long 9] [hang 3]\"}").body());
      String run = Judge.tree(reader.next().data()).at("/payload/run_id").asString();
      server.restart();
      JsonNode status = Judge.tree(
          server.client().post("/api/chat/agents/" + run + "/stop", "").body());
      assertThat(status.get("status").asString()).isIn("stopping", "stopped");

      List<String> frames = SseReader.readAll(server.client().attach(run, "").body()).stream()
          .map(SseFrame::data)
          .toList();
      Judge.run(frames);
      assertThat(Judge.types(frames)).endsWith("ack", "agent_completed", "stream_end");
    }
  }

  private static void check(TestServer server, List<String> frames, String run) throws Exception {
    List<String> logged =
        frames.stream().filter(each -> Judge.tree(each).has("seq")).toList();
    Judge.run(logged);
    assertThat(Judge.types(logged)).endsWith("response_complete", "agent_completed", "stream_end");
    JsonNode complete = Judge.tree(logged.get(logged.size() - 3));
    assertThat(complete.at("/payload/content").asString()).isEqualTo(Judge.answer(logged));
    assertThat(complete.at("/payload/fallback").asBoolean()).isFalse();
    String thread = complete.at("/payload/thread_id").asString();
    JsonNode history =
        Judge.tree(server.client().get("/api/threads/" + thread + "/messages").body());
    assertThat(history.get("messages")).hasSize(2);
    assertThat(server.server().counters().count("runs_recovered")).isEqualTo(1);
    assertThat(Judge.tree(
                server.client().get("/api/chat/agents/" + run + "/status").body())
            .get("status")
            .asString())
        .isEqualTo("completed");
  }

  private static @Nullable SseFrame next(SseReader reader) {
    try {
      return reader.next();
    } catch (IOException e) {
      return null; // cut off
    }
  }
}
