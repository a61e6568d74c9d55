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
 * @param browsers how long a browser stays signed in
 * @param secureCookie whether browsers send the session cookie over TLS only
 */
public record Access(
    Passwords.Cost passwords,
    int tries,
    Duration tokens,
    Duration deadline,
    Duration sessions,
    Duration browsers,
    boolean secureCookie) {
  /** What suits users and attackers alike. */
  public static final Access DEFAULT = new Access(
      Passwords.Cost.RECOMMENDED,
      10,
      Duration.ofHours(12),
      Duration.ofSeconds(5),
      Duration.ofHours(24),
      Duration.ofDays(14),
      true);

  /** Without TLS, with browsers that stay signed in for two weeks. */
  public Access(
      Passwords.Cost passwords, int tries, Duration tokens, Duration deadline, Duration sessions) {
    this(passwords, tries, tokens, deadline, sessions, Duration.ofDays(14), false);
  }

  /** The same on one's own machine, where there is no TLS. */
  public Access withoutTls() {
    return new Access(passwords, tries, tokens, deadline, sessions, browsers, false);
  }

  /** The same with another deadline for signing in. */
  public Access withDeadline(Duration other) {
    return new Access(passwords, tries, tokens, other, sessions, browsers, secureCookie);
  }

  /** The same with sessions that are kept for another time. */
  public Access withSessions(Duration other) {
    return new Access(passwords, tries, tokens, deadline, other, browsers, secureCookie);
  }
}
