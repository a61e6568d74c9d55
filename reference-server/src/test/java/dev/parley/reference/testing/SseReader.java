package dev.parley.reference.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads an event stream line by line, as the HTML standard tells browsers to. */
public final class SseReader {
  // Ends lines at \n, \r and \r\n, and nowhere else: just as the standard does.
  private final BufferedReader lines;
  private boolean begun;
  private String lastId = "";

  /** A reader of a stream that nobody has read from. */
  public SseReader(InputStream stream) {
    this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** Every event up to the end of the stream. */
  public static List<SseFrame> readAll(InputStream stream) throws IOException {
    List<SseFrame> frames = new ArrayList<>();
    try (stream) {
      SseReader reader = new SseReader(stream);
      for (SseFrame frame = reader.next(); frame != null; frame = reader.next()) {
        frames.add(frame);
      }
    }
    return frames;
  }

  /** The next event; null at the end of the stream. An event without the empty line that ends it is none. */
  public @Nullable SseFrame next() throws IOException {
    String event = "";
    String retry = null;
    StringJoiner data = null;
    for (String line = line(); line != null; line = line()) {
      if (line.isEmpty()) {
        if (data != null) {
          return new SseFrame(event.isEmpty() ? "message" : event, lastId, data.toString(), retry);
        }
        event = "";
        continue;
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      if (value.startsWith(" ")) {
        value = value.substring(1);
      }
      switch (field) {
        case "event" -> event = value;
        case "data" -> data = (data == null ? new StringJoiner("\n") : data).add(value);
        case "id" -> lastId = value.indexOf('\0') < 0 ? value : lastId;
        case "retry" -> retry = value.matches("[0-9]+") ? value : retry;
        default -> {} // a comment, or a field that nobody knows
      }
    }
    return null;
  }

  private @Nullable String line() throws IOException {
    String line = lines.readLine();
    boolean marked = !begun && line != null && line.startsWith("\uFEFF");
    begun = true;
    return marked ? line.substring(1) : line;
  }
}
