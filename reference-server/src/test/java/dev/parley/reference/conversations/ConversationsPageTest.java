package dev.parley.reference.conversations;

import dev.parley.reference.testing.ProtocolPage;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Makes the examples of docs/protocols/conversations.md. */
class ConversationsPageTest {
  private static final String QUESTION =
      "{\"type\":\"message\",\"content\":\"What is 5 plus 3? Give me a very brief answer.\"}";

  private final ProtocolPage page = new ProtocolPage("conversations.md");

  @Test
  void thePageShowsWhatTheServerSays() throws Exception {
    try (TestServer server = TestServer.start()) {
      Browser ada = new Browser(server.port());
      exchange(
          "sign-up",
          ada,
          "POST",
          "/api/auth/sign-up",
          "{\"email\":\"ada@example.org\",\"password\":\"correct horse battery staple\"}");
      exchange("create", ada, "POST", "/api/conversations", "");
      String id =
          ada.get("/api/conversations").at("/conversations/0/conversation_id").asString();
      try (SocketClient socket = ada.open("/ws/" + id)) {
        socket.send(QUESTION);
        page.example("answer", "> " + QUESTION + "\n" + lines(socket.until("done")));
        said(
            "bad-command",
            socket,
            "{\"type\":\"message\",\"text\":\"Hello\",\"command_id\":\"cmd_1\"}");
        socket.send("{\"type\":\"message\",\"content\":\"[cut 2] [say It rains in Spain.]\"}");
        page.example("failure", lines(socket.until("error")));
        rename(socket);
      }
      resume(ada, id);
      exchange("list", ada, "GET", "/api/conversations", "");
      exchange("messages", ada, "GET", "/api/conversations/" + id + "/messages?limit=2", "");
      exchange(
          "not-found", ada, "GET", "/api/conversations/0198f1c2-0000-7000-8000-000000000000", "");
    }
    page.check();
  }

  private void rename(SocketClient socket) throws Exception {
    String command = "{\"type\":\"update_conversation\",\"title\":\"Sums\"}";
    socket.send(command);
    page.example("rename", "> " + command + "\n" + lines(List.of(socket.next())));
  }

  private void resume(Browser ada, String id) throws Exception {
    try (SocketClient socket = ada.open("/ws/" + id)) {
      String command = "{\"type\":\"resume\",\"after\":4}";
      socket.send(command);
      page.example(
          "resume", "> " + command + "\n" + lines(List.of(socket.next(), socket.next())) + "\n…");
    }
  }

  private void said(String name, SocketClient socket, String command) throws Exception {
    socket.send(command);
    page.example(name, "> " + command + "\n" + lines(List.of(socket.next())));
  }

  private void exchange(String name, Browser browser, String method, String path, String body)
      throws Exception {
    HttpResponse<String> answer = browser.send(method, path, body);
    String cookie = answer
        .headers()
        .firstValue("Set-Cookie")
        .map(header -> "Set-Cookie: " + header.replaceFirst("session=[^;]+", "session=…") + "\n")
        .orElse("");
    page.example(
        name,
        method + " " + path + "\n" + (body.isEmpty() ? "" : body + "\n") + "\n"
            + answer.statusCode() + "\n" + cookie + answer.body());
  }

  private static String lines(List<String> frames) {
    return frames.stream().map(frame -> "< " + frame).collect(Collectors.joining("\n"));
  }
}
