package dev.parley.reference.llm.provider;

import dev.parley.reference.llm.ModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, in time. A provider that is busy is asked again as long as it has not
 * said anything; after that a second try would say the beginning twice.
 */
final class Exchange implements AutoCloseable {
  private static final int LONGEST_REFUSAL = 16 * 1024;
  private static final Duration END = Duration.ofMillis(100);

  private final HttpClient http;
  private final HttpRequest request;
  private final ModelLimits limits;
  private final CountDownLatch closed = new CountDownLatch(1);
  private long wholeEnds;
  private volatile @Nullable CompletableFuture<?> waiting;
  private volatile @Nullable PulledBody body;

  Exchange(HttpClient http, HttpRequest request, ModelLimits limits) {
    this.http = http;
    this.request = request;
    this.limits = limits;
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Sends the request and waits until the provider begins to answer. */
  void begin() throws ModelException, InterruptedException {
    wholeEnds = System.nanoTime() + limits.whole().toNanos();
    for (int retry = 0; !isClosed(); retry++) {
      long tryEnds = System.nanoTime() + limits.firstEvent().toNanos();
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = send(tryEnds);
      if (response == null) {
        return;
      }
      PulledBody opened = new PulledBody();
      body = opened;
      response.body().subscribe(opened);
      if (isClosed()) {
        opened.close();
      }
      if (response.statusCode() == 200) {
        return;
      }
      byte[] refusal = refusal(opened, tryEnds);
      opened.close();
      Waiting asked = Waiting.of(response.headers(), Instant.now());
      Duration wait = asked.before(retry);
      if (!busy(response.statusCode())
          || retry == limits.retries()
          || wait.compareTo(limits.longestRetryAfter()) > 0
          || wait.toNanos() > wholeEnds - System.nanoTime()) {
        throw Fault.ofStatus(response.statusCode(), asked, refusal);
      }
      closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Waits for more of the response.
   *
   * @param ends when the provider has been silent for too long
   * @return empty at the end
   */
  Optional<byte[]> read(long ends) throws ModelException, InterruptedException {
    PulledBody from = body;
    if (from == null) {
      return Optional.empty();
    }
    try {
      return from.take(Math.min(ends, wholeEnds) - System.nanoTime());
    } catch (TimeoutException e) {
      throw Fault.silent(
          wholeEnds < ends ? "the answer took too long" : "the provider was silent for too long");
    } catch (IOException e) {
      throw Fault.cut(e);
    }
  }

  /** Waits a moment for the end of the response, so that the connection can serve the next one. */
  void finish() throws InterruptedException {
    PulledBody from = body;
    long ends = System.nanoTime() + END.toNanos();
    try {
      while (from != null && from.take(ends - System.nanoTime()).isPresent()) {
        // The answer is whole: nothing here belongs to it.
      }
    } catch (IOException | TimeoutException e) {
      // Then the connection is not used again.
    }
  }

  /** When a provider that has not said anything yet has been silent for too long. */
  long firstEnds() {
    return System.nanoTime() + limits.firstEvent().toNanos();
  }

  /** When a provider that has just said something has been silent for too long. */
  long nextEnds() {
    return System.nanoTime() + limits.betweenEvents().toNanos();
  }

  @Override
  public void close() {
    closed.countDown();
    CompletableFuture<?> future = waiting;
    if (future != null) {
      future.cancel(true);
    }
    PulledBody opened = body;
    if (opened != null) {
      opened.close();
    }
  }

  private @Nullable HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(long ends)
      throws ModelException, InterruptedException {
    var future = http.sendAsync(request, BodyHandlers.ofPublisher());
    waiting = future;
    if (isClosed()) {
      future.cancel(true);
      return null;
    }
    try {
      return future.get(Math.min(ends, wholeEnds) - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Fault.silent("the provider did not begin to answer");
    } catch (CancellationException e) {
      return null;
    } catch (ExecutionException e) {
      if (isClosed()) {
        return null;
      }
      throw new ModelException(ModelException.Kind.UNAVAILABLE, e.getCause());
    } finally {
      // Does nothing to a response that is there.
      future.cancel(true);
    }
  }

  private static byte[] refusal(PulledBody body, long ends) throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Optional<byte[]> part = body.take(ends - System.nanoTime());
      while (part.isPresent() && bytes.size() < LONGEST_REFUSAL) {
        bytes.writeBytes(part.get());
        part = body.take(ends - System.nanoTime());
      }
    } catch (IOException | TimeoutException e) {
      // What has come says enough.
    }
    return bytes.toByteArray();
  }

  private static boolean busy(int status) {
    return status == 429 || status == 503 || status == 529;
  }
}
