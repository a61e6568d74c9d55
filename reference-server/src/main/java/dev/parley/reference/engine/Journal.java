package dev.parley.reference.engine;

import dev.parley.reference.store.Store;
import dev.parley.reference.store.StoreException;
import dev.parley.reference.store.Write;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the store. What comes in while it waits for the disk goes into the next
 * transaction together, so that the disk's slowness costs each run once and not once per event.
 */
public final class Journal implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);
  private static final int MAX_GROUP = 512;
  private static final int MAX_BACKLOG = 8192;
  private static final int ATTEMPTS = 3;

  private record Item(List<Write> writes, Consumer<@Nullable StoreException> done) {}

  private final Store store;
  private final Counters counters;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private final ArrayDeque<Item> backlog = new ArrayDeque<>();
  private final Thread thread = new Thread(this::run, "parley-journal");
  private boolean closed;

  /** A writer that begins at once. */
  public Journal(Store store, Counters counters) {
    this.store = store;
    this.counters = counters;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Writes in the order of the calls, and does not wait.
   *
   * @param done told on the writer's thread when everything is on disk, or why nothing is
   */
  void submit(List<Write> writes, Consumer<@Nullable StoreException> done) {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the server has shut down");
      }
      backlog.addLast(new Item(List.copyOf(writes), done));
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Writes, and says when it is on disk; fails with a {@link StoreException}. */
  public CompletableFuture<Void> write(Write... writes) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    submit(List.of(writes), failure -> {
      if (failure == null) {
        written.complete(null);
      } else {
        written.completeExceptionally(failure);
      }
    });
    return written;
  }

  /** Waits while the disk is far behind. Whoever makes many events calls it between them. */
  void awaitRoom() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (backlog.size() > MAX_BACKLOG && !closed) {
        emptied.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Writes what is there, and ends. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      filled.signalAll();
      emptied.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    for (List<Item> group = next(); !group.isEmpty(); group = next()) {
      if (commit(group)) {
        group.forEach(each -> tell(each, null));
      } else {
        // One of them must not take the others with it.
        group.forEach(this::commitAlone);
      }
      counters.add("journal_groups");
    }
  }

  private List<Item> next() {
    lock.lock();
    try {
      while (backlog.isEmpty() && !closed) {
        filled.awaitUninterruptibly();
      }
      List<Item> group = new ArrayList<>();
      while (!backlog.isEmpty() && group.size() < MAX_GROUP) {
        group.add(backlog.removeFirst());
      }
      emptied.signalAll();
      return group;
    } finally {
      lock.unlock();
    }
  }

  private boolean commit(List<Item> group) {
    try {
      store.commit(group.stream().flatMap(each -> each.writes().stream()).toList());
      return true;
    } catch (StoreException e) {
      log.debug("A group of {} could not be written", group.size(), e);
      return false;
    }
  }

  private void commitAlone(Item item) {
    for (int attempt = 1; ; attempt++) {
      try {
        store.commit(item.writes());
        tell(item, null);
        return;
      } catch (StoreException e) {
        if (e instanceof StoreException.Conflict || attempt == ATTEMPTS) {
          counters.add("journal_failures");
          tell(item, e);
          return;
        }
        log.warn("The store could not be written; trying again", e);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(Item item, @Nullable StoreException failure) {
    try {
      item.done().accept(failure);
    } catch (RuntimeException e) {
      log.error("Nobody could be told that something was written", e);
    }
  }
}
