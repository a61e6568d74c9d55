package dev.parley.reference.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.contract.conversations.ConversationEvents;
import dev.parley.reference.contract.conversations.ConversationLifecycle;
import dev.parley.reference.testing.ClosedSchemas;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The conversations as a client knows them: frames on a real socket. */
class ConversationSocketTest {
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
  void aMessageIsAnsweredByTokensAndDone() throws Exception {
    String id = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(
          "{\"type\":\"message\",\"content\":\"What is 5 plus 3? Give me a very brief answer.\"}");
      List<JsonNode> events = trees(socket.until("done"));

      assertThat(types(events, "token", "done")).containsExactly("token", "done");
      JsonNode token = of(events, "token").get(0);
      JsonNode done = of(events, "done").get(0);
      assertThat(token.get("token").asString()).isEqualTo("8");
      assertThat(done.get("message_id")).isEqualTo(token.get("message_id"));
      assertThat(done.get("tokens").asInt()).isEqualTo(2);
      assertThat(UUID.fromString(done.get("message_id").asString())).isNotNull();
    }
  }

  @Test
  void everyFrameKeepsItsContractAndSequenceNumbersCountFromOne() throws Exception {
    String id = ada.conversation();
    ClosedSchemas schemas = ClosedSchemas.in(Path.of("../schemas"));
    List<String> frames = new ArrayList<>();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      for (String content : List.of("[think 2] [long 30]", "[fail timeout]", "[cut 3] [long 9]")) {
        socket.send(message(content));
        frames.addAll(socket.until(frame ->
            frame.startsWith("{\"type\":\"done\"") || frame.startsWith("{\"type\":\"error\"")));
      }
    }

    ConversationLifecycle lifecycle = new ConversationLifecycle();
    assertThat(frames)
        .allSatisfy(
            frame -> assertThat(lifecycle.next(ConversationEvents.decode(frame)).message())
                .isEmpty());
    assertThat(lifecycle.close().message()).isEmpty();
    assertThat(frames).allSatisfy(frame -> {
      String type = tree(frame).get("type").asString();
      assertThat(schemas.check("conversations/events/" + type + ".yaml", frame)).isEmpty();
      assertThat(new String(
              ConversationEvents.encode(ConversationEvents.decode(frame)), StandardCharsets.UTF_8))
          .isEqualTo(frame);
    });
    assertThat(frames)
        .extracting(frame -> tree(frame).get("seq").asLong())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, frames.size()).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({"[finish length],length", "[finish filter],content_filter", "'',stop"})
  void doneSaysWhyTheModelHasStopped(String mark, String reason) throws Exception {
    try (SocketClient socket = ada.open("/ws/" + ada.conversation())) {
      socket.send(message("Hello " + mark));

      assertThat(tree(last(socket.until("done"))).get("finish_reason").asString())
          .isEqualTo(reason);
    }
  }

  @Test
  void bothMessagesAreStored() throws Exception {
    String id = ada.conversation();
    String answer;
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(message("Hello there"));
      List<JsonNode> events = trees(socket.until("done"));
      answer = text(events);
      JsonNode done = of(events, "done").get(0);

      JsonNode page = ada.get("/api/conversations/" + id + "/messages");
      JsonNode messages = page.get("messages");
      assertThat(messages).hasSize(2);
      assertThat(messages.get(0).get("role").asString()).isEqualTo("user");
      assertThat(messages.get(0).get("content").asString()).isEqualTo("Hello there");
      assertThat(messages.get(1).get("role").asString()).isEqualTo("assistant");
      assertThat(messages.get(1).get("content").asString())
          .isEqualTo(answer)
          .isEqualTo("You said: Hello there");
      assertThat(messages.get(1).get("message_id")).isEqualTo(done.get("message_id"));
      assertThat(messages.get(1).get("model").asString()).isEqualTo("scripted");
      assertThat(page.get("last_seq")).isEqualTo(done.get("seq"));
    }
  }

  @Test
  void theFirstMessageTitlesTheConversation() throws Exception {
    String id = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(
          message("Tell me about Python programming language in one sentence, as if I were five."));
      JsonNode updated = tree(last(socket.until("conversation_updated")));

      assertThat(updated.get("title").asString())
          .isEqualTo("Tell me about Python programming language in one s...");
      assertThat(updated.get("title_origin").asString()).isEqualTo("first_message");
      assertThat(ada.get("/api/conversations/" + id).get("title")).isEqualTo(updated.get("title"));
    }
  }

  @Test
  void theModelWritesABetterTitleButNeverOverTheUsers() throws Exception {
    String id = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(message("Tell me of sums [title Sums in short]"));
      socket.until("conversation_updated");
      JsonNode better = tree(last(socket.until("conversation_updated")));
      assertThat(better.get("title").asString()).isEqualTo("Sums in short");
      assertThat(better.get("title_origin").asString()).isEqualTo("model");
    }
    String other = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + other)) {
      socket.send(message("[slow 100] [long 3] [title By the model]"));
      socket.until("conversation_updated");
      socket.send("{\"type\":\"update_conversation\",\"title\":\"Mine\",\"command_id\":\"c1\"}");
      JsonNode mine = tree(last(socket.until("conversation_updated")));
      assertThat(mine.get("command_id").asString()).isEqualTo("c1");
      socket.until("done");
      socket.send(message("again"));
      assertThat(socket.until("done")).noneMatch(frame -> frame.contains("By the model"));
      assertThat(ada.get("/api/conversations/" + other).get("title").asString()).isEqualTo("Mine");
    }
  }

  @Test
  void aTitleIsClearedAndAConversationPutAway() throws Exception {
    String id = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send("{\"type\":\"update_conversation\",\"title\":null,\"archived\":true}");
      JsonNode updated = tree(last(socket.until("conversation_updated")));

      assertThat(updated.get("title").isNull()).isTrue();
      assertThat(updated.get("archived").asBoolean()).isTrue();
      assertThat(ids(ada.get("/api/conversations?limit=100"))).doesNotContain(id);
      assertThat(ids(ada.get("/api/conversations?archived=true&limit=100"))).contains(id);
    }
  }

  @Test
  void allWindowsGetTheSameEvents() throws Exception {
    String id = ada.conversation();
    try (SocketClient first = ada.open("/ws/" + id);
        SocketClient second = ada.open("/ws/" + id)) {
      first.send(message("[think 2] [long 50]"));

      assertThat(second.until("done")).isEqualTo(first.until("done"));
    }
  }

  @Test
  void typingIsToldToTheOtherWindowsAlone() throws Exception {
    String id = ada.conversation();
    try (SocketClient first = ada.open("/ws/" + id);
        SocketClient second = ada.open("/ws/" + id + "?after=0")) {
      // Now the second window is known to be there: typing is not kept for those who come later.
      second.until("resumed");
      first.send("{\"type\":\"typing\",\"typing\":true}");

      assertThat(second.next())
          .isEqualTo("{\"type\":\"typing_changed\",\"role\":\"user\",\"typing\":true}");
      first.send(message("Hello"));
      assertThat(first.until("done")).noneMatch(frame -> frame.contains("typing_changed"));
    }
  }

  @Test
  void aFailureIsAnAnswerThatSaysSoAndAnError() throws Exception {
    String id = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(message("[cut 2] [long 9]"));
      List<JsonNode> events = trees(socket.until("error"));
      JsonNode error = of(events, "error").get(0);

      assertThat(text(events)).startsWith("word1 word2\n\nI could not finish this:");
      assertThat(error.get("code").asString()).isEqualTo("PROVIDER_UNAVAILABLE");
      assertThat(error.get("retryable").asBoolean()).isTrue();
      assertThat(error.get("message_id")).isEqualTo(of(events, "token").get(0).get("message_id"));
      assertThat(ada.get("/api/conversations/" + id + "/messages")
              .get("messages")
              .get(1)
              .get("content")
              .asString())
          .isEqualTo(text(events));

      socket.send(message("5 plus 3?"));
      assertThat(text(trees(socket.until("done")))).isEqualTo("8");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|INVALID_MESSAGE|(document)",
        "{\"type\":\"message\",\"text\":\"Hi\",\"command_id\":\"c7\"}|INVALID_MESSAGE|/content",
        "{\"type\":\"message\",\"content\":\"\"}|INVALID_MESSAGE|/content",
        "{\"type\":\"message\",\"content\":\"  \"}|EMPTY_MESSAGE|empty",
        "{\"type\":\"shout\",\"content\":\"Hi\"}|INVALID_MESSAGE|/type",
        "{\"type\":\"resume\",\"after\":99}|NOT_FOUND|never an event",
        "{\"type\":\"regenerate\",\"message_id\":\"0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e02\"}|INVALID_MESSAGE|cannot"
      })
  void aCommandThatIsWrongIsAnsweredByWhatIsWrong(String command, String code, String says)
      throws Exception {
    String id = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(command);
      JsonNode error = tree(socket.next());

      assertThat(error.get("type").asString()).isEqualTo("error");
      assertThat(error.get("code").asString()).isEqualTo(code);
      assertThat(error.get("message").asString()).contains(says);
      assertThat(error.has("message_id")).isFalse();
      assertThat(error.path("command_id").asString(""))
          .isEqualTo(command.contains("c7") ? "c7" : "");
      socket.send(message("5 plus 3?"));
      assertThat(text(trees(socket.until("done")))).isEqualTo("8");
    }
  }

  @Test
  void aRenamedPropertyIsRecognised() throws Exception {
    String id = ada.conversation();
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send("{\"type\":\"message\",\"text\":\"Hi\"}");

      assertThat(tree(socket.next()).get("message").asString())
          .contains("`text` is not in the contract: was `content` renamed to `text`?");
    }
  }

  @Test
  void aCommandThatIsSentTwiceIsCarriedOutOnce() throws Exception {
    String id = ada.conversation();
    String command =
        "{\"type\":\"message\",\"content\":\"Hello\",\"command_id\":\"" + UUID.randomUUID() + "\"}";
    try (SocketClient socket = ada.open("/ws/" + id)) {
      socket.send(command);
      socket.until("done");
      socket.send(command).send(message("5 plus 3?"));
      socket.until("done");

      assertThat(ada.get("/api/conversations/" + id + "/messages").get("messages"))
          .hasSize(4);
    }
  }

  @Test
  void withoutACookieWithABadOneAndOnWhatIsSomebodyElsesTheUpgradeIsForbidden() throws Exception {
    String id = ada.conversation();
    Browser eve = Browser.signedUp(server.port(), "eve");
    Browser nobody = new Browser(server.port());

    assertThat(nobody.refusal("/ws/" + id)).isEqualTo(403);
    assertThat(nobody.with("session=" + "A".repeat(43)).refusal("/ws/" + id)).isEqualTo(403);
    assertThat(nobody.with("session=").refusal("/ws/" + id)).isEqualTo(403);
    assertThat(nobody.with("session=' or 1=1").refusal("/ws/" + id)).isEqualTo(403);
    assertThat(eve.refusal("/ws/" + id)).isEqualTo(403);
    assertThat(ada.refusal("/ws/" + UUID.randomUUID())).isEqualTo(403);
    assertThat(ada.refusal("/ws/none")).isEqualTo(403);
  }

  @Test
  void aPageOfAnotherOriginMayNotConnect() throws Exception {
    String id = ada.conversation();
    Browser lured = new Browser(server.port()).with(ada.cookie());
    lured.origin = "https://evil.example";

    assertThat(lured.refusal("/ws/" + id)).isEqualTo(403);
    lured.origin = "http://127.0.0.1:" + server.port();
    lured.open("/ws/" + id).close();
  }

  private static String message(String content) {
    return "{\"type\":\"message\",\"content\":\"" + content + "\"}";
  }

  static JsonNode tree(String frame) {
    return Browser.JSON.readTree(frame);
  }

  static List<JsonNode> trees(List<String> frames) {
    return frames.stream().map(ConversationSocketTest::tree).toList();
  }

  private static String last(List<String> frames) {
    return frames.get(frames.size() - 1);
  }

  static List<JsonNode> of(List<JsonNode> events, String type) {
    return events.stream()
        .filter(event -> event.get("type").asString().equals(type))
        .toList();
  }

  private static List<String> types(List<JsonNode> events, String... among) {
    return events.stream()
        .map(event -> event.get("type").asString())
        .filter(List.of(among)::contains)
        .toList();
  }

  static String text(List<JsonNode> events) {
    StringBuilder text = new StringBuilder();
    of(events, "token").forEach(event -> text.append(event.get("token").asString()));
    return text.toString();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("conversations")
        .valueStream()
        .map(each -> each.get("conversation_id").asString())
        .toList();
  }
}
