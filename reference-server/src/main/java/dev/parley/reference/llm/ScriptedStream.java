package dev.parley.reference.llm;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** Does the steps of a script, one piece for each pull. */
final class ScriptedStream implements ModelStream {
  private final Queue<Step> steps;
  private final CountDownLatch closed = new CountDownLatch(1);

  ScriptedStream(Collection<Step> steps) {
    this.steps = new ArrayDeque<>(steps);
  }

  @Override
  public Optional<Piece> next() throws ModelException, InterruptedException {
    Optional<Piece> piece = Optional.empty();
    while (piece.isEmpty() && !steps.isEmpty() && closed.getCount() > 0) {
      piece = steps.remove().run(closed);
    }
    return closed.getCount() > 0 ? piece : Optional.empty();
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
