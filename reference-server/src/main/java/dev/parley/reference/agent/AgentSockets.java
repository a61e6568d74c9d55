package dev.parley.reference.agent;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.Identity;
import dev.parley.reference.auth.Origins;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.http.Requests;
import dev.parley.reference.wire.Ending;
import dev.parley.reference.wire.Streams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

/** The WebSockets of the agent chat: who may open one, and what becomes of what comes in. */
public final class AgentSockets {
  private static final String IDENTITY = "agent.identity";
  private static final String SOCKET = "agent.socket";
  private static final String EXPIRY = "agent.expiry";

  private final AgentChat chat;
  private final Streams streams;
  private final Tokens tokens;
  private final Origins origins;
  private final boolean queryToken;

  /** Sockets of a chat. */
  public AgentSockets(
      AgentChat chat, Streams streams, Tokens tokens, Origins origins, boolean queryToken) {
    this.chat = chat;
    this.streams = streams;
    this.tokens = tokens;
    this.origins = origins;
    this.queryToken = queryToken;
  }

  /** Serves them at a path. */
  public void register(RoutesConfig routes, String path) {
    routes.wsBeforeUpgrade(path, this::admit);
    routes.ws(path, ws -> {
      ws.onConnect(this::open);
      ws.onMessage(ctx -> socket(ctx).receive(ctx.message()));
      ws.onBinaryMessage(ctx -> socket(ctx).receiveBinary());
      ws.onClose(this::closed);
      ws.onError(this::closed);
    });
  }

  private void admit(Context ctx) throws AuthException {
    if (!origins.mayConnect(ctx.header("Origin"), ctx.header("Host"))) {
      throw new ForbiddenResponse();
    }
    ctx.attribute(IDENTITY, Requests.socketCaller(ctx, tokens, queryToken));
  }

  private void open(WsConnectContext ctx) {
    Identity identity = ctx.attribute(IDENTITY);
    if (identity == null) {
      throw new IllegalStateException("a socket was opened by nobody");
    }
    AgentSocket socket =
        AgentSocket.open(chat, identity, heartbeat -> streams.socket(ctx.session, heartbeat));
    ctx.attribute(SOCKET, socket);
    Duration left = Duration.between(Instant.now(chat.engine().clock()), identity.expiresAt());
    ctx.attribute(
        EXPIRY, chat.engine().timer().after(left, () -> socket.connection().end(Ending.EXPIRED)));
  }

  private static AgentSocket socket(WsContext ctx) {
    AgentSocket socket = ctx.attribute(SOCKET);
    if (socket == null) {
      throw new IllegalStateException("a message came before the socket was open");
    }
    return socket;
  }

  private void closed(WsContext ctx) {
    AgentSocket socket = ctx.attribute(SOCKET);
    Future<?> expiry = ctx.attribute(EXPIRY);
    if (expiry != null) {
      expiry.cancel(false);
    }
    if (socket != null) {
      socket.connection().gone();
    }
  }
}
