package dev.parley.reference.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads runs. */
public interface Runs {
  /** The run of an id. */
  Optional<RunRow> run(String id);

  /** All runs in one of some states, oldest first. */
  List<RunRow> in(Set<RunState> states);

  /** The run that a user has begun last in a system. */
  Optional<RunRow> newest(String system, String owner);

  /** Which run a user's command has led to, if it came after a point in time (in milliseconds). */
  Optional<String> ledTo(String owner, String commandId, long since);
}
