package dev.parley.reference.engine;

import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers for ten minutes which command has led to which run, also across a restart: one that is sent again is not carried out again. */
final class Commands {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private record Key(String owner, String commandId) {}

  private final Engine engine;
  // The store knows them only once they are on disk. Done when the run can be found.
  private final Map<Key, CompletableFuture<String>> recent = new ConcurrentHashMap<>();

  Commands(Engine engine) {
    this.engine = engine;
  }

  /**
   * Carries a command out, unless it was before: then its run is looked up. Where it is just being
   * carried out, that is waited for.
   */
  RunRow once(
      String owner,
      @Nullable String commandId,
      Function<String, RunRow> lookUp,
      Supplier<RunRow> carryOut) {
    if (commandId == null) {
      return carryOut.get();
    }
    Key key = new Key(owner, commandId);
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> before = recent.putIfAbsent(key, mine);
    while (before != null) {
      try {
        return lookUp.apply(before.join());
      } catch (CancellationException refused) {
        before = recent.putIfAbsent(key, mine);
      }
    }
    engine.timer().after(KEPT, () -> recent.remove(key, mine));
    try {
      Optional<String> stored =
          engine.store().runs().ledTo(owner, commandId, engine.now() - KEPT.toMillis());
      RunRow run = stored.isPresent() ? lookUp.apply(stored.get()) : carryOut.get();
      mine.complete(run.id());
      return run;
    } catch (RuntimeException | Error refused) {
      // It may be sent again; who waits for it has the next try.
      recent.remove(key, mine);
      mine.cancel(false);
      throw refused;
    }
  }

  /** What has to be stored with what the command has led to. */
  List<Write> writes(String owner, @Nullable String commandId, String run) {
    return commandId == null
        ? List.of()
        : List.of(new Write.AddCommand(owner, commandId, run, engine.now()));
  }
}
