package dev.parley.reference.wire;

import dev.parley.reference.engine.Frame;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes frames to one client. Nothing here waits. */
interface Transport {
  /**
   * Sends frames, in one go if it can. There is no second call before the first one is done.
   *
   * @param done told when the client's network has taken them, or why it has not
   */
  void send(List<Frame> frames, Consumer<@Nullable Throwable> done);

  /** Looks whether the client is still there; whatever comes of it shows in the next sending. */
  void probe();

  /** Ends the connection. Nothing is sent after it. */
  void close(Ending ending);
}
