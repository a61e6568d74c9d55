package dev.parley.reference.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Accounts and what is stored, over HTTP. */
class ConversationHttpTest {
  private static final String SIGN_IN = "{\"email\":\"%s@example.org\",\"password\":\"%s\"}";

  private static TestServer server;
  private static Browser ada;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start();
    ada = Browser.signedUp(server.port(), "ada");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whoSignsUpIsSignedInByACookieThatScriptsCannotRead() throws Exception {
    HttpResponse<String> answer = new Browser(server.port())
        .send("POST", "/api/auth/sign-up", SIGN_IN.formatted("Grace", "a long password"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .matches("session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=3600; HttpOnly; SameSite=Strict");
    JsonNode account = Browser.JSON.readTree(answer.body());
    assertThat(account.get("email").asString()).isEqualTo("grace@example.org");
    assertThat(account.get("name").asString()).isEqualTo("Grace");
    assertThat(answer.body()).doesNotContain("password", "argon2");
  }

  @Test
  void signingInAndOutChangesTheSession() throws Exception {
    Browser.signedUp(server.port(), "lin");
    Browser browser = new Browser(server.port());
    assertThat(browser.send("GET", "/api/auth/me", "").statusCode()).isEqualTo(401);

    assertThat(browser
            .send("POST", "/api/auth/sign-in", SIGN_IN.formatted("LIN", "a long password"))
            .statusCode())
        .isEqualTo(200);
    String cookie = browser.cookie();
    assertThat(browser.get("/api/auth/me").get("email").asString()).isEqualTo("lin@example.org");

    assertThat(browser.send("POST", "/api/auth/sign-out", "").statusCode()).isEqualTo(204);
    assertThat(browser.cookie()).isEqualTo("session=");
    assertThat(browser.with(cookie).send("GET", "/api/auth/me", "").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() throws Exception {
    Browser browser = new Browser(server.port());
    HttpResponse<String> wrong =
        browser.send("POST", "/api/auth/sign-in", SIGN_IN.formatted("ada", "a wrong password"));
    HttpResponse<String> unknown =
        browser.send("POST", "/api/auth/sign-in", SIGN_IN.formatted("nobody", "a wrong password"));

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body()).contains("AUTH_FAILED");
    assertThat(browser.cookie()).isEmpty();
  }

  @Test
  void anAddressIsTakenOnce() throws Exception {
    HttpResponse<String> answer = new Browser(server.port())
        .send("POST", "/api/auth/sign-up", SIGN_IN.formatted("ADA", "another password"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("EMAIL_TAKEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/api/auth/sign-up|{\"email\":\"x@example.org\",\"password\":\"short\"}|/password",
        "POST|/api/auth/sign-up|{\"email\":\"no address\",\"password\":\"long enough\"}|/email",
        "POST|/api/auth/sign-up|{\"mail\":\"x@example.org\",\"password\":\"long enough\"}|/email",
        "POST|/api/conversations|{\"title\":\"\"}|/title",
        "GET|/api/conversations?limit=0||/limit",
        "GET|/api/conversations?after=x||/after",
        "GET|/api/conversations?archived=maybe||/archived"
      })
  void whatDepartsFromTheContractIsRefusedByItsPlace(
      String method, String path, String body, String pointer) throws Exception {
    HttpResponse<String> answer = ada.send(method, path, body == null ? "" : body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Browser.JSON.readTree(answer.body()).at("/violations/0/pointer").asString())
        .isEqualTo(pointer);
  }

  @Test
  void aConversationIsMadeRenamedPutAwayAndRemoved() throws Exception {
    HttpResponse<String> made = ada.send("POST", "/api/conversations", "{\"title\":\"Plans\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow();
    assertThat(ada.get(path).get("title").asString()).isEqualTo("Plans");
    assertThat(ada.get(path).get("title_origin").asString()).isEqualTo("user");

    JsonNode renamed = Browser.JSON.readTree(
        ada.send("PATCH", path, "{\"title\":\"Other plans\"}").body());
    assertThat(renamed.get("title").asString()).isEqualTo("Other plans");
    assertThat(renamed.get("archived").asBoolean()).isFalse();
    JsonNode away =
        Browser.JSON.readTree(ada.send("PATCH", path, "{\"archived\":true}").body());
    assertThat(away.get("title").asString()).isEqualTo("Other plans");
    assertThat(away.get("archived").asBoolean()).isTrue();

    assertThat(ada.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(ada.send("GET", path, "").statusCode()).isEqualTo(404);
    assertThat(ada.send("DELETE", path, "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsSomebodyElsesIsNotThere() throws Exception {
    String path = "/api/conversations/" + ada.conversation();
    Browser eve = Browser.signedUp(server.port(), "eve");
    HttpResponse<String> absent = eve.send("GET", "/api/conversations/" + UUID.randomUUID(), "");

    assertThat(eve.send("GET", path, "").body()).isEqualTo(absent.body());
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(eve.send("PATCH", path, "{\"title\":\"Mine\"}").statusCode()).isEqualTo(404);
    assertThat(eve.send("DELETE", path, "").statusCode()).isEqualTo(404);
    assertThat(eve.send("GET", path + "/messages", "").statusCode()).isEqualTo(404);
    assertThat(eve.get("/api/conversations").get("conversations")).isEmpty();
    assertThat(ada.send("GET", path, "").statusCode()).isEqualTo(200);
  }

  @Test
  void nothingIsChangedFromAPageOfAnotherOrigin() throws Exception {
    Browser lured = new Browser(server.port()).with(ada.cookie());
    lured.origin = "https://evil.example";

    assertThat(lured.send("POST", "/api/conversations", "").statusCode()).isEqualTo(403);
    assertThat(lured
            .send("POST", "/api/auth/sign-in", SIGN_IN.formatted("ada", "a long password"))
            .statusCode())
        .isEqualTo(403);
    assertThat(lured.send("POST", "/api/auth/sign-out", "").statusCode()).isEqualTo(403);
    assertThat(ada.send("GET", "/api/auth/me", "").statusCode()).isEqualTo(200);
  }

  @Test
  void conversationsAndMessagesArePaged() throws Exception {
    Browser kim = Browser.signedUp(server.port(), "kim");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(kim.conversation());
    }
    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = kim.get("/api/conversations?limit=2" + next);
      page.get("conversations")
          .forEach(each -> listed.add(each.get("conversation_id").asString()));
      next = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!next.isEmpty());
    assertThat(listed).containsExactlyInAnyOrderElementsOf(made);

    String messages = "/api/conversations/" + made.get(0) + "/messages";
    try (SocketClient socket = kim.open("/ws/" + made.get(0))) {
      for (int i = 0; i < 3; i++) {
        socket.send("{\"type\":\"message\",\"content\":\"[say answer " + i + "]\"}");
        socket.until("done");
      }
    }
    List<String> pages = new ArrayList<>();
    next = "";
    do {
      JsonNode page = kim.get(messages + "?limit=2" + next);
      List<String> contents = new ArrayList<>();
      page.get("messages").forEach(each -> contents.add(each.get("content").asString()));
      Collections.reverse(contents);
      pages.addAll(contents);
      next = page.has("next") ? "&before=" + page.get("next").asString() : "";
    } while (!next.isEmpty());
    assertThat(pages)
        .containsExactly(
            "answer 2",
            "[say answer 2]",
            "answer 1",
            "[say answer 1]",
            "answer 0",
            "[say answer 0]");
  }

  @Test
  void aConversationThatIsRemovedIsRemovedInMidAnswer() throws Exception {
    String id = ada.conversation();
    SocketClient socket = ada.open("/ws/" + id);
    socket.send("{\"type\":\"message\",\"content\":\"[hang 2] [long 9]\"}");
    socket.until("token");

    assertThat(ada.send("DELETE", "/api/conversations/" + id, "").statusCode()).isEqualTo(204);

    assertThat(socket.closeCode()).isEqualTo(1000);
    assertThat(ada.send("GET", "/api/conversations/" + id, "").statusCode()).isEqualTo(404);
  }

  @Test
  void signingOutClosesTheSessionsSocketsAndNoOthers() throws Exception {
    Browser here = Browser.signedUp(server.port(), "here");
    String id = here.conversation();
    Browser there = new Browser(server.port());
    there.send(
        "POST",
        "/api/auth/sign-in",
        "{\"email\":\"here@example.org\",\"password\":\"a long password\"}");
    try (SocketClient open = there.open("/ws/" + id)) {
      SocketClient closed = here.open("/ws/" + id);

      here.send("POST", "/api/auth/sign-out", "");

      assertThat(closed.closeCode()).isEqualTo(4401);
      open.send("{\"type\":\"message\",\"content\":\"Hello\"}");
      assertThat(open.until("done")).isNotEmpty();
    }
  }

  @Test
  void whoTriesTooManyPasswordsHasToWait() throws Exception {
    try (TestServer strict = TestServer.start(settings -> settings.with(TestServer.access(2)))) {
      Browser browser = new Browser(strict.port());
      String body = SIGN_IN.formatted("ada", "a wrong password");
      for (int i = 0; i < 2; i++) {
        assertThat(browser.send("POST", "/api/auth/sign-in", body).statusCode()).isEqualTo(401);
      }

      HttpResponse<String> answer = browser.send("POST", "/api/auth/sign-in", body);
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("RATE_LIMITED", "retry_after_ms");
    }
  }
}
