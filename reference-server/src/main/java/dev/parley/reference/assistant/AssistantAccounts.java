package dev.parley.reference.assistant;

import dev.parley.reference.auth.Accounts;
import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.Identity;
import dev.parley.reference.auth.LoginLimit;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.contract.assistantrest.Credentials;
import dev.parley.reference.contract.assistantrest.Credentialses;
import dev.parley.reference.contract.assistantrest.Registration;
import dev.parley.reference.contract.assistantrest.Registrations;
import dev.parley.reference.contract.assistantrest.SignedIn;
import dev.parley.reference.contract.assistantrest.SignedIns;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.http.Answers;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.UserRow;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Registering and signing in over HTTP, for a token. */
public final class AssistantAccounts {
  private final Accounts accounts;
  private final Tokens tokens;
  private final LoginLimit limit;
  private final Duration validFor;

  /**
   * @param validFor how long a token is good
   */
  public AssistantAccounts(Accounts accounts, Tokens tokens, LoginLimit limit, Duration validFor) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.limit = limit;
    this.validFor = validFor;
  }

  /** {@code POST /api/v1/auth/register}. */
  public void register(Context ctx) throws AuthException {
    Registration registration = Requests.body(ctx, Registrations::decode);
    // Each one costs a hash, and tells whether an address is taken.
    slowDown(ctx, registration.email());
    String name = registration.displayName() == null ? "" : registration.displayName();
    Optional<UserRow> user = accounts.register(registration.email(), name, registration.password());
    if (user.isEmpty()) {
      Answers.refuse(
          ctx,
          409,
          Fault.of(
              new ErrorCode("EMAIL_TAKEN"),
              "Somebody has registered with this address. Sign in instead.",
              false),
          List.of());
      return;
    }
    answer(ctx, 201, user.get());
  }

  /** {@code POST /api/v1/auth/login}. */
  public void login(Context ctx) throws AuthException {
    Credentials credentials = Requests.body(ctx, Credentialses::decode);
    slowDown(ctx, credentials.email());
    try {
      answer(ctx, 200, accounts.signIn(credentials.email(), credentials.password()));
    } catch (AuthException e) {
      Unauthorized.answer(ctx, e);
    }
  }

  private void slowDown(Context ctx, String email) {
    limit.tooMany(ctx.ip(), email.strip().toLowerCase(Locale.ROOT)).ifPresent(wait -> {
      throw new RefusedException(new Fault(
          ErrorCode.RATE_LIMITED,
          "Too many tries. Wait a while.",
          true,
          OptionalLong.of(wait.toMillis())));
    });
  }

  private void answer(Context ctx, int status, UserRow user) throws AuthException {
    String token = tokens.issue(user.id(), validFor);
    Identity identity = tokens.check(token);
    ctx.header("Cache-Control", "no-store");
    Answers.json(
        ctx,
        status,
        SignedIns.encode(new SignedIn(
            token,
            user.id(),
            identity.expiresAt().atOffset(ZoneOffset.UTC),
            user.name().isEmpty() ? null : user.name())));
  }
}
