package dev.parley.reference.wire;

import dev.parley.reference.engine.Frame;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/**
 * Writes text frames to a WebSocket, a batch of them with one system call.
 *
 * <p>Jetty's public interface sends one message at a time and copies each text twice; what is
 * below it takes bytes and batches. The version of Jetty is pinned, and a test notices when this changes.
 */
final class SocketTransport implements Transport {
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final Session session;
  private final CoreSession core;

  SocketTransport(Session session) {
    this.session = session;
    this.core = ((WebSocketSession) session).getCoreSession();
  }

  @Override
  public void send(List<Frame> frames, Consumer<@Nullable Throwable> done) {
    // A batched frame counts as sent when it is copied; only the flush says that it has left.
    Callback whenDone = Callback.from(() -> done.accept(null), done::accept);
    int left = frames.size();
    for (Frame each : frames) {
      boolean last = --left == 0;
      core.sendFrame(
          new org.eclipse.jetty.websocket.core.Frame(OpCode.TEXT, ByteBuffer.wrap(each.document())),
          last ? whenDone : Callback.NOOP,
          !last);
    }
  }

  @Override
  public void probe() {
    session.sendPing(EMPTY.slice(), org.eclipse.jetty.websocket.api.Callback.NOOP);
  }

  @Override
  public void close(Ending ending) {
    if (ending == Ending.SLOW && session.isOpen()) {
      // Whoever takes nothing will not take a close frame either; the socket is closed when that
      // has shown.
      session.setIdleTimeout(java.time.Duration.ofSeconds(2));
    }
    session.close(ending.code(), ending.reason(), org.eclipse.jetty.websocket.api.Callback.NOOP);
  }
}
