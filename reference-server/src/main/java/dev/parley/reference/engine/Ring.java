package dev.parley.reference.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The newest frames of a log, so that readers who keep up need no store. Bounded in number and bytes. Not safe for several threads. */
final class Ring {
  private static final int MAX_FRAMES = 2048;
  private static final int MAX_BYTES = 256 * 1024;

  private final ArrayDeque<Frame> frames = new ArrayDeque<>();
  private long bytes;

  void add(Frame frame) {
    frames.addLast(frame);
    bytes += frame.document().length;
  }

  /** Lets go of what does not fit any more, but of nothing that is not in the store yet. */
  void trim(long stored) {
    while ((frames.size() > MAX_FRAMES || bytes > MAX_BYTES)
        && !frames.isEmpty()
        && frames.getFirst().seq() <= stored) {
      bytes -= frames.removeFirst().document().length;
    }
  }

  boolean holds(long seq) {
    return !frames.isEmpty()
        && frames.getFirst().seq() <= seq
        && frames.getLast().seq() >= seq;
  }

  /** Frames from one place to another, both included, as far as they fit; the first always does. */
  List<Frame> read(long from, long to, int maxFrames, int maxBytes) {
    List<Frame> read = new ArrayList<>();
    long size = 0;
    // Readers that keep up are near the end.
    Iterator<Frame> newestFirst = frames.descendingIterator();
    ArrayDeque<Frame> wanted = new ArrayDeque<>();
    while (newestFirst.hasNext()) {
      Frame frame = newestFirst.next();
      if (frame.seq() < from) {
        break;
      }
      if (frame.seq() <= to) {
        wanted.addFirst(frame);
      }
    }
    for (Frame frame : wanted) {
      size += frame.document().length;
      if (!read.isEmpty() && (read.size() >= maxFrames || size > maxBytes)) {
        break;
      }
      read.add(frame);
    }
    return read;
  }
}
