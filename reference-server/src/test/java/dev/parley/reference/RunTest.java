package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.SseReader;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final String REQUEST = "{\"message\":\"Hello\"}";

  /** The scripted run again and again, until somebody stops it or it breaks. */
  private static class EndlessRun implements Run {
    final CountDownLatch closed = new CountDownLatch(1);
    private final long breaksAfter;
    private ScriptedRun current = new ScriptedRun(new ChatRequest("Hello", null, null));
    private long sent;

    EndlessRun(long breaksAfter) {
      this.breaksAfter = breaksAfter;
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Frame next() {
      if (sent++ == breaksAfter) {
        throw new IllegalStateException("the password is swordfish");
      }
      if (!current.hasNext()) {
        current = new ScriptedRun(new ChatRequest("Hello", null, null));
      }
      return current.next();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void aRunIsClosedWhenItsReaderGoesAway() throws Exception {
    EndlessRun run = new EndlessRun(Long.MAX_VALUE);
    try (ReferenceServer server = new ReferenceServer(request -> run).start(0)) {
      HttpResponse<InputStream> response = new ChatClient(server.port()).post(REQUEST);
      SseReader reader = new SseReader(response.body());
      assertThat(reader.next()).isNotNull();

      response.body().close();

      assertThat(run.closed.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void eventsArriveWhileTheRunGoesOn() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    EndlessRun run = new EndlessRun(3) {
      @Override
      public Frame next() {
        Frame next = super.next();
        if (next.tag().equals("user_message")) {
          awaitQuietly(read);
        }
        return next;
      }
    };
    try (ReferenceServer server = new ReferenceServer(request -> run).start(0)) {
      InputStream body = new ChatClient(server.port()).post(REQUEST).body();
      SseReader reader = new SseReader(body);

      assertThat(reader.next()).extracting(SseFrame::event).isEqualTo("stream_start");
      read.countDown();
      assertThat(reader.next()).extracting(SseFrame::event).isEqualTo("user_message");
      body.close();
    }
  }

  @Test
  void aRunThatFailsAtOnceIsAnsweredWithoutItsSecrets() throws Exception {
    EndlessRun run = new EndlessRun(0);
    try (ReferenceServer server = new ReferenceServer(request -> run).start(0)) {
      HttpResponse<InputStream> response = new ChatClient(server.port()).post(REQUEST);

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
          .contains("INTERNAL")
          .doesNotContain("swordfish");
      assertThat(run.closed.getCount()).isZero();
    }
  }

  @Test
  void aRunThatFailsLaterEndsWithoutStreamEndAndWithoutAnythingElse() throws Exception {
    try (ReferenceServer server = new ReferenceServer(request -> new EndlessRun(3)).start(0)) {
      List<SseFrame> frames = new ChatClient(server.port()).chat(REQUEST);

      assertThat(frames)
          .extracting(SseFrame::event)
          .containsExactly("stream_start", "user_message", "agent_started");
    }
  }

  @Test
  void aFrameOfSeveralLinesIsRefused() {
    assertThatThrownBy(() -> new Frame("a\nb", "1", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Frame("a", "1\r2", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Frame("a", "1", new byte[] {'{', '\n', '}'}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
