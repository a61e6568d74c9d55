package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.AuthSuccess;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.EventLog;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens sessions, finds them again, and says where one that was lost goes on. */
final class ChatSessions {
  /**
   * How a session is carried on.
   *
   * @param session the session; null where it is not
   * @param from the number of the first event that follows; null where none does
   * @param gap how many events before it are gone for good; null where nobody can tell
   */
  record Resumption(
      @Nullable ChatSession session,
      @Nullable Long from,
      @Nullable Long gap) {
    static final Resumption UNKNOWN = new Resumption(null, null, null);
  }

  private final Engine engine;
  private final Logs<AssistantEvent> logs;
  private final Duration kept;

  /**
   * @param kept for how long after its last event a session can be resumed
   */
  ChatSessions(Engine engine, Logs<AssistantEvent> logs, Duration kept) {
    this.engine = engine;
    this.logs = logs;
    this.kept = kept;
  }

  /** Opens a session. It survives a crash from when this returns. */
  ChatSession open(String user, Optional<Instant> expiresAt) {
    String id = "session_" + UUID.randomUUID();
    @Nullable
    OffsetDateTime until = expiresAt.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null);
    long now = engine.now();
    ThreadRow thread = new ThreadRow(id, AssistantDialect.SYSTEM, user, "", now, now);
    Draft<AssistantEvent> success = place ->
        new AuthSuccess(user, id, until, (int) Math.min(kept.toMillis(), 86_400_000), place.seq());
    Logs.Lease<AssistantEvent> lease = logs.lease(id);
    try {
      EventLog<AssistantEvent> log = lease.log();
      log.append(null, List.of(success), appended -> List.of(new Write.AddThread(thread)));
      awaitStored(log);
      Frame opening = log.read(1, 1, Integer.MAX_VALUE).frames().get(0);
      return new ChatSession(id, lease, Optional.of(opening));
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  /** Waits until what was appended is on disk, where readers see it. */
  void awaitStored(EventLog<AssistantEvent> log) {
    // The journal writes in order, so what was submitted before is settled when this is.
    engine.journal().write().join();
    if (log.isBroken()) {
      throw new IllegalStateException("a session could not be kept");
    }
  }

  /** A session of a user. What is somebody else's is not there. */
  ThreadRow find(String user, String id) {
    return owned(user, id).orElseThrow(() -> RefusedException.notFound("session"));
  }

  private Optional<ThreadRow> owned(String user, String id) {
    return engine
        .store()
        .threads()
        .thread(id)
        .filter(each -> each.owner().equals(user))
        .filter(each -> each.system().equals(AssistantDialect.SYSTEM));
  }

  /**
   * Goes on with a session after one of its events. The first event is not sent again: the connection
   * has one of its own.
   */
  Resumption resume(String user, String id, long after) {
    Optional<ThreadRow> thread = owned(user, id);
    if (thread.isEmpty()) {
      return Resumption.UNKNOWN;
    }
    Logs.Lease<AssistantEvent> lease = logs.lease(id);
    boolean resumed = false;
    try {
      EventLog<AssistantEvent> log = lease.log();
      long head = log.head();
      long first = log.first();
      if (after > head) {
        return Resumption.UNKNOWN;
      }
      long next = Math.max(2, after + 1);
      if (first > head || isOver(thread.get(), head)) {
        return new Resumption(null, null, head - after);
      }
      resumed = true;
      ChatSession session = new ChatSession(id, lease, Optional.empty());
      return first > next
          ? new Resumption(session, first, first - next)
          : new Resumption(session, next, 0L);
    } finally {
      if (!resumed) {
        lease.close();
      }
    }
  }

  private boolean isOver(ThreadRow thread, long head) {
    long last = thread.updatedAt();
    for (EventRow each : engine.store().events().read(thread.id(), head, 1)) {
      last = Math.max(last, each.at());
    }
    return Instant.ofEpochMilli(last).plus(kept).isBefore(engine.clock().instant());
  }

  /** Forgets a session that was opened by signing in and then not used. */
  void discard(ChatSession session) {
    session.lease().close();
    engine.journal().write(new Write.DeleteThread(session.id()));
  }
}
