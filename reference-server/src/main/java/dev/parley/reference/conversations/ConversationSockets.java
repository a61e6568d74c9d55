package dev.parley.reference.conversations;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.BrowserSessions;
import dev.parley.reference.auth.Identity;
import dev.parley.reference.auth.Origins;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.wire.SocketRoute;
import dev.parley.reference.wire.Streams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.websocket.WsConnectContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The WebSockets of the conversations: who may open one, and what becomes of what comes in. */
public final class ConversationSockets {
  private static final String VISITOR = "conversations.visitor";

  private final Conversations conversations;
  private final Streams streams;
  private final BrowserSessions sessions;
  private final SignedIn signedIn;

  /** Sockets of whoever has a session. */
  public ConversationSockets(
      Conversations conversations, Streams streams, BrowserSessions sessions, Origins origins) {
    this.conversations = conversations;
    this.streams = streams;
    this.sessions = sessions;
    this.signedIn = new SignedIn(sessions, origins);
  }

  /**
   * Serves them at a path that has {@code {conversation_id}} in it.
   *
   * @param others paths that fit it and are somebody else's
   */
  public void register(RoutesConfig routes, String path, Set<String> others) {
    // Whoever asks for one of the others comes by here too.
    Handler admit = ctx -> {
      if (!others.contains(ctx.path())) {
        admit(ctx);
      }
    };
    SocketRoute.register(routes, path, admit, this::open);
  }

  private void admit(Context ctx) throws AuthException {
    signedIn.requireOwnPage(ctx);
    Identity identity = signedIn.caller(ctx);
    String token = String.valueOf(ctx.cookie(BrowserSessions.COOKIE));
    try {
      ThreadRow conversation =
          conversations.find(identity.userId(), ctx.pathParam("conversation_id"));
      ctx.attribute(VISITOR, new Visitor(identity, token, conversation, after(ctx)));
    } catch (RefusedException e) {
      // One that is not there is answered as one of somebody else.
      throw new ForbiddenResponse();
    }
  }

  private static @Nullable Long after(Context ctx) {
    String text = ctx.queryParam("after");
    if (text == null) {
      return null;
    }
    if (!text.matches("0|[1-9][0-9]{0,14}")) {
      throw Requests.violation("/after", "type", "an integer from 0", "other text");
    }
    return Long.valueOf(text);
  }

  private ConversationSocket open(WsConnectContext ctx) {
    Visitor visitor = ctx.attribute(VISITOR);
    if (visitor == null) {
      throw new IllegalStateException("a socket was opened by nobody");
    }
    return ConversationSocket.open(
        conversations, visitor, sessions, heartbeat -> streams.socket(ctx.session, heartbeat));
  }
}
