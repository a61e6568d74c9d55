package dev.parley.reference.store;

import java.util.Optional;

/** Reads users, sessions and preferences. */
public interface Users {
  /** The user of an id. */
  Optional<UserRow> user(String id);

  /** The user of an email address, whatever its letter case. */
  Optional<UserRow> withEmail(String email);

  /** The session of a token's hash, also where it has expired. */
  Optional<SessionRow> session(String tokenHash);

  /** What a user prefers. */
  Optional<String> preference(String user, String name);
}
