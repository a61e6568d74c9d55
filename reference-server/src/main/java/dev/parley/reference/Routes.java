package dev.parley.reference;

import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.contract.agent.ChatRequests;
import dev.parley.reference.contract.runtime.ContractViolationException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which path answers what, and how each fault is answered. */
final class Routes {
  /** Room for the longest message of the contract with every character escaped. */
  static final long MAX_BODY_BYTES = 256 * 1024;

  private static final Logger log = LoggerFactory.getLogger(Routes.class);

  private final Function<ChatRequest, Run> runs;

  Routes(Function<ChatRequest, Run> runs) {
    this.runs = runs;
  }

  void register(RoutesConfig routes) {
    routes.get("/health", ctx -> ctx.json(Health.HEALTHY));
    // Not routes.sse: it takes GET only, and to whoever does not say in `Accept` that an event
    // stream is wanted it answers 200 with nothing.
    routes.post("/api/chat/stream", this::streamChat);

    routes.exception(ContractViolationException.class, Routes::refuseDocument);
    routes.exception(HttpResponseException.class, Routes::refuseRequest);
    routes.exception(Exception.class, Routes::fail);
  }

  private void streamChat(Context ctx) {
    requireJson(ctx);
    ChatRequest request = ChatRequests.decode(ctx.bodyAsBytes());
    try (Run run = runs.apply(request)) {
      SseWriter writer = new SseWriter(ctx.res());
      while (run.hasNext()) {
        writer.write(run.next());
      }
    } catch (IOException e) {
      log.debug("The client has left its stream", e);
    }
  }

  private static void requireJson(Context ctx) {
    String type = ctx.contentType();
    if (type != null
        && !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
      throw new UnsupportedMediaTypeResponse();
    }
  }

  private static void refuseDocument(ContractViolationException violated, Context ctx) {
    answer(ctx, 422, Refusal.of(violated.violations()));
  }

  private static void refuseRequest(HttpResponseException refused, Context ctx) {
    answer(ctx, refused.getStatus(), Refusal.of(refused.getStatus()));
    String methods = refused.getDetails().get("availableMethods");
    if (methods != null) {
      ctx.header("Allow", methods);
    }
  }

  private static void fail(Exception fault, Context ctx) {
    log.error("{} {} has failed", ctx.method(), ctx.path(), fault);
    answer(ctx, 500, Refusal.of(500));
  }

  private static void answer(Context ctx, int status, Refusal refusal) {
    // What has been sent cannot be taken back, and JSON behind it would be read as part of the
    // stream. There the client is told by the want of `stream_end`.
    if (!ctx.res().isCommitted()) {
      ctx.res().reset();
      ctx.status(status).json(refusal);
    }
  }
}
