package dev.parley.reference.assistant;

import dev.parley.reference.auth.Origins;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.wire.SocketRoute;
import dev.parley.reference.wire.Streams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.websocket.WsConnectContext;
import java.time.Duration;

/** The WebSockets of the assistant chat. Whoever may open one need not have said who they are. */
public final class AssistantSockets {
  private final AssistantChat chat;
  private final Streams streams;
  private final Tokens tokens;
  private final Origins origins;
  private final boolean queryToken;
  private final Duration deadline;
  private final Audience audience = new Audience();

  /**
   * @param queryToken whether the token may stand in the address; where not, it has to come in the first message
   * @param deadline until when somebody who has opened a socket has to sign in
   */
  public AssistantSockets(
      AssistantChat chat,
      Streams streams,
      Tokens tokens,
      Origins origins,
      boolean queryToken,
      Duration deadline) {
    this.chat = chat;
    this.streams = streams;
    this.tokens = tokens;
    this.origins = origins;
    this.queryToken = queryToken;
    this.deadline = deadline;
  }

  /** Serves them at a path. */
  public void register(RoutesConfig routes, String path) {
    SocketRoute.register(routes, path, this::admit, this::open);
  }

  private void admit(Context ctx) {
    if (!origins.mayConnect(ctx.header("Origin"), ctx.header("Host"))) {
      throw new ForbiddenResponse();
    }
  }

  private AssistantSocket open(WsConnectContext ctx) {
    return AssistantSocket.open(
        chat,
        tokens,
        audience,
        heartbeat -> streams.socket(ctx.session, heartbeat),
        queryToken ? ctx.queryParam("token") : null,
        deadline);
  }
}
