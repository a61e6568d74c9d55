package dev.parley.reference.wire;

import dev.parley.reference.engine.Counters;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.Frame;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All connections of a server: the threads that serve them, and what is done for each from time to time. */
public final class Connections implements AutoCloseable {
  /**
   * How long to wait for clients.
   *
   * @param heartbeat the longest silence that a client hears
   * @param stall how long a client may take to accept one batch
   */
  public record Patience(Duration heartbeat, Duration stall) {
    /** What proxies and users can live with. */
    public static final Patience DEFAULT =
        new Patience(Duration.ofSeconds(15), Duration.ofSeconds(30));
  }

  private final Engine engine;
  private final Patience patience;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService executor;
  private final Future<?> ticking;

  /** No connections yet. */
  public Connections(Engine engine, Patience patience) {
    this.engine = engine;
    this.patience = patience;
    AtomicInteger number = new AtomicInteger();
    int threads = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    this.executor = Executors.newFixedThreadPool(threads, task -> {
      Thread thread = new Thread(task, "parley-delivery-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    });
    long often = Math.min(1000, Math.max(50, patience.heartbeat().toMillis() / 4));
    this.ticking = engine.timer().every(Duration.ofMillis(often), this::tick);
  }

  public Patience patience() {
    return patience;
  }

  Connection open(Transport transport, Supplier<@Nullable Frame> heartbeat) {
    Connection connection = new Connection(transport, this, heartbeat);
    open.add(connection);
    counters().add("connections_opened");
    return connection;
  }

  void remove(Connection connection) {
    open.remove(connection);
  }

  /** How many there are. */
  public int size() {
    return open.size();
  }

  Counters counters() {
    return engine.counters();
  }

  void execute(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // The server has shut down; whoever is still there is cut off with the sockets.
    }
  }

  private void tick() {
    long now = System.nanoTime();
    open.forEach(each -> each.tick(now, patience));
  }

  /** Sends everybody away, after a last word to each, and waits a little for them to have heard it. */
  public void drain(Duration reconnectAfter, Duration wait) {
    for (Connection each : open) {
      long spread = ThreadLocalRandom.current().nextLong(reconnectAfter.toMillis() + 1);
      each.drain(new Drain(reconnectAfter.plusMillis(spread), wait));
    }
    long end = System.nanoTime() + wait.toNanos();
    while (!open.isEmpty() && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void close() {
    ticking.cancel(false);
    executor.shutdownNow();
  }
}
