package dev.parley.reference.conversations;

import dev.parley.reference.testing.SocketClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user with a browser: it keeps one cookie, and otherwise knows HTTP and WebSockets alone. */
final class Browser {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  static final JsonMapper JSON = new JsonMapper();

  private final int port;
  private String cookie = "";
  String origin = "";

  Browser(int port) {
    this.port = port;
  }

  /** A browser whose user has just signed up. */
  static Browser signedUp(int port, String name) throws Exception {
    Browser browser = new Browser(port);
    HttpResponse<String> answer = browser.send(
        "POST",
        "/api/auth/sign-up",
        "{\"email\":\"" + name + "@example.org\",\"password\":\"a long password\"}");
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.body());
    }
    return browser;
  }

  String cookie() {
    return cookie;
  }

  Browser with(String otherCookie) {
    cookie = otherCookie;
    return this;
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(header -> cookie = header.substring(0, header.indexOf(';')));
    return answer;
  }

  JsonNode get(String path) throws Exception {
    return JSON.readTree(send("GET", path, "").body());
  }

  /** The id of a conversation that was just made. */
  String conversation() throws Exception {
    return JSON.readTree(send("POST", "/api/conversations", "").body())
        .get("conversation_id")
        .asString();
  }

  SocketClient open(String path) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(30));
    if (!cookie.isEmpty()) {
      builder.header("Cookie", cookie);
    }
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    return SocketClient.open(builder, URI.create("ws://127.0.0.1:" + port + path));
  }

  /** The status with which an upgrade is refused. */
  int refusal(String path) {
    try {
      open(path).close();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
    throw new AssertionError("the socket was opened");
  }
}
