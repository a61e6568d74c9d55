package dev.parley.reference.engine;

import dev.parley.reference.store.RunRow;
import java.util.List;
import java.util.Optional;

/** What makes a chat system of the engine: it puts facts into the system's own events. */
public interface Adapter<E> {
  /** How the events are written. */
  Dialect<E> dialect();

  /**
   * The events that tell of a fact, none where the system has no words for it. The same fact makes
   * the same events each time.
   */
  List<Draft<E>> events(RunRow run, Fact fact);

  /** The piece of the answer that an event brings, if it brings one. */
  Optional<String> piece(E event);

  /** The id under which the answer of a run's attempt is stored; the same each time. */
  String answerId(RunRow run);

  /** Whether the runs of one log wait for each other, in the order in which they were begun. */
  default boolean oneAfterAnother() {
    return false;
  }
}
