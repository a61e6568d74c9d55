package dev.parley.reference.engine;

import dev.parley.reference.contract.shared.ErrorCode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader goes on, and what it has missed for good.
 *
 * @param from the number of the next event
 * @param gap how many events before it are gone; empty where nobody can tell, because the log was begun anew
 */
public record Resumption(long from, OptionalLong gap) {
  /**
   * Finds the place after an event.
   *
   * @param after the event's id; null for the log's beginning
   * @throws RefusedException the id is none of this log's, or of an event that never was
   */
  public static Resumption of(EventLog<?> log, @Nullable String after) {
    long first = log.first();
    if (after == null) {
      return new Resumption(first, OptionalLong.of(first - 1));
    }
    EventId id = EventId.parse(after)
        .filter(each -> each.log().equals(log.id()))
        .orElseThrow(() -> new RefusedException(Fault.of(
            ErrorCode.INVALID_MESSAGE, "This is the id of no event of this stream.", false)));
    if (!id.epoch().equals(log.idOf(1).epoch())) {
      return new Resumption(first, OptionalLong.empty());
    }
    if (id.seq() > log.head()) {
      throw new RefusedException(
          Fault.of(ErrorCode.NOT_FOUND, "There was never an event of this id.", false));
    }
    long next = id.seq() + 1;
    return first > next
        ? new Resumption(first, OptionalLong.of(first - next))
        : new Resumption(next, OptionalLong.of(0));
  }

  /** The gap, as the contracts have it. */
  public @Nullable Long gapOrNull() {
    return gap.isPresent() ? Long.valueOf(gap.getAsLong()) : null;
  }
}
