package dev.parley.reference.engine;

import java.time.Duration;

/**
 * How much and how long.
 *
 * @param run the longest that one attempt of a run may take
 * @param call the longest that one call of a model may take
 * @param tool the longest that one call of a tool may take
 * @param threads how many runs are at work at once, where threads are dear
 * @param queued how many runs may wait for one of these threads
 * @param rounds how often an agent may call tools before it has to answer
 * @param history how many messages of the thread a model is told
 * @param async whether events are delivered before they are on disk
 */
public record Limits(
    Duration run,
    Duration call,
    Duration tool,
    int threads,
    int queued,
    int rounds,
    int history,
    boolean async) {
  /** What suits a single machine. */
  public static final Limits DEFAULT = new Limits(
      Duration.ofMinutes(5),
      Duration.ofMinutes(2),
      Duration.ofSeconds(30),
      256,
      1024,
      8,
      40,
      false);

  /** The word for it in {@code stream_start}. */
  public String durability() {
    return async ? "async" : "before_delivery";
  }
}
