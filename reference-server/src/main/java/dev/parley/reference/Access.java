package dev.parley.reference;

import dev.parley.reference.auth.Passwords;
import java.time.Duration;

/**
 * How users sign in, and what that is good for.
 *
 * @param passwords how dear a hash of a password is
 * @param tries how many tries to sign in are free, and come back in a minute
 * @param tokens how long a token is good
 * @param deadline until when somebody who has opened a socket without a token has to send one
 * @param sessions for how long after its last event a chat session can be resumed
 */
public record Access(
    Passwords.Cost passwords, int tries, Duration tokens, Duration deadline, Duration sessions) {
  /** What suits users and attackers alike. */
  public static final Access DEFAULT = new Access(
      Passwords.Cost.RECOMMENDED,
      10,
      Duration.ofHours(12),
      Duration.ofSeconds(5),
      Duration.ofHours(24));
}
