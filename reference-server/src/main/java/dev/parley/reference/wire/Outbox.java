package dev.parley.reference.wire;

import dev.parley.reference.engine.Frame;
import java.util.ArrayList;
import java.util.List;

/** What waits for one client alone: little, for whoever does not take it is too slow. Its connection's lock guards it. */
final class Outbox {
  private static final int MAX_BYTES = 64 * 1024;

  private final List<Frame> frames = new ArrayList<>();
  private long bytes;

  /** Adds a frame, unless too much waits already: then nothing is left in it, and the answer is false. */
  boolean add(Frame frame) {
    frames.add(frame);
    bytes += frame.document().length;
    if (bytes > MAX_BYTES) {
      frames.clear();
      return false;
    }
    return true;
  }

  /** Everything, which then waits no longer. */
  List<Frame> take() {
    List<Frame> taken = new ArrayList<>(frames);
    frames.clear();
    bytes = 0;
    return taken;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }
}
