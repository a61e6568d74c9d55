package dev.parley.reference.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Plays what docs/protocols/assistant.md shows, and compares. {@code -Dgolden=update} writes it anew
 * and fails all the same: read the diff.
 */
class AssistantProtocolTest {
  private static final Path PAGE = Path.of("../docs/protocols/assistant.md");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static SocketClient open(String query) {
    return new ChatClient(server.port(), "").socket("/ws/chat" + query);
  }

  private static SocketClient signedIn() throws InterruptedException {
    SocketClient client = open("?token=" + server.token("ada"));
    client.until("auth_success");
    return client;
  }

  @Test
  void signingIn() throws Exception {
    Scene scene = new Scene();
    try (SocketClient client = open("")) {
      scene.sends(client, "{\"type\":\"message\",\"message\":\"Hello\"}");
      scene.answers(client, "error");
      scene.sends(client, "{\"type\":\"auth\",\"token\":\"" + server.token("ada") + "\"}");
      scene.answers(client, "auth_success");
    }
    compare("signing in", scene);
  }

  @Test
  void aBadToken() throws Exception {
    Scene scene = new Scene();
    SocketClient client = open("?token=wrong");
    scene.answers(client, "auth_error");
    scene.closes(client);
    compare("a bad token", scene);
  }

  @Test
  void aQuestion() throws Exception {
    Scene scene = new Scene();
    try (SocketClient client = signedIn()) {
      scene.sends(
          client,
          "{\"type\":\"message\",\"message\":\"What is 5 plus 3?\","
              + "\"message_id\":\"0198f1c2-8a00-7c3a-9b1f-2f6f0c1d5e01\"}");
      scene.answers(client, "complete");
    }
    compare("a question", scene);
  }

  @Test
  void aFault() throws Exception {
    Scene scene = new Scene();
    try (SocketClient client = signedIn()) {
      scene.sends(
          client,
          "{\"type\":\"message\",\"message\":\"[cut 2] [say one two three]\",\"command_id\":\"cmd_1\"}");
      scene.answers(client, "error");
    }
    compare("a fault", scene);
  }

  @Test
  void refusals() throws Exception {
    Scene scene = new Scene();
    try (SocketClient client = signedIn()) {
      for (String frame : new String[] {
        "{\"type\":\"message\",\"message\":\"\"}",
        "{\"type\":\"message\",\"massage\":\"Hello\",\"command_id\":\"cmd_1\"}",
        "{\"type\":\"join_room\",\"room_id\":\"room_billing\",\"command_id\":\"cmd_2\"}"
      }) {
        scene.sends(client, frame);
        scene.answers(client, "error");
      }
    }
    compare("refusals", scene);
  }

  @Test
  void resuming() throws Exception {
    SocketClient lost = open("?token=" + server.token("ada"));
    String success = lost.next();
    String session = success.replaceFirst(".*\"session_id\":\"([^\"]+)\".*", "$1");
    lost.send("{\"type\":\"message\",\"message\":\"[say one two three]\"}");
    lost.until("complete");
    lost.abort();

    Scene scene = new Scene();
    try (SocketClient client = open("")) {
      scene.sends(client, "{\"type\":\"auth\",\"token\":\"" + server.token("ada") + "\"}");
      scene.answers(client, "auth_success");
      scene.sends(client, "{\"type\":\"resume\",\"session_id\":\"" + session + "\",\"after\":6}");
      scene.answers(client, "complete");
    }
    compare("resuming", scene);
  }

  @Test
  void changingMessages() throws Exception {
    String id = "0198f1c2-8a00-7c3a-9b1f-2f6f0c1d5e02";
    Scene scene = new Scene();
    try (SocketClient client = signedIn()) {
      client.send("{\"type\":\"message\",\"message\":\"Hello\",\"message_id\":\"" + id + "\"}");
      client.until("complete");
      scene.sends(
          client,
          "{\"type\":\"edit_message\",\"message_id\":\"" + id + "\",\"message\":\"Good day\"}");
      scene.answers(client, "message_edited");
      scene.sends(client, "{\"type\":\"delete_message\",\"message_id\":\"" + id + "\"}");
      scene.answers(client, "message_deleted");
    }
    compare("changing messages", scene);
  }

  @Test
  void goingAway() throws Exception {
    Scene scene = new Scene();
    try (TestServer other = TestServer.start()) {
      SocketClient client =
          new ChatClient(other.port(), "").socket("/ws/chat?token=" + other.token("ada"));
      client.send("{\"type\":\"message\",\"message\":\"Hello\"}");
      client.until("complete");
      other.restart();
      scene.answers(client, "draining");
      scene.closes(client);
    }
    compare("going away", scene);
  }

  private static synchronized void compare(String name, Scene scene) throws Exception {
    String page = Files.readString(PAGE);
    Matcher shown = Pattern.compile(
            "(<!-- played: " + Pattern.quote(name) + " -->\n```text\n)(.*?)(```\n)", Pattern.DOTALL)
        .matcher(page);
    assertThat(shown.find()).as("a block for `" + name + "` in " + PAGE).isTrue();
    if ("update".equals(System.getProperty("golden")) && !shown.group(2).equals(scene.text())) {
      Files.writeString(
          PAGE, page.substring(0, shown.start(2)) + scene.text() + page.substring(shown.end(2)));
      throw new AssertionError(PAGE + " is written anew: read its diff");
    }
    assertThat(scene.text()).isEqualTo(shown.group(2));
  }
}
