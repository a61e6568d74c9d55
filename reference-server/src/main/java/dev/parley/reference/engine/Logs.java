package dev.parley.reference.engine;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The logs of one chat system that somebody reads or writes at the moment: of each, one. */
public final class Logs<E> {
  private final Engine engine;
  private final Dialect<E> dialect;
  private final Map<String, Open<E>> open = new ConcurrentHashMap<>();

  private record Open<E>(CompletableFuture<EventLog<E>> log, int leases) {
    Open<E> leases(int number) {
      return new Open<>(log, number);
    }
  }

  /** A log, for as long as it is not closed. */
  public static final class Lease<E> implements AutoCloseable {
    private final EventLog<E> log;
    private final Runnable end;
    private final AtomicBoolean ended = new AtomicBoolean();

    Lease(EventLog<E> log, Runnable end) {
      this.log = log;
      this.end = end;
    }

    public EventLog<E> log() {
      return log;
    }

    /** Gives the log back; twice does nothing. */
    @Override
    public void close() {
      if (!ended.getAndSet(true)) {
        // Who opened it anew before all is on disk would give the same numbers once more.
        log.whenSettled(end);
      }
    }
  }

  Logs(Engine engine, Dialect<E> dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  /** Opens a log, or shares it with those who have it open. One that never was has no events. */
  public Lease<E> lease(String id) {
    Open<E> entry = open.compute(
        id,
        (key, old) ->
            old == null ? new Open<>(new CompletableFuture<>(), 1) : old.leases(old.leases() + 1));
    try {
      if (entry.leases() == 1) {
        // The first one reads the store; whoever comes meanwhile waits for it, and nobody else.
        read(id, entry.log());
      }
      return new Lease<>(entry.log().join(), () -> end(id));
    } catch (CompletionException e) {
      end(id);
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void read(String id, CompletableFuture<EventLog<E>> log) {
    try {
      log.complete(new EventLog<>(id, engine, dialect));
    } catch (RuntimeException e) {
      log.completeExceptionally(e);
    }
  }

  private void end(String id) {
    open.computeIfPresent(
        id, (key, old) -> old.leases() == 1 ? null : old.leases(old.leases() - 1));
  }

  /** How many logs are open. */
  public int size() {
    return open.size();
  }
}
