package dev.parley.reference.auth;

import java.time.Instant;
import java.util.Optional;

/** The sessions that stand behind cookies. A store never sees what a cookie carries, only its hash. */
public interface Sessions {
  /**
   * One session.
   *
   * @param tokenHash the SHA-256 of the token, in hexadecimal
   */
  record Session(String tokenHash, String userId, Instant createdAt, Instant expiresAt) {}

  void open(Session session);

  /** Finds a session, expired or not. */
  Optional<Session> find(String tokenHash);

  /** Ends a session. One that is not there is ended already. */
  void close(String tokenHash);

  /** Forgets what has expired before a point in time. */
  void removeExpired(Instant now);
}
