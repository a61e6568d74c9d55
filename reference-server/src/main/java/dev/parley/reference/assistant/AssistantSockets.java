package dev.parley.reference.assistant;

import dev.parley.reference.auth.Origins;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.wire.Streams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;

/** The WebSockets of the assistant chat. Whoever may open one need not have said who they are. */
public final class AssistantSockets {
  private static final String SOCKET = "assistant.socket";

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
    routes.wsBeforeUpgrade(path, this::admit);
    routes.ws(path, ws -> {
      ws.onConnect(this::open);
      ws.onMessage(ctx -> socket(ctx).receive(ctx.message()));
      ws.onBinaryMessage(ctx -> socket(ctx).receiveBinary());
      ws.onClose(AssistantSockets::closed);
      ws.onError(AssistantSockets::closed);
    });
  }

  private void admit(Context ctx) {
    if (!origins.mayConnect(ctx.header("Origin"), ctx.header("Host"))) {
      throw new ForbiddenResponse();
    }
  }

  private void open(WsConnectContext ctx) {
    AssistantSocket socket = AssistantSocket.open(
        chat,
        tokens,
        audience,
        heartbeat -> streams.socket(ctx.session, heartbeat),
        queryToken ? ctx.queryParam("token") : null,
        deadline);
    ctx.attribute(SOCKET, socket);
  }

  private static AssistantSocket socket(WsContext ctx) {
    AssistantSocket socket = ctx.attribute(SOCKET);
    if (socket == null) {
      throw new IllegalStateException("a message came before the socket was open");
    }
    return socket;
  }

  private static void closed(WsContext ctx) {
    AssistantSocket socket = ctx.attribute(SOCKET);
    if (socket != null) {
      socket.closed();
    }
  }
}
