package dev.parley.reference.auth;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: so many tries for an address from one place, and some more
 * from one place for all addresses. What it remembers is bounded; under a flood it forgets the oldest.
 */
public final class LoginLimit {
  private static final int REMEMBERED = 20_000;

  private final int tries;
  private final Duration per;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > REMEMBERED;
    }
  };

  /**
   * Allows tries at a rate.
   *
   * @param tries how many are free; as many come back in the time
   */
  public LoginLimit(int tries, Duration per, Clock clock) {
    this.tries = tries;
    this.per = per;
    this.time = new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return clock.millis() * 1_000_000;
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }

  /** Counts a try. Where it is one too many, it says how long to wait. */
  public Optional<Duration> tooMany(String place, String email) {
    Optional<Duration> wait = take("place " + place, 10 * tries);
    return wait.isPresent() ? wait : take("user " + place + " " + email, tries);
  }

  private Optional<Duration> take(String key, int capacity) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(key, absent -> bucket(capacity));
    }
    long nanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
    return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
  }

  private Bucket bucket(int capacity) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, per))
        .build();
  }
}
