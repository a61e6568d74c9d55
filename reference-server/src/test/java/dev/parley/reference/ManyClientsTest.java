package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.engine.Limits;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.SseReader;
import dev.parley.reference.testing.TestServer;
import dev.parley.reference.wire.Connections.Patience;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyClientsTest {
  private static final int USERS = 20;

  @Test
  void twentyUsersAtOnceGetAllOfTheirEventsAndNobodyElses() throws Exception {
    try (TestServer server = TestServer.start()) {
      ExecutorService threads = Executors.newFixedThreadPool(USERS);
      List<Future<List<SseFrame>>> chats = new ArrayList<>();
      for (int i = 0; i < USERS; i++) {
        ChatClient client = server.client("user_" + i);
        String message = "{\"message\":\"[think 1] [say canary_" + i + " sings] [slow 1]\"}";
        Callable<List<SseFrame>> chat = () -> {
          List<SseFrame> frames = new ArrayList<>();
          for (int run = 0; run < 3; run++) {
            frames = client.chat(message);
            Judge.run(frames.stream().map(SseFrame::data).toList());
          }
          return frames;
        };
        chats.add(threads.submit(chat));
      }
      for (int i = 0; i < USERS; i++) {
        List<String> frames = chats.get(i).get().stream().map(SseFrame::data).toList();
        assertThat(Judge.answer(frames)).isEqualTo("canary_" + i + " sings");
        String user = "\"user_id\":\"user_" + i + "\"";
        assertThat(frames).allSatisfy(each -> assertThat(each).contains(user));
      }
      threads.shutdown();
    }
  }

  @Test
  void whoDoesNotReadIsSentAwayAndLosesNothing() throws Exception {
    Patience impatient = new Patience(Duration.ofSeconds(15), Duration.ofMillis(500));
    try (TestServer server =
            TestServer.start(settings -> settings.with(Limits.DEFAULT, impatient));
        Socket lazy = new Socket()) {
      // Some five megabytes, more than the network between the two will hold.
      List<SseFrame> whole = server.client().chat("{\"message\":\"[long 12000]\"}");
      String run = Judge.tree(whole.get(0).data()).at("/payload/run_id").asString();
      lazy.setReceiveBufferSize(4096);
      lazy.connect(new InetSocketAddress("127.0.0.1", server.port()));
      OutputStream out = lazy.getOutputStream();
      out.write(("GET /api/chat/stream?run_id=" + run + " HTTP/1.1\r\nHost: localhost\r\n"
              + "Authorization: Bearer " + server.token(TestServer.USER) + "\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      // It reads nothing; others do all the same.
      while (server.server().counters().count("clients_too_slow") == 0) {
        assertThat(server.client().chat("{\"message\":\"[say hello]\"}")).hasSizeGreaterThan(5);
      }
      String last = lastId(lazy.getInputStream());
      assertThat(last).isNotEmpty();

      List<SseFrame> rest = SseReader.readAll(server.client().attach(run, last).body());
      int seen = Integer.parseInt(last.substring(last.lastIndexOf('.') + 1));
      assertThat(seen).isLessThan(whole.size());
      assertThat(rest.subList(1, rest.size()))
          .extracting(SseFrame::data)
          .isEqualTo(
              whole.subList(seen, whole.size()).stream().map(SseFrame::data).toList());
    }
  }

  /** The id of the last event that has arrived whole. */
  private static String lastId(InputStream stream) {
    String last = "";
    SseReader reader = new SseReader(stream);
    try {
      for (SseFrame frame = reader.next(); frame != null; frame = reader.next()) {
        last = frame.id().isEmpty() ? last : frame.id();
      }
    } catch (java.io.IOException e) {
      // Cut off in the middle of an event.
    }
    return last;
  }
}
