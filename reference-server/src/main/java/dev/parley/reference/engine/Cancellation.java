package dev.parley.reference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Tells a run from outside that it has to end, and why. The first reason counts. */
final class Cancellation {
  enum Reason {
    STOP,
    CANCEL,
    /** It has taken longer than a run may. */
    TIME,
    /** The server goes away; the run goes on in the next one. */
    SHUTDOWN
  }

  /** Thrown where a run notices. */
  static final class CancelledException extends Exception {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    CancelledException(Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> hooks = new ArrayList<>();
  private @Nullable Reason reason;

  /** Has the run end. What waits is let go. */
  void cancel(Reason why) {
    List<Runnable> now;
    lock.lock();
    try {
      if (reason != null) {
        return;
      }
      reason = why;
      now = List.copyOf(hooks);
    } finally {
      lock.unlock();
    }
    now.forEach(Runnable::run);
  }

  /** Goes on, or not. */
  void check() throws CancelledException {
    Reason why = reason();
    if (why != null) {
      throw new CancelledException(why);
    }
  }

  @Nullable
  Reason reason() {
    lock.lock();
    try {
      return reason;
    } finally {
      lock.unlock();
    }
  }

  /** Has something done when the run is told to end, at once if it was. What it returns ends that. */
  Runnable onCancel(Runnable hook) {
    boolean late;
    lock.lock();
    try {
      late = reason != null;
      hooks.add(hook);
    } finally {
      lock.unlock();
    }
    if (late) {
      hook.run();
    }
    return () -> {
      lock.lock();
      try {
        hooks.remove(hook);
      } finally {
        lock.unlock();
      }
    };
  }
}
