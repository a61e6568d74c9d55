package dev.parley.reference.engine;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One event as it goes over the wire, encoded once however many readers it has.
 *
 * @param type its tag
 * @param id the cursor to go on after it; null where it is on no log
 * @param seq its place on its log; 0 where it is on none
 * @param document the whole event, encoded by the generated codec
 */
public record Frame(String type, @Nullable String id, long seq, byte[] document) {
  // The contracts' tags and ids have no line break, and JSON escapes those of strings. But one that
  // got through all the same would let a user forge events: this does not rest on anybody's care.
  public Frame {
    requireOneLine(type.getBytes(StandardCharsets.UTF_8));
    requireOneLine(id == null ? new byte[0] : id.getBytes(StandardCharsets.UTF_8));
    requireOneLine(document);
  }

  /** An event that is for one connection only and stands on no log. */
  public static Frame unlogged(String type, byte[] document) {
    return new Frame(type, null, 0, document);
  }

  private static void requireOneLine(byte[] utf8) {
    for (byte each : utf8) {
      if (each == '\n' || each == '\r' || each == 0) {
        throw new IllegalArgumentException("a line break or a NUL in a frame");
      }
    }
  }
}
