package dev.parley.reference.conversations;

import dev.parley.reference.auth.Accounts;
import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.BrowserSessions;
import dev.parley.reference.auth.LoginLimit;
import dev.parley.reference.auth.Origins;
import dev.parley.reference.contract.conversationsrest.Account;
import dev.parley.reference.contract.conversationsrest.SignIn;
import dev.parley.reference.contract.conversationsrest.SignIns;
import dev.parley.reference.contract.conversationsrest.SignUp;
import dev.parley.reference.contract.conversationsrest.SignUps;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.http.Answers;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.UserRow;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Signing up, in and out with a session cookie. */
public final class AccountHttp {
  private final Store store;
  private final Accounts accounts;
  private final BrowserSessions sessions;
  private final LoginLimit limit;
  private final SignedIn signedIn;

  /** Accounts of a store. */
  public AccountHttp(
      Store store, Accounts accounts, BrowserSessions sessions, LoginLimit limit, Origins origins) {
    this.store = store;
    this.accounts = accounts;
    this.sessions = sessions;
    this.limit = limit;
    this.signedIn = new SignedIn(sessions, origins);
  }

  /** Makes an account, and signs in. */
  public void signUp(Context ctx) {
    signedIn.requireOwnPage(ctx);
    SignUp asked = Requests.body(ctx, SignUps::decode);
    slowDown(ctx, asked.email());
    String name = asked.name() == null
        ? asked.email().substring(0, asked.email().indexOf('@'))
        : asked.name();
    Optional<UserRow> user = accounts.register(asked.email(), name, asked.password());
    if (user.isEmpty()) {
      Fault taken = Fault.of(
          new ErrorCode("EMAIL_TAKEN"), "This address has an account already: sign in.", false);
      Answers.refuse(ctx, 409, taken, List.of());
      return;
    }
    welcome(ctx, 201, user.get());
  }

  /** Signs in, always by a new session. */
  public void signIn(Context ctx) throws AuthException {
    signedIn.requireOwnPage(ctx);
    SignIn asked = Requests.body(ctx, SignIns::decode);
    slowDown(ctx, asked.email());
    welcome(ctx, 200, accounts.signIn(asked.email(), asked.password()));
  }

  /** Signs out, also whoever is not signed in. */
  public void signOut(Context ctx) {
    signedIn.requireOwnPage(ctx);
    ctx.header("Set-Cookie", sessions.close(ctx.cookie(BrowserSessions.COOKIE)));
    ctx.status(204);
  }

  /** Tells who is signed in. */
  public void me(Context ctx) throws AuthException {
    String id = signedIn.caller(ctx).userId();
    UserRow user = store.users().user(id).orElseThrow(() -> RefusedException.notFound("account"));
    Answers.json(ctx, 200, account(user));
  }

  private void welcome(Context ctx, int status, UserRow user) {
    ctx.header("Set-Cookie", sessions.open(user.id()));
    Answers.json(ctx, status, account(user));
  }

  private static byte[] account(UserRow user) {
    return dev.parley.reference.contract.conversationsrest.Accounts.encode(
        new Account(user.id(), user.email(), user.name()));
  }

  private void slowDown(Context ctx, String email) {
    Optional<Duration> wait = limit.tooMany(ctx.ip(), email);
    if (wait.isPresent()) {
      throw new RefusedException(new Fault(
          ErrorCode.RATE_LIMITED,
          "Too many attempts. Try again later.",
          true,
          OptionalLong.of(wait.get().toMillis() + 1)));
    }
  }
}
