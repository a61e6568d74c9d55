package dev.parley.reference.engine;

import io.javalin.util.ConcurrencyUtil;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that waits: virtual ones where Java has them, else a bounded pool. Either takes so much and no more. */
public final class Workers implements AutoCloseable {
  private final ExecutorService executor;
  private final Semaphore room;

  Workers(Limits limits) {
    this.room = new Semaphore(limits.threads() + limits.queued());
    this.executor = ConcurrencyUtil.isLoomAvailable()
        ? ConcurrencyUtil.executorService("parley-run", true)
        : pool(limits.threads());
  }

  private static ExecutorService pool(int threads) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool = new ThreadPoolExecutor(
        threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
          Thread thread = new Thread(task, "parley-run-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Has work done soon; false where too much is waiting already. */
  public boolean offer(Runnable work) {
    if (!room.tryAcquire()) {
      return false;
    }
    try {
      executor.execute(() -> {
        try {
          work.run();
        } finally {
          room.release();
        }
      });
      return true;
    } catch (RejectedExecutionException e) {
      room.release();
      return false;
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      executor.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
