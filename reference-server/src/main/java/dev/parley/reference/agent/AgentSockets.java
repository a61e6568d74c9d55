package dev.parley.reference.agent;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.Identity;
import dev.parley.reference.auth.Origins;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.http.Requests;
import dev.parley.reference.wire.SocketRoute;
import dev.parley.reference.wire.Streams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.websocket.WsConnectContext;

/** The WebSockets of the agent chat: who may open one, and what becomes of what comes in. */
public final class AgentSockets {
  private static final String IDENTITY = "agent.identity";

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
    SocketRoute.register(routes, path, this::admit, this::open);
  }

  private void admit(Context ctx) throws AuthException {
    if (!origins.mayConnect(ctx.header("Origin"), ctx.header("Host"))) {
      throw new ForbiddenResponse();
    }
    ctx.attribute(IDENTITY, Requests.socketCaller(ctx, tokens, queryToken));
  }

  private AgentSocket open(WsConnectContext ctx) {
    Identity identity = ctx.attribute(IDENTITY);
    if (identity == null) {
      throw new IllegalStateException("a socket was opened by nobody");
    }
    return AgentSocket.open(chat, identity, heartbeat -> streams.socket(ctx.session, heartbeat));
  }
}
