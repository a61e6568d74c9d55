package dev.parley.reference.wire;

import dev.parley.reference.engine.Frame;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** Makes connections of requests and sockets. */
public final class Streams {
  private final Connections connections;
  private final long retryMs;

  /**
   * @param retryMs how long clients of SSE are to wait before they connect again
   */
  public Streams(Connections connections, long retryMs) {
    this.connections = connections;
    this.retryMs = retryMs;
  }

  /** Answers a request by an event stream; what is to be on it is said to the connection before anything is sent. */
  public void sse(Context ctx, Supplier<Frame> heartbeat, Consumer<Connection> setUp) {
    // Javalin makes the request asynchronous before it asks for the future.
    ctx.future(() -> {
      ctx.req().getAsyncContext().setTimeout(0);
      HttpServletResponse response = ctx.res();
      response.setStatus(200);
      response.setContentType("text/event-stream");
      response.setHeader("Cache-Control", "no-cache, no-transform");
      // nginx would collect events before it passes them on.
      response.setHeader("X-Accel-Buffering", "no");
      CompletableFuture<Void> finished = new CompletableFuture<>();
      try {
        SseTransport transport = new SseTransport(response.getOutputStream(), finished, retryMs);
        Connection connection = connections.open(transport, heartbeat);
        finished.whenComplete((nothing, failure) -> connection.gone());
        setUp.accept(connection);
        response.getOutputStream().setWriteListener(transport);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return finished;
    });
  }

  /** The connection of a socket that was just opened; where the heartbeat is null, nothing is said. {@link Connection#gone} has to be called when it is closed. */
  public Connection socket(Session session, Supplier<@Nullable Frame> heartbeat) {
    return connections.open(new SocketTransport(session), heartbeat);
  }
}
