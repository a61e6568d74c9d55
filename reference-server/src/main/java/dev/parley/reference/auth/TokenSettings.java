package dev.parley.reference.auth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Which tokens are accepted.
 *
 * @param issuer what {@code iss} has to be
 * @param audience what {@code aud} has to have
 * @param secret for HS256, the server's own tokens
 * @param keys for RS256, tokens of somebody else
 * @param skew by how much clocks may differ
 */
public record TokenSettings(
    String issuer,
    String audience,
    Optional<Secret> secret,
    Optional<RemoteKeys> keys,
    Duration skew) {
  public TokenSettings {
    if (secret.isEmpty() && keys.isEmpty()) {
      throw new IllegalArgumentException(
          "no token could be checked: give a secret for HS256, or the URL of a key set for RS256");
    }
  }

  /** A secret that stays out of logs. */
  public static final class Secret {
    private static final int SHORTEST = 32;
    private final byte[] bytes;

    public Secret(String text) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length < SHORTEST) {
        throw new IllegalArgumentException(
            "the secret for tokens has " + bytes.length + " bytes: HS256 needs " + SHORTEST);
      }
    }

    byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public String toString() {
      return "Secret[…]";
    }
  }
}
