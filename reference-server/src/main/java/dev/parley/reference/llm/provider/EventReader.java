package dev.parley.reference.llm.provider;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into events as its bytes come. langchain4j's own parsers are not used: they read to
 * the end of the stream on a thread of their own, and swallow what their listener throws.
 */
final class EventReader {
  /** Longer events do not come from a sound provider. */
  private static final int LONGEST = 1024 * 1024;

  private final boolean lines;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean afterReturn;
  private @Nullable String event;
  private @Nullable StringBuilder data;

  private EventReader(boolean lines) {
    this.lines = lines;
  }

  static EventReader ofServerSentEvents() {
    return new EventReader(false);
  }

  /** A JSON document in each line. */
  static EventReader ofLines() {
    return new EventReader(true);
  }

  /** The events that these bytes complete. */
  List<ServerSentEvent> read(byte[] bytes) throws IOException {
    List<ServerSentEvent> events = new ArrayList<>();
    for (byte each : bytes) {
      boolean second = each == '\n' && afterReturn;
      afterReturn = each == '\r';
      if (each != '\n' && each != '\r') {
        line.write(each);
        if (line.size() > LONGEST) {
          throw new IOException("an event of more than " + LONGEST + " bytes");
        }
      } else if (!second) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (lines) {
          document(text, events);
        } else {
          field(text, events);
        }
      }
    }
    return events;
  }

  private static void document(String text, List<ServerSentEvent> events) {
    if (!text.isBlank()) {
      events.add(new ServerSentEvent(null, text));
    }
  }

  private void field(String text, List<ServerSentEvent> events) throws IOException {
    if (text.isEmpty()) {
      if (data != null) {
        events.add(new ServerSentEvent(event, data.toString()));
      }
      event = null;
      data = null;
      return;
    }
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    value = value.startsWith(" ") ? value.substring(1) : value;
    if (name.equals("event")) {
      event = value;
    } else if (name.equals("data")) {
      data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
      if (data.length() > LONGEST) {
        throw new IOException("an event of more than " + LONGEST + " characters");
      }
    }
  }
}
