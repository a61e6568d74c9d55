package dev.parley.reference.llm;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One thing that a scripted answer does; many of them give a piece. */
interface Step {
  Optional<Piece> run(CountDownLatch closed) throws ModelException, InterruptedException;

  static Step say(Piece piece) {
    return closed -> Optional.of(piece);
  }

  static Step pause(long millis) {
    return closed -> {
      closed.await(millis, TimeUnit.MILLISECONDS);
      return Optional.empty();
    };
  }

  static Step hang() {
    return closed -> {
      closed.await();
      return Optional.empty();
    };
  }

  static Step fail(ModelException.Kind kind) {
    return closed -> {
      throw new ModelException(kind, null);
    };
  }
}
