package dev.parley.reference.engine;

import java.util.Optional;

/**
 * The name of one event among all, and the cursor to go on after it.
 *
 * @param epoch the life of the store that gave the number
 * @param log the log that the event is on
 * @param seq its place there, from 1 without a gap
 */
public record EventId(String epoch, String log, long seq) {
  /** Takes an id apart; empty where it is none of ours. */
  public static Optional<EventId> parse(String text) {
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (first < 1 || last <= first + 1) {
      return Optional.empty();
    }
    String seq = text.substring(last + 1);
    // No sign, no leading zero: one event has one id.
    if (!seq.matches("[1-9][0-9]{0,15}")) {
      return Optional.empty();
    }
    return Optional.of(new EventId(
        text.substring(0, first), text.substring(first + 1, last), Long.parseLong(seq)));
  }

  @Override
  public String toString() {
    return epoch + "." + log + "." + seq;
  }
}
