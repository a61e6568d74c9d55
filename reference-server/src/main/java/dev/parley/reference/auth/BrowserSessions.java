package dev.parley.reference.auth;

import dev.parley.reference.auth.AuthException.Reason;
import dev.parley.reference.store.SessionRow;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.Write;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of browsers, by a cookie. The store has the token's hash only: whoever reads the database
 * cannot sign in with it.
 */
public final class BrowserSessions {
  /** The cookie's name. */
  public static final String COOKIE = "session";

  private static final int TOKEN_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Store store;
  private final Clock clock;
  private final Duration validFor;
  private final boolean secure;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Set<Runnable>> watches = new ConcurrentHashMap<>();

  /**
   * Keeps sessions in a store.
   *
   * @param secure whether browsers send the cookie over TLS only; false is for a server on one's own machine
   */
  public BrowserSessions(Store store, Clock clock, Duration validFor, boolean secure) {
    this.store = store;
    this.clock = clock;
    this.validFor = validFor;
    this.secure = secure;
  }

  /** Opens a session, and gives the {@code Set-Cookie} header for it. Every sign-in opens a new one. */
  public String open(String userId) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    store.commit(List.of(new Write.AddSession(new SessionRow(
        hash(token), userId, now.toEpochMilli(), now.plus(validFor).toEpochMilli()))));
    return cookie(token, validFor);
  }

  /** Who a cookie belongs to. */
  public Identity check(@Nullable String token) throws AuthException {
    if (token == null || token.isEmpty()) {
      throw new AuthException(Reason.MISSING);
    }
    if (!TOKEN.matcher(token).matches()) {
      throw new AuthException(Reason.BAD);
    }
    SessionRow session =
        store.users().session(hash(token)).orElseThrow(() -> new AuthException(Reason.BAD));
    Instant expiresAt = Instant.ofEpochMilli(session.expiresAt());
    if (!clock.instant().isBefore(expiresAt)) {
      throw new AuthException(Reason.EXPIRED);
    }
    return new Identity(session.user(), expiresAt);
  }

  /** Something that goes on for as long as a session does. Whoever is done before it closes it. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /** Tells when a session is closed here; at once where it is closed already. */
  public Watch watch(String token, Runnable whenClosed) {
    String session = hash(token);
    watches.compute(session, (id, before) -> {
      Set<Runnable> all = before == null ? ConcurrentHashMap.newKeySet() : before;
      all.add(whenClosed);
      return all;
    });
    if (store.users().session(session).isEmpty()) {
      whenClosed.run();
    }
    return () -> watches.computeIfPresent(session, (id, all) -> {
      all.remove(whenClosed);
      return all.isEmpty() ? null : all;
    });
  }

  /** Ends a session if there is one, and gives the {@code Set-Cookie} header that removes the cookie. */
  public String close(@Nullable String token) {
    if (token != null && TOKEN.matcher(token).matches()) {
      String session = hash(token);
      store.commit(List.of(new Write.EndSession(session)));
      watches.getOrDefault(session, Set.of()).forEach(Runnable::run);
    }
    return cookie("", Duration.ZERO);
  }

  private String cookie(String token, Duration age) {
    return COOKIE + "=" + token + "; Path=/; Max-Age=" + age.toSeconds()
        + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
