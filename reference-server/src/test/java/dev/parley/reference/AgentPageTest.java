package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the example of docs/protocols/agent.md; {@code -Dgolden=update} writes it anew. */
class AgentPageTest {
  private static final Path PAGE = Path.of("../docs/protocols/agent.md");
  private static final String BEGIN = "<!-- example: stream -->\n```text\n";
  private static final String BODY = "{\"message\":\"What is 5 plus 3?\"}";

  @Test
  void thePageShowsWhatTheServerSays() throws Exception {
    String said;
    try (TestServer server = TestServer.start()) {
      byte[] stream = server.client().post(BODY).body().readAllBytes();
      said = "POST /api/chat/stream\n" + BODY + "\n\n"
          + settled(new String(stream, StandardCharsets.UTF_8));
    }
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf("\n```", from);
    String shown = page.substring(0, from) + said.stripTrailing() + page.substring(to);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, shown);
    }
    assertThat(page).isEqualTo(shown);
  }

  /** Without what is different each time. */
  private static String settled(String stream) {
    return stream
        .replaceAll("run_[0-9a-f-]{36}", "run_123")
        .replaceAll("thread_[0-9a-f-]{36}", "thread_456")
        .replaceAll("msg_[0-9a-f-]{36}", "msg_789")
        .replaceAll("\\be[0-9a-z]{5,}\\.run_123", "e1.run_123")
        .replaceAll("\"timestamp\":[0-9.E]+", "\"timestamp\":1757989033.25")
        .replaceAll("\"duration_ms\":[0-9]+", "\"duration_ms\":12")
        .replaceAll("\"call_id\":\"[^\"]*\"", "\"call_id\":\"call_1\"");
  }
}
