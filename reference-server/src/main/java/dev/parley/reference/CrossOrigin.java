package dev.parley.reference;

import dev.parley.reference.auth.Origins;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** Lets web pages of listed origins read answers (CORS). To all others nothing is said, and browsers keep the answers from them. */
final class CrossOrigin {
  private final Origins origins;

  CrossOrigin(Origins origins) {
    this.origins = origins;
  }

  void register(RoutesConfig routes) {
    routes.before(this::allow);
    // No route of its own, which would be there for every path that is not.
    routes.before(ctx -> {
      if (ctx.method() == HandlerType.OPTIONS) {
        ctx.status(204);
        // Nothing follows, so there is nothing to name the type of.
        ctx.res().setContentType(null);
        ctx.skipRemainingHandlers();
      }
    });
  }

  private void allow(Context ctx) {
    ctx.res().addHeader("Vary", "Origin");
    String origin = ctx.header("Origin");
    if (origin == null || !origins.lists(origin)) {
      return;
    }
    ctx.header("Access-Control-Allow-Origin", origin);
    ctx.header("Access-Control-Allow-Credentials", "true");
    ctx.header("Access-Control-Expose-Headers", "Location, Retry-After");
    if (ctx.method() == HandlerType.OPTIONS) {
      ctx.header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
      ctx.header("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID");
      ctx.header("Access-Control-Max-Age", "600");
    }
  }
}
