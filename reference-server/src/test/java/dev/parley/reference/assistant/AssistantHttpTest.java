package dev.parley.reference.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.contract.assistant.AuthSuccess;
import dev.parley.reference.contract.assistant.Complete;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.ClosedSchemas;
import dev.parley.reference.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssistantHttpTest {
  private static final String REST = "assistant/rest.yaml#/$defs/";
  private static TestServer server;
  private static ClosedSchemas schemas;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(settings -> settings.with(TestServer.access(5)));
    schemas = ClosedSchemas.in(Path.of("../schemas"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whoRegistersCanSignInAndTalk() throws Exception {
    JsonNode registered = json(
        201,
        "SignedIn",
        post(
            "/api/v1/auth/register",
            "{\"email\":\"Ada@Example.org\",\"password\":\"correct horse\",\"display_name\":\"Ada\"}"));
    JsonNode signedIn = json(200, "SignedIn", login("ada@example.ORG", "correct horse"));

    assertThat(signedIn.get("user_id")).isEqualTo(registered.get("user_id"));
    assertThat(signedIn.get("display_name").asString()).isEqualTo("Ada");
    assertThat(signedIn.get("token_type").asString()).isEqualTo("bearer");
    try (AssistantClient client =
        AssistantClient.open(server, signedIn.get("token").asString())) {
      assertThat(client.next(AuthSuccess.class).userId())
          .isEqualTo(signedIn.get("user_id").asString());
    }
  }

  @Test
  void anAddressIsTakenOnce() throws Exception {
    String body = "{\"email\":\"twice@example.org\",\"password\":\"correct horse\"}";
    json(201, "SignedIn", post("/api/v1/auth/register", body));

    assertThat(refusal(409, post("/api/v1/auth/register", body))).isEqualTo("EMAIL_TAKEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"email\":\"no address\",\"password\":\"correct horse\"}",
        "{\"email\":\"ada@example.org\",\"password\":\"short\"}",
        "not JSON"
      })
  void whatIsNoRegistrationIsRefusedWithItsViolations(String body) throws Exception {
    HttpResponse<String> response = post("/api/v1/auth/register", body);

    assertThat(refusal(422, response)).isEqualTo("INVALID_MESSAGE");
    assertThat(new JsonMapper().readTree(response.body()).get("violations")).isNotEmpty();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreTheSame() throws Exception {
    json(
        201,
        "SignedIn",
        post(
            "/api/v1/auth/register",
            "{\"email\":\"eve@example.org\",\"password\":\"correct horse\"}"));
    HttpResponse<String> wrong = login("eve@example.org", "battery staple");
    HttpResponse<String> unknown = login("nobody@example.org", "battery staple");

    assertThat(refusal(401, wrong)).isEqualTo("AUTH_FAILED");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void whoGuessesPasswordsIsSlowedDown() throws Exception {
    HttpResponse<String> last = login("victim@example.org", "guess");
    for (int i = 0; i < 20 && last.statusCode() == 401; i++) {
      last = login("victim@example.org", "guess");
    }

    assertThat(refusal(429, last)).isEqualTo("RATE_LIMITED");
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void anAnswerInOnePieceIsPartOfASession() throws Exception {
    UUID id = UUID.randomUUID();
    JsonNode first = json(200, "WholeAnswer", chat("{\"message\":\"What is 5 plus 3?\"}"));
    String session = first.get("session_id").asString();
    JsonNode second = json(
        200,
        "WholeAnswer",
        chat("{\"message\":\"[say more]\",\"session_id\":\"" + session + "\",\"message_id\":\"" + id
            + "\"}"));

    assertThat(first.get("response").asString()).isEqualTo("8");
    assertThat(second.get("response").asString()).isEqualTo("more");
    assertThat(second.get("in_reply_to").asString()).isEqualTo(id.toString());
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      assertThat(client.resume(session, 0).ok()).isTrue();
      client.until(Complete.class);
      client.until(Complete.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "[fail unavailable], 502, PROVIDER_UNAVAILABLE",
    "[fail timeout], 504, PROVIDER_TIMEOUT",
    "[fail rate_limited], 429, RATE_LIMITED",
    "'   ', 422, EMPTY_MESSAGE",
    "'', 422, INVALID_MESSAGE"
  })
  void aFaultHasTheStatusThatFits(String message, int status, String code) throws Exception {
    assertThat(refusal(status, chat("{\"message\":\"" + message + "\"}"))).isEqualTo(code);
  }

  @Test
  void withoutATokenNobodyIsAnswered() throws Exception {
    HttpResponse<String> response = post("/api/v1/chat", "{\"message\":\"Hello\"}");

    assertThat(refusal(401, response)).isEqualTo("AUTH_REQUIRED");
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void aSessionOfSomebodyElseIsNotThere() throws Exception {
    String session = json(200, "WholeAnswer", chat("{\"message\":\"secret\"}"))
        .get("session_id")
        .asString();
    ChatClient bob = server.client("bob");

    HttpResponse<String> asked =
        bob.post("/api/v1/chat", "{\"message\":\"Hello\",\"session_id\":\"" + session + "\"}");
    HttpResponse<String> read = bob.get("/api/v1/chat/sessions/" + session + "/messages");
    HttpResponse<String> never = bob.get("/api/v1/chat/sessions/never/messages");
    assertThat(refusal(404, asked)).isEqualTo("NOT_FOUND");
    assertThat(refusal(404, read)).isEqualTo("NOT_FOUND");
    assertThat(read.body()).isEqualTo(never.body());
  }

  @Test
  void theHistoryComesInPages() throws Exception {
    String session = json(200, "WholeAnswer", chat("{\"message\":\"[say one]\"}"))
        .get("session_id")
        .asString();
    refusal(
        502, chat("{\"message\":\"[cut 1] [say two three]\",\"session_id\":\"" + session + "\"}"));
    String path = "/api/v1/chat/sessions/" + session + "/messages";

    JsonNode newest = json(200, "SessionHistory", server.client().get(path + "?limit=3"));
    JsonNode oldest = json(
        200,
        "SessionHistory",
        server.client().get(path + "?limit=3&before=" + newest.get("next").asString()));
    assertThat(newest.get("messages")).hasSize(3);
    assertThat(newest.at("/messages/2/failed").asBoolean()).isTrue();
    assertThat(oldest.at("/messages/0/content").asString()).isEqualTo("[say one]");
    assertThat(oldest.has("next")).isFalse();
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      assertThat(client.resume(session, newest.get("last_seq").asLong()).gap()).isZero();
    }
  }

  private static HttpResponse<String> chat(String body) throws Exception {
    return server.client().post("/api/v1/chat", body);
  }

  private static HttpResponse<String> login(String email, String password) throws Exception {
    return post(
        "/api/v1/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    ChatClient nobody = new ChatClient(server.port(), "");
    return nobody.send(nobody
        .to(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  private static JsonNode json(int status, String type, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(schemas.check(REST + type, response.body())).isEmpty();
    return new JsonMapper().readTree(response.body());
  }

  private static String refusal(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(schemas.check("shared/rest.yaml#/$defs/Refusal", response.body()))
        .isEmpty();
    return new JsonMapper().readTree(response.body()).at("/error/code").asString();
  }
}
