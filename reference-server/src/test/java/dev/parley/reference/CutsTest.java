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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Connections are cut at random points, hundreds of times, while runs go on. */
class CutsTest {
  private static final String RUN = "[think 3] [long 150] [slow 2]";
  private static final int CLIENTS = 6;

  /** What a client has got at the end, and how often it was cut off on the way. */
  private record Read(List<String> frames, int cuts) {}

  @Test
  void noEventIsLostOrSeenTwiceOverEventStreams() throws Exception {
    try (TestServer server = TestServer.start()) {
      check(server, CutsTest::readStream);
    }
  }

  @Test
  void noEventIsLostOrSeenTwiceOverSockets() throws Exception {
    try (TestServer server = TestServer.start()) {
      check(server, CutsTest::readSocket);
    }
  }

  private interface Reading {
    Read read(ChatClient client, Random random) throws Exception;
  }

  private static void check(TestServer server, Reading reading) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Read>> reads = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      ChatClient client = server.client("user_" + i);
      Random random = new Random(i);
      Callable<Read> task = () -> reading.read(client, random);
      reads.add(threads.submit(task));
    }
    int cuts = 0;
    for (Future<Read> each : reads) {
      Read read = each.get();
      Judge.run(read.frames());
      assertThat(Judge.types(read.frames())).contains("response_complete");
      cuts += read.cuts();
    }
    threads.shutdown();
    assertThat(cuts).isGreaterThan(100);
  }

  private static Read readStream(ChatClient client, Random random) throws Exception {
    List<String> frames = new ArrayList<>();
    HttpResponse<InputStream> response = client.post("{\"message\":\"" + RUN + "\"}");
    String run = "";
    String last = "";
    for (int cuts = 0; ; cuts++) {
      SseReader reader = new SseReader(response.body());
      int stay = 1 + random.nextInt(8);
      for (int i = 0; i < stay; i++) {
        SseFrame frame = reader.next();
        if (frame == null) {
          break;
        }
        if (Judge.tree(frame.data()).has("seq")) {
          frames.add(frame.data());
          last = frame.id();
          run = Judge.tree(frame.data()).at("/payload/run_id").asString();
        }
        if (frame.event().equals("stream_end")) {
          response.body().close();
          return new Read(frames, cuts);
        }
      }
      response.body().close();
      response = client.attach(run, last);
    }
  }

  private static Read readSocket(ChatClient client, Random random) throws Exception {
    List<String> frames = new ArrayList<>();
    SocketClient socket = client.socket("/ws");
    socket.send("{\"type\":\"chat_message\",\"message\":\"" + RUN + "\"}");
    for (int cuts = 0; ; cuts++) {
      int stay = 1 + random.nextInt(8);
      for (int i = 0; i < stay; i++) {
        String frame = socket.next();
        if (Judge.tree(frame).has("seq")) {
          frames.add(frame);
        }
        if (Judge.type(frame).equals("stream_end")) {
          socket.close();
          return new Read(frames, cuts);
        }
      }
      socket.abort();
      String last = frames.get(frames.size() - 1);
      socket = client.socket("/ws");
      socket.send("{\"type\":\"resume\",\"run_id\":\""
          + Judge.tree(last).at("/payload/run_id").asString() + "\",\"after\":\""
          + Judge.tree(last).get("id").asString() + "\"}");
    }
  }
}
