package dev.parley.reference.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked at before anybody is let in: headers, origins and how often they try. */
class DoorTest {
  private final Origins origins = Origins.of("https://app.example, http://localhost:5173");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://app.example,chat.example,true",
        "http://localhost:5173,chat.example,true",
        "http://chat.example,chat.example,true",
        "https://chat.example,chat.example,true",
        "http://127.0.0.1:8080,127.0.0.1:8080,true",
        "-,chat.example,true",
        "null,chat.example,false",
        "'',chat.example,false",
        "http://app.example,chat.example,false",
        "https://app.example:443,chat.example,false",
        "https://app.example:8443,chat.example,false",
        "https://evil.app.example,chat.example,false",
        "https://app.example.evil.example,chat.example,false",
        "https://APP.example,chat.example,false",
        "https://app.example/,chat.example,false",
        "http://localhost:5174,localhost:5173,false",
        "http://chat.example:81,chat.example,false",
        "ws://chat.example,chat.example,false",
        "https://chat.example,-,false"
      })
  void onlyPagesOfOneOriginOrOfListedOnesMayConnect(String origin, String host, boolean may) {
    assertThat(origins.mayConnect(origin, host)).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "app.example",
        "https://app.example/x",
        "https://app.example/",
        "https://u@app.example"
      })
  void whatIsNoOriginIsNotListed(String list) {
    assertThatThrownBy(() -> Origins.of(list)).hasMessageContaining("`" + list + "` is no origin");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Bearer abc.def-_.x,abc.def-_.x",
        "bearer   abc,abc",
        "BEARER abc ,abc",
        "-,''",
        "Bearer,''",
        "Bearer a b,''",
        "Basic abc,''",
        "Bearerabc,''",
        "'Bearer a,b',''"
      })
  void tokensComeFromTheHeader(String header, String token) {
    assertThat(Bearer.of(header)).isEqualTo(token);
  }

  @ParameterizedTest
  @CsvSource({
    "token=abc,token=…",
    "/ws/chat?token=abc&x=1,/ws/chat?token=…&x=1",
    "x=1&access_token=abc#y,x=1&access_token=…",
    "TOKEN=a.b.c,TOKEN=…",
    "x=token,x=token",
    "mytoken=abc,mytoken=abc"
  })
  void tokensInQueriesAreNotLogged(String query, String logged) {
    assertThat(Bearer.redact(query)).isEqualTo(logged);
  }

  @Test
  void whoTriesTooOftenHasToWait() {
    MovingClock clock = new MovingClock();
    LoginLimit limit = new LoginLimit(3, Duration.ofMinutes(1), clock);
    for (int i = 0; i < 3; i++) {
      assertThat(limit.tooMany("10.0.0.1", "ada@example.org")).isEmpty();
    }

    assertThat(limit.tooMany("10.0.0.1", "ada@example.org")).contains(Duration.ofSeconds(20));
    assertThat(limit.tooMany("10.0.0.2", "ada@example.org")).isEmpty();
    assertThat(limit.tooMany("10.0.0.1", "eve@example.org")).isEmpty();

    clock.now = clock.now.plusSeconds(20);
    assertThat(limit.tooMany("10.0.0.1", "ada@example.org")).isEmpty();
    assertThat(limit.tooMany("10.0.0.1", "ada@example.org")).isPresent();
  }

  @Test
  void oneWhoTriesManyAddressesHasToWaitToo() {
    LoginLimit limit = new LoginLimit(2, Duration.ofMinutes(1), new MovingClock());
    for (int i = 0; i < 20; i++) {
      assertThat(limit.tooMany("10.0.0.1", "user" + i)).isEmpty();
    }

    assertThat(limit.tooMany("10.0.0.1", "user20")).isPresent();
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2025-09-16T02:17:13Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
