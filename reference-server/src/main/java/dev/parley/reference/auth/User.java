package dev.parley.reference.auth;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param email in lower case, unique
 * @param passwordHash in the PHC string format, Argon2id
 */
public record User(String id, String email, String passwordHash, Instant createdAt) {
  /** Leaves the hash out: users end up in logs. */
  @Override
  public String toString() {
    return "User[id=" + id + "]";
  }
}
