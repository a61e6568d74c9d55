package dev.parley.reference.wire;

import dev.parley.reference.engine.Batch;
import dev.parley.reference.engine.EventLog;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Logs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** One connection's cursor into one log. Used by one thread at a time, but for {@link #close}. */
final class Subscription implements AutoCloseable {
  private final Logs.Lease<?> lease;
  private final AutoCloseable listening;
  private final Predicate<Frame> last;
  private final LongFunction<Frame> gap;
  private long next;
  private boolean over;

  Subscription(
      Logs.Lease<?> lease,
      long from,
      Predicate<Frame> last,
      LongFunction<Frame> gap,
      Runnable wake) {
    this.lease = lease;
    this.next = from;
    this.last = last;
    this.gap = gap;
    this.listening = lease.log().listen(wake);
  }

  EventLog<?> log() {
    return lease.log();
  }

  /** Whether nothing more will come. */
  boolean isOver() {
    return over;
  }

  /** What comes next, as far as it fits. What is gone for good is said before what follows it. */
  List<Frame> read(int maxFrames, int maxBytes) {
    Batch batch = lease.log().read(next, maxFrames, maxBytes);
    List<Frame> frames = new ArrayList<>();
    if (batch.missing() > 0) {
      frames.add(gap.apply(batch.missing()));
    }
    for (Frame frame : batch.frames()) {
      frames.add(frame);
      next = frame.seq() + 1;
      if (last.test(frame)) {
        over = true;
        break;
      }
    }
    return frames;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("a listener could not be removed", e);
    }
    lease.close();
  }
}
