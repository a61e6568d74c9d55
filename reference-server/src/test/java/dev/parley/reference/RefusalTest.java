package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefusalTest {
  private static final String STREAM = "/api/chat/stream";

  private static TestServer server;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aBodyThatDepartsFromTheContractIsAnsweredByItsViolations() throws Exception {
    JsonNode answer = refusal(422, post("{\"massage\":\"Hello\",\"thread_id\":\"a b\"}"));

    assertThat(answer.at("/error/code").asString()).isEqualTo("INVALID_MESSAGE");
    JsonNode missing = answer.at("/violations/0");
    assertThat(missing.get("pointer").asString()).isEqualTo("/message");
    assertThat(missing.get("rule").asString()).isEqualTo("missing");
    assertThat(missing.get("hint").asString()).contains("massage");
    JsonNode pattern = answer.at("/violations/1");
    assertThat(pattern.get("pointer").asString()).isEqualTo("/thread_id");
    assertThat(pattern.get("rule").asString()).isEqualTo("pattern");
    assertThat(answer.get("violations")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hello", "{\"message\":", "{\"message\":\"a\"}{}", "[[[["})
  void aBodyThatIsNotOneJsonDocumentIsSaidToBeNone(String body) throws Exception {
    JsonNode answer = refusal(422, post(body));

    assertThat(answer.at("/violations/0/pointer").asString()).isEmpty();
    assertThat(answer.at("/violations/0/rule").asString()).isEqualTo("json");
  }

  @Test
  void aBodyOfAnotherMediaTypeIsNotRead() throws Exception {
    HttpResponse<String> response = client.send(client
        .to(STREAM)
        .header("Content-Type", "text/plain")
        .POST(BodyPublishers.ofString("{\"message\":\"Hello\"}")));

    assertThat(refusal(415, response).at("/error/code").asString())
        .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aBodyIsJsonWhateverTheMediaTypeSaysBesides() throws Exception {
    HttpResponse<String> response = client.send(client
        .to(STREAM)
        .header("Content-Type", "Application/JSON; charset=utf-8")
        .POST(BodyPublishers.ofString("{\"message\":\"Hello\"}")));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
    byte[] body =
        " ".repeat((int) ReferenceServer.MAX_BODY_BYTES + 1).getBytes(StandardCharsets.US_ASCII);
    Supplier<InputStream> chunked = () -> new ByteArrayInputStream(body);

    HttpResponse<String> known =
        client.send(client.to(STREAM).POST(BodyPublishers.ofByteArray(body)));
    HttpResponse<String> unknown =
        client.send(client.to(STREAM).POST(BodyPublishers.ofInputStream(chunked)));

    assertThat(refusal(413, known).at("/error/code").asString()).isEqualTo("MESSAGE_TOO_LARGE");
    assertThat(refusal(413, unknown).at("/error/code").asString()).isEqualTo("MESSAGE_TOO_LARGE");
  }

  @Test
  void anotherMethodIsToldTheRightOne() throws Exception {
    HttpResponse<String> response = client.send(client.to(STREAM).DELETE());

    assertThat(refusal(405, response).at("/error/code").asString()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, POST");
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    HttpResponse<String> response =
        client.send(client.to("/api/chat/" + "x".repeat(3000)).GET());

    assertThat(refusal(404, response).at("/error/code").asString()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/ws/chat", "/ws/no-conversation"})
  void aPathForWebSocketsTellsPlainRequestsToUpgrade(String path) throws Exception {
    HttpResponse<String> response = client.send(client.to(path).GET());

    assertThat(refusal(426, response).at("/error/code").asString()).isEqualTo("UPGRADE_REQUIRED");
    assertThat(response.headers().firstValue("Upgrade")).hasValue("websocket");
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return client.send(client
        .to(STREAM)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  private static JsonNode refusal(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    return new JsonMapper().readTree(response.body());
  }
}
