package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.auth.Tokens;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.SseReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process is killed in the middle of a run, as by kill -9, and started again. */
class CrashTest {
  private static final Pattern SERVING = Pattern.compile("Serving on http://127.0.0.1:(\\d+) .*");
  private static final int KILLS = 3;

  @TempDir
  Path folder;

  private record Server(Process process, int port) {}

  @Test
  void whatWasDeliveredIsKeptAndTheRunGoesOn() throws Exception {
    Random random = new Random(20261129);
    Server server = start(0);
    int port = server.port();
    List<SseFrame> frames = new ArrayList<>();
    String run = "";
    try {
      InputStream stream =
          client(port).post("{\"message\":\"[think 3] [long 200] [slow 8]\"}").body();
      for (int kill = 0; kill < KILLS; kill++) {
        readSome(stream, 1 + random.nextInt(50), frames);
        run = Judge.tree(frames.get(0).data()).at("/payload/run_id").asString();
        server.process().destroyForcibly().waitFor();
        server = start(port);
        String last = frames.get(frames.size() - 1).id();
        stream = client(port).attach(run, last).body();
      }
      frames.addAll(SseReader.readAll(stream));
      List<String> logged = frames.stream()
          .map(SseFrame::data)
          .filter(each -> Judge.tree(each).has("seq"))
          .toList();

      Judge.run(logged);
      assertThat(Judge.types(logged))
          .endsWith("response_complete", "agent_completed", "stream_end");
      JsonNode complete = Judge.tree(logged.get(logged.size() - 3));
      assertThat(complete.at("/payload/fallback").asBoolean()).isFalse();
      assertThat(complete.at("/payload/content").asString()).isEqualTo(Judge.answer(logged));
      // Whoever reads it from the beginning now reads the same.
      assertThat(SseReader.readAll(client(port).attach(run, "").body()))
          .extracting(SseFrame::data)
          .isEqualTo(logged);
    } finally {
      server.process().destroyForcibly();
    }
  }

  private static void readSome(InputStream stream, int number, List<SseFrame> frames)
      throws IOException {
    SseReader reader = new SseReader(stream);
    int read = 0;
    while (read < number) {
      SseFrame frame = reader.next();
      assertThat(frame).as("the stream ends too early").isNotNull();
      if (!frame.event().equals("resumed")) {
        frames.add(frame);
        read++;
      }
    }
  }

  private Server start(int port) throws IOException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.parley.reference.Main",
            "--port",
            String.valueOf(port),
            "--database",
            folder.resolve("crash.db").toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher matcher = SERVING.matcher(line);
      if (matcher.matches()) {
        return new Server(process, Integer.parseInt(matcher.group(1)));
      }
    }
    throw new IllegalStateException("the server has not come up");
  }

  private static ChatClient client(int port) {
    Tokens tokens =
        new Tokens(Settings.tokens(Settings.DEVELOPMENT_KEY, Optional.empty()), Clock.systemUTC());
    return new ChatClient(port, tokens.issue("ann", Duration.ofMinutes(10)));
  }
}
