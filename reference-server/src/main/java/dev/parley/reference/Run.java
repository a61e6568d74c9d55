package dev.parley.reference;

import java.util.Iterator;

/**
 * What one stream delivers, frame by frame; {@link #next} may wait for the next event. It is closed
 * when the stream ends, for whatever reason.
 */
interface Run extends Iterator<Frame>, AutoCloseable {
  @Override
  void close();
}
