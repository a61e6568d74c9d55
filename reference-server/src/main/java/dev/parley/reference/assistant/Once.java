package dev.parley.reference.assistant;

import dev.parley.reference.engine.Engine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for ten minutes what clients have named, so that what is sent twice is not done twice. */
final class Once {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Engine engine;
  private final Map<String, String> seen = new ConcurrentHashMap<>();

  Once(Engine engine) {
    this.engine = engine;
  }

  /** In which session a name was used before; empty where it is used for the first time. */
  Optional<String> before(String name, String session) {
    String before = seen.putIfAbsent(name, session);
    if (before == null) {
      engine.timer().after(KEPT, () -> seen.remove(name));
    }
    return Optional.ofNullable(before);
  }

  /** What was named has not been done, and may be sent again. */
  void forget(String name) {
    seen.remove(name);
  }
}
