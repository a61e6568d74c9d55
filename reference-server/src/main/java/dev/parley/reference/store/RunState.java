package dev.parley.reference.store;

import java.util.Locale;
import java.util.Set;

/** Where a run stands. */
public enum RunState {
  /** Accepted; no thread has taken it up yet. */
  QUEUED,
  RUNNING,
  /** Told to stop; its last events are on their way. */
  STOPPING,
  /** Stopped by its user, and may be started again. */
  STOPPED,
  /** Told to end for good; its last events are on their way. */
  CANCELLING,
  CANCELLED,
  COMPLETED,
  FAILED,
  /** The server went away under it; the next one takes it up. */
  INTERRUPTED;

  /** Those of runs that still have something to say. */
  public static final Set<RunState> ACTIVE =
      Set.of(QUEUED, RUNNING, STOPPING, CANCELLING, INTERRUPTED);

  /** Whether the run still has something to say. */
  public boolean active() {
    return ACTIVE.contains(this);
  }

  /** The word for it on the wire and in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a word. */
  public static RunState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
