package dev.parley.reference.assistant;

import dev.parley.reference.testing.SocketClient;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What goes over the wire between a client and the server, as the documentation shows it. */
final class Scene {
  private static final Pattern SESSION = Pattern.compile("session_[0-9a-f-]{36}");
  private static final Pattern UUID = Pattern.compile(
      "(?<![0-9a-z_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final StringBuilder lines = new StringBuilder();
  private final Map<String, String> names = new HashMap<>();

  /** A client that says something. */
  void sends(SocketClient client, String frame) {
    client.send(frame);
    lines.append("→ ").append(steady(frame)).append('\n');
  }

  /** A server that answers, up to the first event of a type. */
  void answers(SocketClient client, String type) throws InterruptedException {
    for (String frame : client.until(type)) {
      lines.append("← ").append(steady(frame)).append('\n');
    }
  }

  /** A connection that is closed by the server. */
  void closes(SocketClient client) throws Exception {
    lines.append("← closed with ").append(client.closeCode()).append('\n');
  }

  /** Something beside the wire. */
  void note(String text) {
    lines.append("  ").append(text).append('\n');
  }

  String text() {
    return lines.toString();
  }

  // What differs from run to run is shown as it was in the first one.
  private String steady(String frame) {
    String named = SESSION.matcher(frame).replaceAll(found -> name(found.group(), "session_%02d"));
    return UUID.matcher(named)
        .replaceAll(found -> name(found.group(), "0198f1c2-7d1e-7c3a-9b1f-0000000000%02d"))
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-01-05T09:30:00Z")
        .replaceAll("\"duration_ms\":\\d+", "\"duration_ms\":42")
        .replaceAll("\"(reconnect_after_ms|closes_in_ms)\":\\d+", "\"$1\":2000")
        .replaceAll("\"token\":\"eyJ[^\"]+\"", "\"token\":\"eyJ…\"");
  }

  private String name(String id, String pattern) {
    return names.computeIfAbsent(id, absent -> String.format(pattern, names.size() + 1));
  }
}
