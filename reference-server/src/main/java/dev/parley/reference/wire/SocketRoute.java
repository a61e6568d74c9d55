package dev.parley.reference.wire;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.util.Map;

/**
 * A path for WebSockets: who may open one, and who reads what comes in. Plain requests are told to upgrade
 * (RFC 9110 §15.5.22).
 */
public final class SocketRoute {
  private static final String READER = "socket.reader";

  private SocketRoute() {}

  /** Reads what one client sends, one frame after another. */
  public interface Reader {
    /** A frame of text has come. */
    void receive(String frame);

    /** A binary frame has come. */
    void receiveBinary();

    /** The socket is closed, by whichever side. It may be told twice. */
    void closed();
  }

  /** Opens the reader of a socket that was let in. */
  public interface Opener {
    /** The reader of what this client is going to send. */
    Reader open(WsConnectContext ctx);
  }

  /**
   * Serves WebSockets at a path.
   *
   * @param admit throws where somebody may not open one, and is asked before the upgrade
   */
  public static void register(RoutesConfig routes, String path, Handler admit, Opener opener) {
    routes.get(path, ctx -> {
      ctx.header("Upgrade", "websocket").header("Connection", "Upgrade");
      throw new HttpResponseException(426, "Upgrade Required", Map.of());
    });
    routes.wsBeforeUpgrade(path, admit);
    routes.ws(path, ws -> {
      ws.onConnect(ctx -> ctx.attribute(READER, opener.open(ctx)));
      ws.onMessage(ctx -> reader(ctx).receive(ctx.message()));
      ws.onBinaryMessage(ctx -> reader(ctx).receiveBinary());
      ws.onClose(SocketRoute::closed);
      ws.onError(SocketRoute::closed);
    });
  }

  private static Reader reader(WsContext ctx) {
    Reader reader = ctx.attribute(READER);
    if (reader == null) {
      throw new IllegalStateException("a message came before the socket was open");
    }
    return reader;
  }

  private static void closed(WsContext ctx) {
    Reader reader = ctx.attribute(READER);
    if (reader != null) {
      reader.closed();
    }
  }
}
