package dev.parley.contracttests;

import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The names that consumers and the provider have in common, and what the running provider really sends. */
final class Pacts {
  static final String PROVIDER = "reference-server";
  static final String CONSUMER = "java-client";
  static final String FOLDER = "target/pacts";
  static final String CHANNEL = "/api/chat/stream";
  static final String TOOL_EXECUTING = "a tool_executing event";

  /** The places of the test classes in one run: pacts are read after they have been written. */
  static final int WRITTEN = 1;

  static final int READ = 2;

  private Pacts() {}

  /** The frames of one run, read from the running server's socket. */
  static List<SseFrame> capture() throws IOException, InterruptedException {
    // The scripted model does as the marks say.
    try (TestServer server = TestServer.start()) {
      return server
          .client()
          .chat(
              "{\"message\":\"What did we spend? [think 1] [tool aws_cost_analyzer {\\\"region\\\":\\\"us-east-1\\\"}]\"}");
    }
  }

  static SseFrame named(String event, List<SseFrame> frames) {
    return frames.stream()
        .filter(each -> each.event().equals(event))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the server has sent no " + event));
  }

  static Map<String, Object> metadata(SseFrame frame) {
    return Map.of("channel", CHANNEL, "event", frame.event(), "contentType", "application/json");
  }
}
