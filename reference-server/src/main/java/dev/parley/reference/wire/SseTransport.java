package dev.parley.reference.wire;

import dev.parley.reference.engine.Frame;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Server-Sent Events without a thread of its own: what the network does not take now, it asks
 * for later. {@code id:} is the cursor, {@code event:} the tag, {@code data:} the whole document.
 */
final class SseTransport implements Transport, WriteListener {
  private static final byte[] ID = ascii("id: ");
  private static final byte[] EVENT = ascii("event: ");
  private static final byte[] DATA = ascii("data: ");

  private final ServletOutputStream out;
  private final CompletableFuture<Void> finished;
  private final long retryMs;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Consumer<@Nullable Throwable> done;
  private byte @Nullable [] unwritten;
  private boolean unflushed;
  private boolean begun;
  private boolean greeted;
  private boolean probing;
  private boolean closing;

  /**
   * @param finished completed when the response is over
   * @param retryMs how long clients are to wait before they connect again
   */
  SseTransport(ServletOutputStream out, CompletableFuture<Void> finished, long retryMs) {
    this.out = out;
    this.finished = finished;
    this.retryMs = retryMs;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void send(List<Frame> frames, Consumer<@Nullable Throwable> whenDone) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    lock.lock();
    try {
      if (!greeted) {
        greeted = true;
        bytes.writeBytes(ascii("retry: " + retryMs + "\n\n"));
      }
      if (probing) {
        probing = false;
        bytes.writeBytes(ascii(":\n\n"));
      }
      frames.forEach(each -> write(each, bytes));
      unwritten = bytes.toByteArray();
      done = whenDone;
    } finally {
      lock.unlock();
    }
    pump(false);
  }

  private static void write(Frame frame, ByteArrayOutputStream bytes) {
    if (frame.id() != null) {
      line(ID, frame.id().getBytes(StandardCharsets.UTF_8), bytes);
    }
    line(EVENT, frame.type().getBytes(StandardCharsets.UTF_8), bytes);
    line(DATA, frame.document(), bytes);
    bytes.write('\n');
  }

  private static void line(byte[] field, byte[] value, ByteArrayOutputStream bytes) {
    bytes.writeBytes(field);
    bytes.writeBytes(value);
    bytes.write('\n');
  }

  /** A comment, before the next event: proxies count any byte. */
  @Override
  public void probe() {
    lock.lock();
    try {
      probing = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close(Ending ending) {
    lock.lock();
    try {
      closing = true;
      if (unwritten != null || unflushed) {
        // A client that takes nothing is not waited for.
        finished.complete(null);
        return;
      }
    } finally {
      lock.unlock();
    }
    pump(false);
  }

  @Override
  public void onWritePossible() {
    pump(true);
  }

  @Override
  public void onError(Throwable failure) {
    fail(failure);
  }

  // Only one thread is ever here: whoever sends when nothing is under way, or the container when it
  // has asked to be called.
  private void pump(boolean called) {
    Consumer<@Nullable Throwable> whenDone = null;
    boolean over = false;
    lock.lock();
    try {
      begun |= called;
      if (!begun) {
        return;
      }
      while (out.isReady()) {
        if (unwritten != null) {
          byte[] bytes = unwritten;
          unwritten = null;
          unflushed = true;
          out.write(bytes);
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          whenDone = done;
          done = null;
          over = closing;
          break;
        }
      }
    } catch (IOException | IllegalStateException e) {
      fail(e);
      return;
    } finally {
      lock.unlock();
    }
    if (whenDone != null) {
      whenDone.accept(null);
    }
    if (over) {
      finished.complete(null);
    }
  }

  private void fail(Throwable failure) {
    Consumer<@Nullable Throwable> whenDone;
    lock.lock();
    try {
      whenDone = done;
      done = null;
    } finally {
      lock.unlock();
    }
    if (whenDone != null) {
      whenDone.accept(failure);
    }
    finished.complete(null);
  }
}
