package dev.parley.reference.llm.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The body of one response, pulled with a limit of time. No more is asked of the connection than was
 * pulled, so a provider is not read faster than its answer is used. Closing ends the connection, and
 * lets go whoever waits.
 */
final class PulledBody implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
  private record Signal(
      List<ByteBuffer> buffers, boolean end, @Nullable Throwable fault) {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private Flow.@Nullable Subscription subscription;
  private boolean closed;

  /**
   * Waits for bytes.
   *
   * @return empty at the end, and once the body is closed
   */
  Optional<byte[]> take(long nanos) throws IOException, TimeoutException, InterruptedException {
    Signal signal = signals.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    if (signal == null) {
      throw new TimeoutException();
    }
    if (signal.fault() != null) {
      throw new IOException(signal.fault());
    }
    if (signal.end()) {
      return Optional.empty();
    }
    more();
    return Optional.of(bytes(signal.buffers()));
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (closed) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    signals.add(new Signal(buffers, false, null));
  }

  @Override
  public void onError(Throwable fault) {
    signals.add(new Signal(List.of(), true, fault));
  }

  @Override
  public void onComplete() {
    signals.add(new Signal(List.of(), true, null));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
    signals.add(new Signal(List.of(), true, null));
  }

  private synchronized void more() {
    if (!closed && subscription != null) {
      subscription.request(1);
    }
  }

  private static byte[] bytes(List<ByteBuffer> buffers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (ByteBuffer buffer : buffers) {
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
