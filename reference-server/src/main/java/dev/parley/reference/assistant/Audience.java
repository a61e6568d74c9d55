package dev.parley.reference.assistant;

import dev.parley.reference.engine.Frame;
import dev.parley.reference.wire.Connection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which connections each session has at the moment: for what is told at once or not at all. */
public final class Audience {
  private final Map<String, Set<Connection>> sessions = new ConcurrentHashMap<>();

  void join(String session, Connection connection) {
    sessions.compute(session, (id, all) -> {
      Set<Connection> joined = all == null ? ConcurrentHashMap.newKeySet() : all;
      joined.add(connection);
      return joined;
    });
  }

  void leave(String session, Connection connection) {
    sessions.computeIfPresent(session, (id, all) -> {
      all.remove(connection);
      return all.isEmpty() ? null : all;
    });
  }

  /** Tells all connections of a session but one. */
  void tellOthers(String session, Connection from, Frame frame) {
    for (Connection each : sessions.getOrDefault(session, Set.of())) {
      if (each != from) {
        each.tell(frame);
      }
    }
  }
}
