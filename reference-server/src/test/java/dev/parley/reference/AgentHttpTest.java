package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.auth.Origins;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.ClosedSchemas;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AgentHttpTest {
  private static TestServer server;
  private static ChatClient client;
  private static ClosedSchemas schemas;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(settings -> settings.with(Origins.of("https://app.example")));
    client = server.client();
    schemas = ClosedSchemas.in(Path.of("../schemas"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void threadsAreMadeListedSwitchedToAndReadBack() throws Exception {
    ChatClient ann = server.client("ann_of_threads");
    List<String> ids = new ArrayList<>();
    for (String title : List.of("One", "Two", "Three")) {
      JsonNode made =
          json("ChatThread", 201, ann.post("/api/threads", "{\"title\":\"" + title + "\"}"));
      assertThat(made.get("title").asString()).isEqualTo(title);
      assertThat(made.get("current").asBoolean()).isTrue();
      ids.add(made.get("thread_id").asString());
    }
    JsonNode first = json("ThreadPage", 200, ann.get("/api/threads?limit=2"));
    JsonNode second = json(
        "ThreadPage",
        200,
        ann.get("/api/threads?limit=2&after=" + first.get("next").asString()));
    List<String> listed = new ArrayList<>();
    first.get("threads").forEach(each -> listed.add(each.get("thread_id").asString()));
    second.get("threads").forEach(each -> listed.add(each.get("thread_id").asString()));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(second.has("next")).isFalse();

    json("ChatThread", 200, ann.post("/api/threads/" + ids.get(0) + "/switch", ""));
    assertThat(json("ChatThread", 200, ann.get("/api/threads/" + ids.get(0)))
            .get("current")
            .asBoolean())
        .isTrue();
    assertThat(json("ChatThread", 200, ann.get("/api/threads/" + ids.get(2)))
            .get("current")
            .asBoolean())
        .isFalse();

    for (String path : List.of("", "/messages")) {
      assertThat(client.get("/api/threads/" + ids.get(0) + path).statusCode()).isEqualTo(404);
    }
    assertThat(client.post("/api/threads/" + ids.get(0) + "/switch", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aThreadsHistoryIsReadPageByPageFromTheNewestBack() throws Exception {
    String thread = json("ChatThread", 201, client.post("/api/threads", ""))
        .get("thread_id")
        .asString();
    for (int i = 1; i <= 3; i++) {
      client.chat("{\"message\":\"Question " + i + " [say Answer " + i + "]\",\"thread_id\":\""
          + thread + "\"}");
    }
    String path = "/api/threads/" + thread + "/messages?limit=4";
    JsonNode newest = json("HistoryPage", 200, client.get(path));
    assertThat(texts(newest))
        .containsExactly(
            "Question 2 [say Answer 2]", "Answer 2", "Question 3 [say Answer 3]", "Answer 3");
    JsonNode older = json(
        "HistoryPage", 200, client.get(path + "&before=" + newest.get("next").asString()));
    assertThat(texts(older)).containsExactly("Question 1 [say Answer 1]", "Answer 1");
    assertThat(older.has("next")).isFalse();
    assertThat(json("ChatThread", 200, client.get("/api/threads/" + thread))
            .get("title")
            .asString())
        .isEqualTo("Question 1 [say Answer 1]");
  }

  @Test
  void agentsAnswerInOneGoToo() throws Exception {
    JsonNode answer = json(
        "AgentAnswer",
        200,
        client.post(
            "/api/agents/execute",
            "{\"message\":\"[say Here]\",\"agent_name\":\"general_helper\"}"));
    assertThat(answer.get("content").asString()).isEqualTo("Here");
    assertThat(answer.get("status").asString()).isEqualTo("completed");
    assertThat(answer.get("agent_name").asString()).isEqualTo("general_helper");
    assertThat(json("AgentAnswer", 200, client.post("/api/agents/data", "{\"message\":\"hi\"}"))
            .get("agent_name")
            .asString())
        .isEqualTo("data_helper");
    assertThat(json("AgentAnswer", 200, client.post("/api/agents/triage", "{\"message\":\"hi\"}"))
            .get("agent_name")
            .asString())
        .isEqualTo("triage");

    JsonNode partial = json(
        "PartialResult",
        200,
        client.get("/api/results/partial?run_id=" + answer.get("run_id").asString()));
    assertThat(partial.get("content").asString()).isEqualTo("Here");
    assertThat(partial.get("complete").asBoolean()).isTrue();
    json(
        "RunStatus",
        200,
        client.get("/api/chat/agents/" + answer.get("run_id").asString() + "/status"));
  }

  @Test
  void whatThereIsCanBeFoundOut() throws Exception {
    JsonNode servers = json("McpDiscovery", 200, client.get("/api/mcp/servers"));
    assertThat(servers.at("/servers/0/tools/0/name").asString()).isEqualTo("calculator");
    assertThat(servers.at("/servers/0/tools/0/inputSchema/type").asString()).isEqualTo("object");
    JsonNode config = json("ClientConfig", 200, client.get("/api/config"));
    assertThat(config.get("model").asString()).isEqualTo("scripted");
    json("AgentList", 200, client.get("/api/config/agents"));
    assertThat(client.get("/metrics").body()).contains("parley_events_appended_total");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/chat/stream?run_id=r",
        "GET /api/agents/stream",
        "GET /api/results/partial?run_id=r",
        "GET /api/threads",
        "GET /api/threads/t",
        "GET /api/threads/t/messages",
        "GET /api/mcp/servers",
        "GET /api/chat/agents/r/status",
        "POST /api/chat/stream",
        "POST /api/chat/agents/r/start",
        "POST /api/chat/agents/r/stop",
        "POST /api/chat/agents/r/cancel",
        "POST /api/agents/execute",
        "POST /api/threads",
        "POST /api/threads/t/switch",
      })
  void withoutAGoodTokenNothingIsServed(String request) throws Exception {
    String[] parts = request.split(" ");
    ChatClient stranger = new ChatClient(server.port(), "not.a.token");
    HttpResponse<String> response = stranger.send(stranger
        .to(parts[1])
        .method(parts[0], BodyPublishers.ofString(parts[0].equals("GET") ? "" : "{}")));

    JsonNode refusal = Judge.tree(response.body());
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(refusal.at("/error/code").asString()).isEqualTo("AUTH_FAILED");
    assertThat(schemas.check("shared/rest.yaml#/$defs/Refusal", response.body()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/threads?limit=101",
        "/api/threads?limit=x",
        "/api/results/partial",
        "/api/chat/stream"
      })
  void parametersHaveToBeRight(String path) throws Exception {
    HttpResponse<String> response = client.get(path);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(Judge.tree(response.body()).at("/violations/0/pointer").asString())
        .startsWith("/");
  }

  @Test
  void pagesOfListedOriginsMayReadAnswersAndOthersMayNot() throws Exception {
    HttpResponse<String> listed = client.send(client
        .to("/api/threads")
        .header("Origin", "https://app.example")
        .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(listed.statusCode()).isEqualTo(204);
    assertThat(listed.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://app.example");
    assertThat(listed.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Authorization");
    assertThat(listed.headers().firstValue("Content-Type")).isEmpty();

    HttpResponse<String> other = client.send(
        client.to("/api/threads").header("Origin", "https://evil.example").GET());
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private static JsonNode json(String type, int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(schemas.check("agent/rest.yaml#/$defs/" + type, response.body())).isEmpty();
    return Judge.tree(response.body());
  }

  private static List<String> texts(JsonNode page) {
    List<String> texts = new ArrayList<>();
    page.get("messages").forEach(each -> texts.add(each.get("content").asString()));
    return texts;
  }
}
