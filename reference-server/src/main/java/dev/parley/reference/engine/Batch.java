package dev.parley.reference.engine;

import java.util.List;

/**
 * What a cursor reads from a log.
 *
 * @param frames events without a gap; none where nothing is there yet
 * @param missing how many events before them, and after the cursor, are gone for good
 */
public record Batch(List<Frame> frames, long missing) {
  static final Batch NOTHING = new Batch(List.of(), 0);
}
