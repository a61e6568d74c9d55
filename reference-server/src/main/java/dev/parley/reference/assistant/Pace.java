package dev.parley.reference.assistant;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;

/** How fast one connection may send commands: a burst, then so many in a second. */
final class Pace {
  private static final int BURST = 40;
  private static final int PER_SECOND = 20;
  private static final int PATIENCE = 200;

  private final Bucket bucket = Bucket.builder()
      .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
      .build();
  private int refused;

  /** Counts a command. Where it is one too many, it says for how many milliseconds to wait. */
  OptionalLong tooFast() {
    long nanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
    if (nanos == 0) {
      refused = 0;
      return OptionalLong.empty();
    }
    refused++;
    return OptionalLong.of(Math.max(1, Duration.ofNanos(nanos).toMillis()));
  }

  /** Whether the client does not listen to refusals. */
  boolean isHopeless() {
    return refused > PATIENCE;
  }
}
