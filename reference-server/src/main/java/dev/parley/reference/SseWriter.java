package dev.parley.reference;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes frames as Server-Sent Events. It belongs to one thread: whoever wants heartbeats has to send
 * them from there too.
 *
 * <p>Javalin's own client is not used: it takes text, which it encodes once more for every reader,
 * writes an event in several pieces, and does not keep its comments out of the midst of its events.
 */
final class SseWriter {
  // As `x-sse` of the channel has it.
  private static final byte[] RETRY = "retry: 3000\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EVENT = "event: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ID = "\nid: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA = "\ndata: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private boolean begun;

  SseWriter(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setHeader("Cache-Control", "no-cache, no-transform");
    // Proxies of nginx's kind would hold events back until a buffer is full.
    response.setHeader("X-Accel-Buffering", "no");
    // The servlet's stream and not Javalin's, which compresses and so holds events back as well.
    this.out = response.getOutputStream();
  }

  /** Sends one frame, and returns when it has left this process. */
  void write(Frame frame) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream(frame.document().length + 128);
    if (!begun) {
      block.writeBytes(RETRY);
      begun = true;
    }
    block.writeBytes(EVENT);
    block.writeBytes(frame.tag().getBytes(StandardCharsets.UTF_8));
    block.writeBytes(ID);
    block.writeBytes(frame.id().getBytes(StandardCharsets.UTF_8));
    block.writeBytes(DATA);
    block.writeBytes(frame.document());
    block.writeBytes(END);
    block.writeTo(out);
    out.flush();
  }
}
