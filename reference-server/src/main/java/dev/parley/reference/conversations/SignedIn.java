package dev.parley.reference.conversations;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.BrowserSessions;
import dev.parley.reference.auth.Identity;
import dev.parley.reference.auth.Origins;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;

/**
 * Who sends a request, by the session cookie. The cookie is SameSite=Strict, and what changes
 * something is taken from the server's own pages and listed ones only: neither alone is trusted.
 */
final class SignedIn {
  private final BrowserSessions sessions;
  private final Origins origins;

  SignedIn(BrowserSessions sessions, Origins origins) {
    this.sessions = sessions;
    this.origins = origins;
  }

  Identity caller(Context ctx) throws AuthException {
    if (ctx.method() != HandlerType.GET) {
      requireOwnPage(ctx);
    }
    return sessions.check(ctx.cookie(BrowserSessions.COOKIE));
  }

  void requireOwnPage(Context ctx) {
    if (!origins.mayConnect(ctx.header("Origin"), ctx.header("Host"))) {
      throw new ForbiddenResponse();
    }
  }
}
