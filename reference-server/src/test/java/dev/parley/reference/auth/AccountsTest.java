package dev.parley.reference.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reference.auth.AuthException.Reason;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.UserRow;
import dev.parley.reference.store.sql.SqlStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users and their sessions, on a real store. */
class AccountsTest {
  private static final Instant NOW = Instant.parse("2025-09-16T02:17:13Z");

  @TempDir
  private Path folder;

  private Store store;
  private Accounts accounts;

  @BeforeEach
  void open() {
    store = SqlStore.open(folder.resolve("parley.db").toString());
    accounts = new Accounts(store, new Passwords(Passwords.Cost.CHEAP), clock(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whoHasRegisteredMaySignInWhateverTheLetterCase() throws Exception {
    UserRow user =
        accounts.register(" Ada@Example.org", "Ada", "a long password").orElseThrow();

    assertThat(user.email()).isEqualTo("ada@example.org");
    assertThat(accounts.signIn("ADA@example.ORG ", "a long password")).isEqualTo(user);
  }

  @Test
  void anAddressIsTakenOnce() {
    assertThat(accounts.register("ada@example.org", "Ada", "a long password")).isPresent();
    assertThat(accounts.register("ADA@example.org", "Eve", "another password")).isEmpty();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    accounts.register("ada@example.org", "Ada", "a long password");

    assertThatThrownBy(() -> accounts.signIn("ada@example.org", "a wrong password"))
        .hasMessage(message(() -> accounts.signIn("eve@example.org", "a wrong password")))
        .hasMessage("These credentials are not accepted.");
  }

  @Test
  void aSessionHoldsUntilItExpires() throws Exception {
    BrowserSessions sessions = sessions(NOW, true);
    String header = sessions.open(user());
    String token = token(header);

    assertThat(header)
        .matches(
            "session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=3600; HttpOnly; SameSite=Strict; Secure");
    assertThat(sessions.check(token).expiresAt()).isEqualTo(NOW.plusSeconds(3600));
    assertThat(sessions(NOW.plusSeconds(3599), true).check(token).userId()).isNotEmpty();
    assertThat(reason(() -> sessions(NOW.plusSeconds(3600), true).check(token)))
        .isEqualTo(Reason.EXPIRED);
  }

  @Test
  void aSessionThatIsClosedIsOver() throws Exception {
    BrowserSessions sessions = sessions(NOW, false);
    String token = token(sessions.open(user()));
    String other = token(sessions.open(sessions.check(token).userId()));

    assertThat(sessions.close(token))
        .isEqualTo("session=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    assertThat(reason(() -> sessions.check(token))).isEqualTo(Reason.BAD);
    assertThat(sessions.check(other).userId()).isNotEmpty();
  }

  @Test
  void madeUpCookiesAreBad() {
    BrowserSessions sessions = sessions(NOW, false);

    assertThat(reason(() -> sessions.check(null))).isEqualTo(Reason.MISSING);
    assertThat(reason(() -> sessions.check(""))).isEqualTo(Reason.MISSING);
    assertThat(Stream.of("x", "A".repeat(43), "' or '1'='1", "A".repeat(100_000)))
        .allSatisfy(
            cookie -> assertThat(reason(() -> sessions.check(cookie))).isEqualTo(Reason.BAD));
  }

  @Test
  void neitherPasswordsNorTokensAreInTheDatabase() throws Exception {
    String id = accounts
        .register("ada@example.org", "Ada", "canary-password")
        .orElseThrow()
        .id();
    String token = token(sessions(NOW, true).open(id));
    store.close();

    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("canary-password", token);
      }
    }
  }

  private String user() {
    return accounts
        .register("ada@example.org", "Ada", "a long password")
        .orElseThrow()
        .id();
  }

  private BrowserSessions sessions(Instant now, boolean secure) {
    return new BrowserSessions(store, clock(now), Duration.ofHours(1), secure);
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static String token(String header) {
    return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
  }

  private interface Call {
    void run() throws AuthException;
  }

  private static Reason reason(Call call) {
    try {
      call.run();
    } catch (AuthException e) {
      return e.reason();
    }
    throw new AssertionError("accepted");
  }

  private static String message(Call call) {
    try {
      call.run();
    } catch (AuthException e) {
      return e.getMessage();
    }
    throw new AssertionError("accepted");
  }
}
