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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A run has ended, but its last events are not on disk yet: who comes just then has to wait for them, and not to leave without. */
class EndingTest {
  @Test
  void whoAttachesWhileTheEndIsBeingStoredGetsIt() throws Exception {
    try (TestServer server = TestServer.start();
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + server.database());
        Statement sql = other.createStatement()) {
      ChatClient client = server.client();
      SseReader live =
          new SseReader(client.post("{\"message\":\"[hang 2] [long 9]\"}").body());
      String run = Judge.tree(live.next().data()).at("/payload/run_id").asString();
      SseFrame seen = live.next();
      while (!Judge.tree(seen.data()).at("/payload/index").asString("").equals("1")) {
        seen = live.next();
      }
      sql.execute("BEGIN IMMEDIATE"); // From here on nobody else can write.
      client.post("/api/chat/agents/" + run + "/cancel", "{}");
      while (!status(client, run).equals("cancelled")) {
        Thread.sleep(10);
      }

      HttpResponse<InputStream> stream = client.attach(run, seen.id());
      SocketClient socket = client
          .socket("/ws")
          .send("{\"type\":\"resume\",\"run_id\":\"" + run + "\",\"after\":\"" + seen.id() + "\"}");
      JsonNode resumed = Judge.tree(socket.next());
      sql.execute("ROLLBACK");

      assertThat(stream.statusCode()).isEqualTo(200);
      List<SseFrame> rest = SseReader.readAll(stream.body());
      assertThat(rest)
          .extracting(SseFrame::event)
          .containsExactly("resumed", "ack", "agent_completed", "stream_end");
      assertThat(resumed.at("/payload/ok").asBoolean()).isTrue();
      assertThat(socket.until("stream_end")).hasSize(rest.size() - 1);
      socket.close();
    }
  }

  private static String status(ChatClient client, String run) throws Exception {
    return Judge.tree(client.get("/api/chat/agents/" + run + "/status").body())
        .get("status")
        .asString();
  }
}
