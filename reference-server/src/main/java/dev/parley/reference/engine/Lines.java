package dev.parley.reference.engine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Lines in which runs wait for those before them: of each log's runs one is at work. */
final class Lines {
  private final ReentrantLock lock = new ReentrantLock();
  // Of each line the one whose turn it is and those who wait.
  private final Map<String, ArrayDeque<Runnable>> lines = new HashMap<>();

  /** Takes a place at the end of a line. The turn comes at once where nobody is before it. */
  void enter(String line, Runnable turn) {
    lock.lock();
    try {
      ArrayDeque<Runnable> waiting = lines.computeIfAbsent(line, each -> new ArrayDeque<>());
      waiting.addLast(turn);
      if (waiting.size() > 1) {
        return;
      }
    } finally {
      lock.unlock();
    }
    turn.run();
  }

  /** The turn is over: the next one's comes. */
  void leave(String line) {
    Runnable next;
    lock.lock();
    try {
      ArrayDeque<Runnable> waiting = lines.get(line);
      if (waiting == null) {
        return;
      }
      waiting.removeFirst();
      next = waiting.peekFirst();
      if (next == null) {
        lines.remove(line);
        return;
      }
    } finally {
      lock.unlock();
    }
    next.run();
  }

  /** How many are in a line, the one whose turn it is among them. */
  int length(String line) {
    lock.lock();
    try {
      ArrayDeque<Runnable> waiting = lines.get(line);
      return waiting == null ? 0 : waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
