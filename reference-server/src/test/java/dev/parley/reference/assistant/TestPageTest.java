package dev.parley.reference.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TestPageTest {
  private static final Pattern PART =
      Pattern.compile("(?:href|src)=\"(/[^\"]+)\"|from '\\./([^']+)'");

  @Test
  void thePageAndItsPartsAreServedAndNothingElseMayRun() throws Exception {
    try (TestServer server = TestServer.start()) {
      HttpResponse<String> page = server.client().get("/ws/test");
      HttpResponse<String> app = server.client().get("/ws/test/app.js");
      List<String> parts = PART.matcher(page.body() + app.body())
          .results()
          .map(TestPageTest::path)
          .toList();

      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .doesNotContain("unsafe");
      assertThat(page.body()).doesNotContainPattern("<style|style=\"|\\son[a-z]+=|<script>");
      assertThat(parts)
          .containsExactlyInAnyOrder(
              "/ws/test/style.css", "/ws/test/app.js", "/ws/test/client.js", "/ws/test/talk.js");
      for (String part : parts) {
        HttpResponse<String> answer = server.client().get(part);
        assertThat(answer.statusCode()).as(part).isEqualTo(200);
        // What comes from outside is text.
        assertThat(answer.body()).doesNotContain("innerHTML", "insertAdjacentHTML", "eval(");
      }
    }
  }

  private static String path(MatchResult found) {
    return found.group(1) == null ? "/ws/test/" + found.group(2) : found.group(1);
  }
}
