package dev.parley.reference;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentEvents;
import java.nio.charset.StandardCharsets;

/**
 * One event as it goes over the wire, encoded once however many readers it has.
 *
 * @param tag what kind of event it is
 * @param id the event's id, which is the cursor to resume after it
 * @param document the whole event, encoded by the generated codec
 */
record Frame(String tag, String id, byte[] document) {
  // The contract's tags and ids have no line break, and JSON escapes those of strings. But one that
  // got through all the same would let a user forge events: this does not rest on anybody's care.
  Frame {
    requireOneLine(tag.getBytes(StandardCharsets.UTF_8));
    requireOneLine(id.getBytes(StandardCharsets.UTF_8));
    requireOneLine(document);
  }

  static Frame of(AgentEvent event, String id) {
    return new Frame(event.type(), id, AgentEvents.encode(event));
  }

  private static void requireOneLine(byte[] utf8) {
    for (byte each : utf8) {
      if (each == '\n' || each == '\r' || each == 0) {
        throw new IllegalArgumentException("a line break or a NUL in a frame");
      }
    }
  }
}
