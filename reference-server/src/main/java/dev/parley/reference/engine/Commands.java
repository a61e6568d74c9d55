package dev.parley.reference.engine;

import dev.parley.reference.store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers for ten minutes which command has led to which run, also across a restart: one that is sent again is not carried out again. */
final class Commands {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private record Key(String owner, String commandId) {}

  private final Engine engine;
  // The store knows them only once they are on disk.
  private final Map<Key, String> recent = new ConcurrentHashMap<>();

  Commands(Engine engine) {
    this.engine = engine;
  }

  /** The run that the same command has led to before. If there is none, it leads to this one now. */
  Optional<String> claim(String owner, @Nullable String commandId, String run) {
    if (commandId == null) {
      return Optional.empty();
    }
    Key key = new Key(owner, commandId);
    String before = recent.putIfAbsent(key, run);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<String> stored =
        engine.store().runs().ledTo(owner, commandId, engine.now() - KEPT.toMillis());
    stored.ifPresent(each -> recent.put(key, each));
    engine.timer().after(KEPT, () -> recent.remove(key));
    return stored;
  }

  /** The command was refused, and may be sent again. */
  void release(String owner, @Nullable String commandId) {
    if (commandId != null) {
      recent.remove(new Key(owner, commandId));
    }
  }

  /** What has to be stored with what the command has led to. */
  List<Write> writes(String owner, @Nullable String commandId, String run) {
    return commandId == null
        ? List.of()
        : List.of(new Write.AddCommand(owner, commandId, run, engine.now()));
  }
}
