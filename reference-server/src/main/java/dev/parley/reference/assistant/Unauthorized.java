package dev.parley.reference.assistant;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.http.Answers;
import io.javalin.http.Context;
import java.util.List;

/** Answers 401, which this chat says where the agent chat says 403. */
final class Unauthorized {
  private Unauthorized() {}

  static void answer(Context ctx, AuthException refused) {
    ctx.header("WWW-Authenticate", "Bearer");
    Answers.refuse(
        ctx, 401, Fault.of(refused.code(), String.valueOf(refused.getMessage()), false), List.of());
  }
}
