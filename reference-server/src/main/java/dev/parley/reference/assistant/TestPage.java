package dev.parley.reference.assistant;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A page to try the assistant on. It loads nothing from elsewhere, and no script but its own. */
public final class TestPage {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Serves the page at a path, and its parts below it. */
  public void register(RoutesConfig routes, String path) {
    routes.get(path, ctx -> send(ctx, "page.html", "text/html"));
    routes.get(path + "/style.css", ctx -> send(ctx, "style.css", "text/css"));
    for (String each : new String[] {"app.js", "client.js", "talk.js"}) {
      routes.get(path + "/" + each, ctx -> send(ctx, each, "text/javascript"));
    }
  }

  private static void send(Context ctx, String name, String type) {
    try (InputStream stream = TestPage.class.getResourceAsStream("/assistant/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      ctx.header("Content-Security-Policy", POLICY)
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Cache-Control", "no-cache")
          .contentType(type + "; charset=utf-8")
          .result(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
