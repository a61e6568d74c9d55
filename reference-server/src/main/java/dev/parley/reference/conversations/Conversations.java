package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Agent;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.engine.Runs;
import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.engine.Work;
import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.Titles;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.RunState;
import dev.parley.reference.store.ThreadMark;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Conversations of users with a model. What is somebody else's is not there. */
public final class Conversations {
  private static final String INSTRUCTIONS =
      "You are a helpful assistant. Answer in the language of the user, in Markdown.";

  private final Engine engine;
  private final Runs<ConversationEvent> runs;
  private final Titling titling;
  private final ConversationAdapter adapter = new ConversationAdapter();
  private final Windows windows = new Windows();
  private final Agent agent;

  public Conversations(Engine engine, LanguageModel model) {
    this.engine = engine;
    // Answers are signed by the model that has written them.
    this.agent = new Agent(model.name(), "Answers in conversations.", INSTRUCTIONS, List.of());
    Work<ConversationEvent> work =
        new Work<>(engine, model, Toolbox.NONE, Map.of(agent.name(), agent));
    this.runs = new Runs<>(engine, adapter, work);
    this.titling = new Titling(engine, runs.logs(), new Titles(model));
  }

  Engine engine() {
    return engine;
  }

  /** The answers that are being written. */
  public Runs<ConversationEvent> runs() {
    return runs;
  }

  Windows windows() {
    return windows;
  }

  /** A conversation of a user. */
  ThreadRow find(String user, String id) {
    return engine
        .store()
        .threads()
        .thread(id)
        .filter(each -> each.owner().equals(user))
        .filter(each -> each.system().equals(ConversationDialect.SYSTEM))
        .orElseThrow(() -> RefusedException.notFound("conversation"));
  }

  ThreadMark mark(ThreadRow conversation) {
    return engine.store().threads().mark(conversation.id());
  }

  ThreadRow create(String user, @Nullable String title) {
    long now = engine.now();
    ThreadRow made = new ThreadRow(
        UUID.randomUUID().toString(),
        ConversationDialect.SYSTEM,
        user,
        title == null ? "" : title,
        now,
        now);
    List<Write> writes = new ArrayList<>(List.of(new Write.AddThread(made)));
    if (title != null) {
      writes.add(new Write.MarkThread(made.id(), new ThreadMark("user", false)));
    }
    engine.journal().write(writes.toArray(Write[]::new)).join();
    return made;
  }

  List<ThreadRow> page(String user, boolean archived, @Nullable String after, int limit) {
    Optional<ThreadRow> last = Optional.ofNullable(after).map(id -> find(user, id));
    String system = ConversationDialect.SYSTEM;
    return archived
        ? engine.store().threads().archivedPage(system, user, last, limit)
        : engine.store().threads().page(system, user, last, limit);
  }

  /** The newest messages before one of them, oldest first. */
  List<MessageRow> messages(ThreadRow conversation, @Nullable String before, int limit) {
    long position = before == null
        ? Long.MAX_VALUE
        : engine
            .store()
            .threads()
            .message(before)
            .filter(each -> each.thread().equals(conversation.id()))
            .orElseThrow(() -> RefusedException.notFound("message"))
            .position();
    return engine.store().threads().messages(conversation.id(), position, limit);
  }

  /** Takes a message of the user, and has the model answer it. */
  void ask(ThreadRow conversation, String content, @Nullable String commandId) {
    if (content.isBlank()) {
      throw new RefusedException(
          Fault.of(ErrorCode.EMPTY_MESSAGE, "The message is empty: write something.", false));
    }
    String run = UUID.randomUUID().toString();
    MessageRow question = new MessageRow(
        UUID.randomUUID().toString(),
        conversation.id(),
        0,
        MessageRow.Role.USER,
        conversation.owner(),
        content,
        run,
        false,
        engine.now(),
        null);
    titling.whileSending(conversation, content, title -> begin(question, title, commandId));
  }

  private void begin(MessageRow question, @Nullable FirstTitle title, @Nullable String commandId) {
    String run = Objects.requireNonNull(question.run());
    String conversation = question.thread();
    List<Write> writes = List.of();
    if (title != null) {
      adapter.entitle(run, title);
      writes = title.writes(conversation, engine.now());
    }
    try {
      RunRow begun = runs.begin(
          new Runs.Begin(run, conversation, question.author(), agent, question, commandId, writes));
      if (title != null && begun.id().equals(run)) {
        // Not before the answer: a small model has time for one thing at once.
        runs.ended(begun)
            .thenRun(() ->
                engine.workers().offer(() -> titling.byModel(conversation, question.content())));
      }
    } finally {
      adapter.begun(run);
    }
  }

  /** The user changes the title, or puts the conversation away or takes it back. */
  void change(
      ThreadRow conversation,
      @Nullable Optional<String> title,
      @Nullable Boolean archived,
      @Nullable String commandId) {
    titling.byUser(conversation, title, archived, commandId);
  }

  /** Removes a conversation with all that was said in it. Answers that are being written are called off. */
  void delete(ThreadRow conversation) {
    for (RunRow run : engine.store().runs().in(RunState.ACTIVE)) {
      if (run.thread().equals(conversation.id())) {
        callOff(run);
      }
    }
    engine.journal().write(new Write.DeleteThread(conversation.id())).join();
    windows.close(conversation.id());
  }

  private void callOff(RunRow run) {
    try {
      runs.cancel(run.id(), run.owner(), null);
    } catch (RefusedException e) {
      // It has ended meanwhile.
    }
    CompletableFuture<RunRow> ended = runs.ended(run);
    ended.completeOnTimeout(run, 10, TimeUnit.SECONDS).join();
  }
}
