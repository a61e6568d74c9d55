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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes what stands on the outside of a conversation, and tells its windows. A title by the user is
 * never replaced by another's, so one change is on disk before the next one looks.
 */
final class Titling {
  private final Engine engine;
  private final Logs<ConversationEvent> logs;
  private final Titles titles;
  // A conversation always has the same one, and seldom one with others.
  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(64).toList();

  Titling(Engine engine, Logs<ConversationEvent> logs, Titles titles) {
    this.engine = engine;
    this.logs = logs;
    this.titles = titles;
  }

  /**
   * Has a message sent. Where it is the first one, it is the title too; then nobody else changes the
   * title until it is on disk.
   *
   * @param send given the title, or null where the conversation has one or was without one on purpose
   */
  void whileSending(ThreadRow conversation, String message, Consumer<@Nullable FirstTitle> send) {
    ReentrantLock lock = lock(conversation.id());
    lock.lock();
    try {
      ThreadMark mark = engine.store().threads().mark(conversation.id());
      String title = Titles.fromFirstMessage(message);
      if (title.isEmpty() || !mark.titleOrigin().isEmpty()) {
        send.accept(null);
      } else {
        send.accept(new FirstTitle(title, mark.archived()));
        awaitDisk();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Has the model write a better title, unless somebody has given one meanwhile. */
  void byModel(String conversation, String message) {
    try {
      titles.byModel(message).ifPresent(title -> improve(conversation, title));
    } catch (InterruptedException e) {
      // The server shuts down; the first title stays.
      Thread.currentThread().interrupt();
    }
  }

  private void improve(String conversation, String title) {
    ReentrantLock lock = lock(conversation);
    lock.lock();
    try {
      ThreadRow thread = engine.store().threads().thread(conversation).orElse(null);
      ThreadMark mark = engine.store().threads().mark(conversation);
      if (thread != null
          && mark.titleOrigin().equals(TitleOrigin.FIRST_MESSAGE.value())
          && !thread.title().equals(title)) {
        change(thread, title, new ThreadMark(TitleOrigin.MODEL.value(), mark.archived()), null);
      }
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
    ReentrantLock lock = lock(thread.id());
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
    awaitDisk();
  }

  private void awaitDisk() {
    // The journal keeps its order: when this is written, so is what came before.
    engine.journal().write().join();
  }

  private ReentrantLock lock(String conversation) {
    return locks.get(Math.floorMod(conversation.hashCode(), locks.size()));
  }

  // A conversation without a title can be put away too, and the event has to name somebody.
  private static TitleOrigin origin(ThreadMark mark) {
    return mark.titleOrigin().isEmpty() ? TitleOrigin.USER : TitleOrigin.of(mark.titleOrigin());
  }
}
