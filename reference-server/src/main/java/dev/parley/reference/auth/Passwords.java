package dev.parley.reference.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id, in the PHC string format. Hashing takes memory and time on purpose,
 * so only as many are made at once as there are processors: a flood of logins waits in line instead
 * of using the memory up.
 */
public final class Passwords {
  /**
   * How dear a hash is.
   *
   * @param memory in KiB
   * @param iterations passes over the memory
   */
  public record Cost(int memory, int iterations) {
    /** What OWASP recommends: 19 MiB and two passes. */
    public static final Cost RECOMMENDED = new Cost(19 * 1024, 2);

    /** For tests, which hash often: 64 KiB and one pass. */
    public static final Cost CHEAP = new Cost(64, 1);
  }

  private static final Pattern PHC = Pattern.compile(
      "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
  private static final int SALT = 16;
  private static final int HASH = 32;

  private final Cost cost;
  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final String nobody;

  public Passwords(Cost cost) {
    this.cost = cost;
    this.nobody = hash("nobody");
  }

  /** A hash with a salt of its own. */
  public String hash(String password) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.iterations() + ",p=1$"
        + base64.encodeToString(salt) + "$" + base64.encodeToString(argon2(password, salt, cost));
  }

  /** Whether a password is the one of a hash. The parameters are those of the hash. */
  public boolean verify(String password, String hash) {
    Matcher phc = PHC.matcher(hash);
    if (!phc.matches()) {
      throw new IllegalArgumentException("not a hash of Argon2id");
    }
    Cost then = new Cost(Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)));
    byte[] salt = Base64.getDecoder().decode(phc.group(3));
    byte[] expected = Base64.getDecoder().decode(phc.group(4));
    return MessageDigest.isEqual(expected, argon2(password, salt, then));
  }

  /** Takes as long as {@link #verify}, so that time does not tell which users there are. */
  public void verifyNobody(String password) {
    verify(password, nobody);
  }

  private byte[] argon2(String password, byte[] salt, Cost price) {
    Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(price.memory())
        .withIterations(price.iterations())
        .withParallelism(1)
        .withSalt(salt)
        .build();
    byte[] hash = new byte[HASH];
    places.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      places.release();
    }
    return hash;
  }
}
