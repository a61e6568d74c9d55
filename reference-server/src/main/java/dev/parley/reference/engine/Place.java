package dev.parley.reference.engine;

import java.time.Instant;

/**
 * Where and when an event comes to stand: what it has to say of itself.
 *
 * @param event its id
 * @param at when it was made
 */
public record Place(EventId event, Instant at) {
  /** The id as it goes over the wire. */
  public String id() {
    return event.toString();
  }

  /** The place on the log, from 1. */
  public long seq() {
    return event.seq();
  }

  /** When it was made, in seconds since 1970 with a fraction. */
  public double unixSeconds() {
    return unixSeconds(at);
  }

  /** A point in time in seconds since 1970 with a fraction. */
  public static double unixSeconds(Instant at) {
    return at.toEpochMilli() / 1e3;
  }
}
