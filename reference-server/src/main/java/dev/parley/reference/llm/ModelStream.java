package dev.parley.reference.llm;

import java.util.Optional;

/**
 * One answer in the making. One thread pulls; any thread may close, which ends the call at the
 * provider and lets the puller go.
 */
public interface ModelStream extends AutoCloseable {
  /**
   * Waits for the next piece.
   *
   * @return empty after {@link Piece.Finished}, and once the stream is closed
   * @throws ModelException the answer cannot go on; what was delivered stays delivered
   */
  Optional<Piece> next() throws ModelException, InterruptedException;

  /** Cancels the call if it is still running. Closing twice does nothing. */
  @Override
  void close();
}
