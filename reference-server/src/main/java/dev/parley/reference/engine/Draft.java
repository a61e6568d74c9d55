package dev.parley.reference.engine;

/** An event but for its place, which only the log knows. */
@FunctionalInterface
public interface Draft<E> {
  /** The event at a place. Called at least once, and the same each time. */
  E at(Place place);
}
