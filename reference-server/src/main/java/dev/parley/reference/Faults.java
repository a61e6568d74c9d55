package dev.parley.reference;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Counters;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.http.Answers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How each fault is answered. What a fault says of itself may not be for everybody's eyes, so it goes to the log alone. */
final class Faults {
  private static final Logger log = LoggerFactory.getLogger(Faults.class);

  private final Counters counters;

  Faults(Counters counters) {
    this.counters = counters;
  }

  void register(RoutesConfig routes) {
    routes.exception(ContractViolationException.class, (violated, ctx) -> {
      counters.add("requests_refused");
      Answers.refuse(ctx, violated.violations());
    });
    routes.exception(AuthException.class, (refused, ctx) -> Answers.refuse(ctx, refused));
    routes.exception(
        RefusedException.class, (refused, ctx) -> Answers.refuse(ctx, refused.fault()));
    routes.exception(HttpResponseException.class, Faults::refuse);
    routes.exception(Exception.class, (fault, ctx) -> {
      counters.add("requests_failed");
      log.error("{} {} has failed", ctx.method(), ctx.path(), fault);
      Answers.refuse(ctx, 500, fault(500), List.of());
    });
    // An exception's text would be the close reason.
    routes.wsException(Exception.class, (fault, ctx) -> {
      counters.add("sockets_failed");
      log.error("A WebSocket has failed", fault);
      ctx.closeSession(1011, "something went wrong here");
    });
  }

  private static void refuse(HttpResponseException refused, Context ctx) {
    Answers.refuse(ctx, refused.getStatus(), fault(refused.getStatus()), List.of());
    String methods = refused.getDetails().get("availableMethods");
    if (methods != null) {
      ctx.header("Allow", methods);
    }
  }

  private static Fault fault(int status) {
    return switch (status) {
      case 403 -> Fault.of(ErrorCode.FORBIDDEN, "This is not allowed from here.", false);
      case 404 -> Fault.of(ErrorCode.NOT_FOUND, "Nothing is served at this path.", false);
      case 405 ->
        Fault.of(
            new ErrorCode("METHOD_NOT_ALLOWED"), "This path is for the methods in `Allow`.", false);
      case 406 ->
        Fault.of(
            new ErrorCode("NOT_ACCEPTABLE"),
            "This path answers with text/event-stream: accept it.",
            false);
      case 413 ->
        Fault.of(
            ErrorCode.MESSAGE_TOO_LARGE,
            "The body is larger than " + ReferenceServer.MAX_BODY_BYTES + " bytes.",
            false);
      case 415 ->
        Fault.of(
            new ErrorCode("UNSUPPORTED_MEDIA_TYPE"), "The body has to be application/json.", false);
      case 426 ->
        Fault.of(
            new ErrorCode("UPGRADE_REQUIRED"),
            "This path is for WebSockets: upgrade to one.",
            false);
      default ->
        status < 500
            ? Fault.of(ErrorCode.INVALID_MESSAGE, "The request cannot be served.", false)
            : Fault.of(ErrorCode.INTERNAL, "Something went wrong here. Try again later.", true);
    };
  }
}
