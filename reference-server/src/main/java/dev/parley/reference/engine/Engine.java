package dev.parley.reference.engine;

import dev.parley.reference.store.Store;
import java.time.Clock;

/** What all runs and logs of a server share. Closing it waits for the journal, and leaves runs in flight to the next server. */
public final class Engine implements AutoCloseable {
  private final Store store;
  private final Limits limits;
  private final Clock clock;
  private final Counters counters = new Counters();
  private final Journal journal;
  private final Workers workers;
  private final Timer timer = new Timer();

  /** An engine over a store, which stays the caller's to close. */
  public Engine(Store store, Limits limits, Clock clock) {
    this.store = store;
    this.limits = limits;
    this.clock = clock;
    this.journal = new Journal(store, counters);
    this.workers = new Workers(limits);
  }

  public Store store() {
    return store;
  }

  public Limits limits() {
    return limits;
  }

  public Clock clock() {
    return clock;
  }

  public Counters counters() {
    return counters;
  }

  public Journal journal() {
    return journal;
  }

  public Timer timer() {
    return timer;
  }

  /** The threads that runs work on. */
  public Workers workers() {
    return workers;
  }

  /** Now, in milliseconds since 1970. */
  public long now() {
    return clock.millis();
  }

  @Override
  public void close() {
    timer.close();
    workers.close();
    journal.close();
  }
}
