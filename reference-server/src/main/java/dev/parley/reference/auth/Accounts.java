package dev.parley.reference.auth;

import dev.parley.reference.auth.AuthException.Reason;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.StoreException;
import dev.parley.reference.store.UserRow;
import dev.parley.reference.store.Write;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Users who register here and sign in with a password. */
public final class Accounts {
  private final Store store;
  private final Passwords passwords;
  private final Clock clock;

  public Accounts(Store store, Passwords passwords, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Adds a user; empty where the address is taken. */
  public Optional<UserRow> register(String email, String name, String password) {
    UserRow user = new UserRow(
        UUID.randomUUID().toString(),
        normal(email),
        name,
        passwords.hash(password),
        clock.millis());
    try {
      store.commit(List.of(new Write.AddUser(user)));
      return Optional.of(user);
    } catch (StoreException.Conflict e) {
      return Optional.empty();
    }
  }

  /** The user of an address and a password. An unknown address takes as long as a wrong password. */
  public UserRow signIn(String email, String password) throws AuthException {
    Optional<UserRow> user = store.users().withEmail(normal(email));
    if (user.isEmpty()) {
      passwords.verifyNobody(password);
      throw new AuthException(Reason.BAD);
    }
    if (!passwords.verify(password, user.get().passwordHash())) {
      throw new AuthException(Reason.BAD);
    }
    return user.get();
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
