package dev.parley.reference.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for everything that has its time: limits, heartbeats, pings. What it runs must not wait for anything. */
public final class Timer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Timer.class);

  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
    Thread thread = Executors.defaultThreadFactory().newThread(task);
    thread.setName("parley-timer");
    thread.setDaemon(true);
    return thread;
  });

  Timer() {
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Runs something once, unless it is cancelled before. */
  public Future<?> after(Duration delay, Runnable task) {
    return executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs something again and again, until it is cancelled. */
  public Future<?> every(Duration interval, Runnable task) {
    return executor.scheduleWithFixedDelay(
        guarded(task), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  // What throws would not be run again, and nobody would know.
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RejectedExecutionException e) {
        log.debug("Too late", e);
      } catch (RuntimeException e) {
        log.error("What was to be done in time has failed", e);
      }
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
