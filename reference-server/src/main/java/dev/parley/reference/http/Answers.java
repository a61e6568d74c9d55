package dev.parley.reference.http;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.contract.rest.Refusal;
import dev.parley.reference.contract.rest.Refusals;
import dev.parley.reference.contract.rest.RequestViolation;
import dev.parley.reference.contract.runtime.Violation;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.contract.shared.ErrorDetail;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers. Every answer that is no success is a {@code Refusal}; its texts are the server's own. */
public final class Answers {
  private static final int MAX_TEXT = 4096;

  private static final Map<String, Integer> STATUSES = Map.of(
      "AUTH_REQUIRED", 403,
      "AUTH_FAILED", 403,
      "AUTH_EXPIRED", 403,
      "FORBIDDEN", 403,
      "NOT_FOUND", 404,
      "RUN_NOT_ACTIVE", 409,
      "MESSAGE_TOO_LARGE", 413,
      "RATE_LIMITED", 429,
      "INTERRUPTED", 503,
      "INTERNAL", 500);

  private Answers() {}

  /** Answers with a document that generated code has encoded. */
  public static void json(Context ctx, int status, byte[] document) {
    ctx.status(status).contentType("application/json").result(document);
  }

  /** Refuses what cannot be done. */
  public static void refuse(Context ctx, Fault fault) {
    int status = STATUSES.getOrDefault(fault.code().value(), 422);
    if (fault.retryAfterMs().isPresent()) {
      long seconds = (fault.retryAfterMs().getAsLong() + 999) / 1000;
      ctx.header("Retry-After", Long.toString(seconds));
    }
    refuse(ctx, status, fault, List.of());
  }

  /** Refuses somebody who has not shown who they are. */
  public static void refuse(Context ctx, AuthException refused) {
    refuse(ctx, Fault.of(refused.code(), String.valueOf(refused.getMessage()), false));
  }

  /** Refuses a document that departs from the contract. */
  public static void refuse(Context ctx, List<Violation> violations) {
    Fault fault =
        Fault.of(ErrorCode.INVALID_MESSAGE, "The request departs from the contract.", false);
    refuse(ctx, 422, fault, violations);
  }

  /** Refuses with a status of its own. */
  public static void refuse(Context ctx, int status, Fault fault, List<Violation> violations) {
    if (ctx.res().isCommitted()) {
      // What has been sent cannot be taken back, and JSON behind it would be read as part of the
      // stream.
      return;
    }
    byte[] document = document(fault, violations);
    ctx.status(status).contentType("application/json");
    if (ctx.header("Sec-WebSocket-Version") == null) {
      ctx.result(document);
      return;
    }
    // Where an upgrade is refused, Javalin sends the status alone.
    try {
      ctx.res().setContentLength(document.length);
      ctx.res().getOutputStream().write(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] document(Fault fault, List<Violation> violations) {
    Integer after = fault.retryAfterMs().isPresent()
        ? Integer.valueOf((int) Math.min(fault.retryAfterMs().getAsLong(), 3_600_000))
        : null;
    ErrorDetail error = new ErrorDetail(fault.code(), fault.message(), fault.retryable(), after);
    List<RequestViolation> all =
        violations.stream().limit(1000).map(Answers::told).toList();
    return Refusals.encode(new Refusal(error, all.isEmpty() ? null : all));
  }

  private static RequestViolation told(Violation each) {
    return new RequestViolation(
        Texts.cut(each.pointer(), MAX_TEXT),
        Texts.cut(each.rule(), 64),
        Texts.cut(each.expected(), MAX_TEXT),
        Texts.cut(each.found(), MAX_TEXT),
        cut(each.hint()));
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null ? null : Texts.cut(text, MAX_TEXT);
  }
}
