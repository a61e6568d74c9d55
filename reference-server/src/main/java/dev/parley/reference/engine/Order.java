package dev.parley.reference.engine;

import java.util.Optional;

/** Judges in which order the events of one log come. Not safe for several threads. */
public interface Order<E> {
  /** Takes the next event. Empty when it may come; else why it may not, and then it was not taken. */
  Optional<String> next(E event);
}
