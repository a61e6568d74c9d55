package dev.parley.reference.auth;

import java.util.Optional;

/** All who may sign in. */
public interface Users {
  /**
   * Finds by address.
   *
   * @param email in lower case
   */
  Optional<User> byEmail(String email);

  Optional<User> byId(String id);

  /**
   * Adds a user.
   *
   * @return false where the address is taken, also by one who is added at the same time
   */
  boolean create(User user);
}
