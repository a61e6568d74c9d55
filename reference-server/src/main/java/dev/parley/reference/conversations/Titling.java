package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.ConversationUpdated;
import dev.parley.reference.contract.conversations.ConversationUpdated.TitleOrigin;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.llm.Titles;
import dev.parley.reference.store.ThreadMark;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.Write;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Changes what stands on the outside of a conversation, and tells its windows. A title by the user is
 * never replaced by another's, so one change is on disk before the next one looks.
 */
final class Titling {
  private final Engine engine;
  private final Logs<ConversationEvent> logs;
  private final Titles titles;
  private final ReentrantLock lock = new ReentrantLock();

  Titling(Engine engine, Logs<ConversationEvent> logs, Titles titles) {
    this.engine = engine;
    this.logs = logs;
    this.titles = titles;
  }

  /** The first message of a user is the first title. Says whether it was the first one. */
  boolean byFirstMessage(String conversation, String message) {
    String title = Titles.fromFirstMessage(message);
    return !title.isEmpty() && changeIf("", conversation, title, TitleOrigin.FIRST_MESSAGE);
  }

  /** Has the model write a better title, unless somebody has given one meanwhile. */
  void byModel(String conversation, String message) {
    try {
      Optional<String> title = titles.byModel(message);
      title.ifPresent(each ->
          changeIf(TitleOrigin.FIRST_MESSAGE.value(), conversation, each, TitleOrigin.MODEL));
    } catch (InterruptedException e) {
      // The server shuts down; the first title stays.
      Thread.currentThread().interrupt();
    }
  }

  private boolean changeIf(
      String origin, String conversation, String title, TitleOrigin newOrigin) {
    lock.lock();
    try {
      ThreadRow thread = engine.store().threads().thread(conversation).orElse(null);
      ThreadMark mark = engine.store().threads().mark(conversation);
      if (thread == null || !mark.titleOrigin().equals(origin) || thread.title().equals(title)) {
        return false;
      }
      change(thread, title, new ThreadMark(newOrigin.value(), mark.archived()), null);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The user changes the title, or puts the conversation away or takes it back.
   *
   * @param title null leaves it as it is, empty clears it
   */
  void byUser(
      ThreadRow thread,
      @Nullable Optional<String> title,
      @Nullable Boolean archived,
      @Nullable String commandId) {
    lock.lock();
    try {
      ThreadRow now = engine.store().threads().thread(thread.id()).orElse(thread);
      ThreadMark mark = engine.store().threads().mark(thread.id());
      boolean away = archived == null ? mark.archived() : archived;
      if (title == null) {
        change(now, now.title(), new ThreadMark(mark.titleOrigin(), away), commandId);
      } else {
        ThreadMark marked = new ThreadMark(TitleOrigin.USER.value(), away);
        change(now, title.orElse(""), marked, commandId);
      }
    } finally {
      lock.unlock();
    }
  }

  private void change(ThreadRow thread, String title, ThreadMark mark, @Nullable String commandId) {
    try (Logs.Lease<ConversationEvent> lease = logs.lease(thread.id())) {
      lease
          .log()
          .append(
              null,
              List.of(place -> new ConversationUpdated(
                  UUID.fromString(thread.id()),
                  title.isEmpty() ? null : title,
                  origin(mark),
                  mark.archived(),
                  ConversationWords.time(place.at().toEpochMilli()),
                  commandId,
                  place.seq())),
              appended -> List.of(
                  new Write.RenameThread(thread.id(), title, engine.now()),
                  new Write.MarkThread(thread.id(), mark)));
    }
    // The journal keeps its order: when this is written, so is what came before.
    engine.journal().write().join();
  }

  // A conversation without a title can be put away too, and the event has to name somebody.
  private static TitleOrigin origin(ThreadMark mark) {
    return mark.titleOrigin().isEmpty() ? TitleOrigin.USER : TitleOrigin.of(mark.titleOrigin());
  }
}
