package dev.parley.reference.http;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.Bearer;
import dev.parley.reference.auth.Identity;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.contract.runtime.Violation;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads requests. */
public final class Requests {
  private static final int MAX_LIMIT = 100;

  private Requests() {}

  /** The request's body. */
  public static <T> T body(Context ctx, Function<byte[], T> decoder) {
    requireJson(ctx);
    return decoder.apply(ctx.bodyAsBytes());
  }

  /** The request's body; what stands for one that was left out. */
  public static <T> T optionalBody(Context ctx, Function<byte[], T> decoder, T absent) {
    return ctx.bodyAsBytes().length == 0 ? absent : body(ctx, decoder);
  }

  private static void requireJson(Context ctx) {
    String type = ctx.contentType();
    if (type != null
        && !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
      throw new UnsupportedMediaTypeResponse();
    }
  }

  /** How many entries a page is to have: {@code limit} of the query. */
  public static int limit(Context ctx, int absent) {
    String text = ctx.queryParam("limit");
    if (text == null) {
      return absent;
    }
    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
      throw violation("/limit", "type", "an integer from 1 to " + MAX_LIMIT, "other text");
    }
    return Integer.parseInt(text);
  }

  /** A parameter that has to be there. */
  public static String required(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name))
        .filter(each -> !each.isEmpty())
        .orElseThrow(() -> violation("/" + name, "missing", "a text", "nothing"));
  }

  /** A refusal of a parameter. */
  public static ContractViolationException violation(
      String pointer, String rule, String expected, String found) {
    return new ContractViolationException(
        "the request", List.of(new Violation(pointer, rule, expected, found, null)));
  }

  /** Who sends the request, by its bearer token. */
  public static Identity caller(Context ctx, Tokens tokens) throws AuthException {
    return tokens.check(Bearer.of(ctx.header("Authorization")));
  }

  /** Who opens a WebSocket, by a bearer token, or by {@code token} of the query where the client cannot set headers. */
  public static Identity socketCaller(Context ctx, Tokens tokens, boolean inQuery)
      throws AuthException {
    String token = Bearer.of(ctx.header("Authorization"));
    String asked = ctx.queryParam("token");
    return tokens.check(token.isEmpty() && inQuery && asked != null ? asked : token);
  }
}
