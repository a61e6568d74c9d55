package dev.parley.reference.conversations;

import dev.parley.reference.engine.Frame;
import dev.parley.reference.wire.Connection;
import dev.parley.reference.wire.Ending;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that show a conversation at the moment, for what is not on its log. */
final class Windows {
  private final Map<String, Set<Connection>> open = new ConcurrentHashMap<>();

  void add(String conversation, Connection connection) {
    open.compute(conversation, (id, before) -> {
      Set<Connection> all = before == null ? ConcurrentHashMap.newKeySet() : before;
      all.add(connection);
      return all;
    });
  }

  void remove(String conversation, Connection connection) {
    open.computeIfPresent(conversation, (id, all) -> {
      all.remove(connection);
      return all.isEmpty() ? null : all;
    });
  }

  /** Tells all windows but one. */
  void tellOthers(String conversation, Connection but, Frame frame) {
    for (Connection each : open.getOrDefault(conversation, Set.of())) {
      if (each != but) {
        each.tell(frame);
      }
    }
  }

  /** The conversation is gone. */
  void close(String conversation) {
    open.getOrDefault(conversation, Set.of()).forEach(each -> each.end(Ending.COMPLETE));
  }

  int size() {
    return open.size();
  }
}
