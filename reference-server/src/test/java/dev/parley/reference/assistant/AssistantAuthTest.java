package dev.parley.reference.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.reference.Access;
import dev.parley.reference.auth.TokenSettings;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.contract.assistant.Auth;
import dev.parley.reference.contract.assistant.AuthError;
import dev.parley.reference.contract.assistant.AuthSuccess;
import dev.parley.reference.contract.assistant.Complete;
import dev.parley.reference.contract.assistant.Error;
import dev.parley.reference.contract.assistant.Message;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class AssistantAuthTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aTokenInTheQueryIsEnough() throws Exception {
    try (AssistantClient client = AssistantClient.open(server, server.token("ada"))) {
      AuthSuccess success = client.next(AuthSuccess.class);

      assertThat(success.userId()).isEqualTo("ada");
      assertThat(success.seq()).isEqualTo(1);
      assertThat(success.expiresAt()).isAfter(OffsetDateTime.now());
      client.ask("Hello");
      assertThat(client.until(Complete.class)).isNotEmpty();
    }
  }

  @Test
  void nothingIsTakenBeforeTheFirstMessageHasSignedIn() throws Exception {
    try (AssistantClient client = AssistantClient.open(server)) {
      client.send(new Message("Hello", null, null, null, null, "cmd_1"));
      Error error = client.next(Error.class);
      assertThat(error.code()).isEqualTo(ErrorCode.AUTH_REQUIRED);
      assertThat(error.commandId()).isEqualTo("cmd_1");

      client.send("{\"type\":\"auth\",\"tokne\":\"x\"}");
      assertThat(client.next(Error.class).message()).contains("/token").contains("tokne");

      client.send(new Auth(server.token("ada")));
      assertThat(client.next(AuthSuccess.class).userId()).isEqualTo("ada");
    }
  }

  @Test
  void whoKeepsSendingOtherThingsIsSentAway() throws Exception {
    AssistantClient client = AssistantClient.open(server);
    for (int i = 0; i < 21; i++) {
      client.ask("Hello");
    }
    client.until(AuthError.class);

    assertThat(client.closeCode()).isEqualTo(4401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ."})
  void aBadTokenIsAnsweredAndTheConnectionClosedEitherWay(String token) throws Exception {
    AssistantClient query = AssistantClient.open(server, token);
    AssistantClient message = AssistantClient.open(server).send(new Auth(token));

    for (AssistantClient client : List.of(query, message)) {
      assertThat(client.next(AuthError.class).code()).isEqualTo(ErrorCode.AUTH_FAILED);
      assertThat(client.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void aTokenThatSomebodyElseHasSignedIsBad() throws Exception {
    Tokens foreign = new Tokens(
        new TokenSettings(
            "parley",
            "parley",
            Optional.of(new TokenSettings.Secret("another secret that is long enough for it")),
            Optional.empty(),
            Duration.ofSeconds(30)),
        Clock.systemUTC());

    AssistantClient client =
        AssistantClient.open(server, foreign.issue("ada", Duration.ofHours(1)));

    assertThat(client.next(AuthError.class).code()).isEqualTo(ErrorCode.AUTH_FAILED);
    assertThat(client.closeCode()).isEqualTo(4401);
  }

  @Test
  void anExpiredTokenIsSaidToBeExpired() throws Exception {
    String token = server.server().tokens().issue("ada", Duration.ofMinutes(-2));

    assertThat(AssistantClient.open(server, token).next(AuthError.class).code())
        .isEqualTo(ErrorCode.AUTH_EXPIRED);
  }

  @Test
  void aConnectionEndsWithItsToken() throws Exception {
    // Clocks may differ by half a minute, so it is still taken when it has just run out.
    String token = server.server().tokens().issue("ada", Duration.ofSeconds(1));
    AssistantClient client = AssistantClient.open(server, token);

    client.next(AuthSuccess.class);
    assertThat(client.next(AuthError.class).code()).isEqualTo(ErrorCode.AUTH_EXPIRED);
    assertThat(client.closeCode()).isEqualTo(4401);
  }

  @Test
  void whoSaysNothingIsSentAwayAfterTheDeadline() throws Exception {
    Access access = TestServer.access(10).withDeadline(Duration.ofMillis(200));
    try (TestServer hasty = TestServer.start(settings -> settings.with(access))) {
      AssistantClient client = AssistantClient.open(hasty);

      assertThat(client.next(AuthError.class).code()).isEqualTo(ErrorCode.AUTH_REQUIRED);
      assertThat(client.closeCode()).isEqualTo(4401);
      assertThat(hasty.server().counters().count("auth_deadlines_missed")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "https://evil.example", "http://127.0.0.1.evil.example"})
  void aPageOfAnotherOriginMayNotConnect(String origin) {
    URI uri = URI.create("ws://127.0.0.1:" + server.port() + "/ws/chat");

    assertThatThrownBy(() -> SocketClient.open(
            HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin), uri))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(thrown -> assertThat(
                ((WebSocketHandshakeException) thrown.getCause()).getResponse().statusCode())
            .isEqualTo(403));
  }

  @Test
  void noLogHasTheToken() throws Exception {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    root.setLevel(Level.INFO);
    root.addAppender(lines);
    String good = server.token("ada");
    String bad = good.substring(0, good.length() - 5) + "wrong";
    try (AssistantClient client = AssistantClient.open(server, good)) {
      client.next(AuthSuccess.class);
      client.ask("[cut 1] [say one two three]");
      client.until(Error.class);
      AssistantClient.open(server, bad).next(AuthError.class);
    } finally {
      root.detachAppender(lines);
      root.setLevel(before);
    }

    assertThat(lines.list).isNotEmpty();
    assertThat(List.copyOf(lines.list))
        .noneMatch(
            each -> each.getFormattedMessage().contains(good.substring(0, good.length() - 5)));
  }
}
