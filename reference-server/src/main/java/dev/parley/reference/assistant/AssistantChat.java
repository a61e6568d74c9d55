package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Agent;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.engine.Runs;
import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.engine.Work;
import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes messages for the assistant, whichever way they come. */
public final class AssistantChat {
  /** How many messages of a session may wait for their answers. */
  static final int MAX_WAITING = 32;

  // Without tools each piece of the answer is passed on as it comes; with them the beginning would
  // be held back until it is clear that no tool is wanted.
  private static final Agent AGENT = new Agent(
      "assistant",
      "Answers questions.",
      "You are a helpful assistant. Be brief. Write Markdown.",
      List.of());

  private final Engine engine;
  private final Runs<AssistantEvent> runs;
  private final ChatSessions sessions;
  private final Once once;

  /**
   * @param kept for how long after its last event a session can be resumed
   */
  public AssistantChat(Engine engine, LanguageModel model, Knowledge knowledge, Duration kept) {
    this.engine = engine;
    this.runs = new Runs<>(
        engine,
        new AssistantAdapter(engine.store(), knowledge, model.name()),
        new Work<>(
            engine,
            new InformedModel(model, knowledge),
            Toolbox.NONE,
            Map.of(AGENT.name(), AGENT)));
    this.sessions = new ChatSessions(engine, runs.logs(), kept);
    this.once = new Once(engine);
  }

  Engine engine() {
    return engine;
  }

  /** The runs of the assistant chat. */
  public Runs<AssistantEvent> runs() {
    return runs;
  }

  ChatSessions sessions() {
    return sessions;
  }

  /**
   * Takes a message; it is answered after those before it. The same message again is nothing new.
   *
   * @return empty where the message is known already
   */
  Optional<RunRow> ask(
      String user,
      String session,
      String text,
      @Nullable UUID messageId,
      @Nullable String commandId) {
    if (text.isBlank()) {
      throw new RefusedException(empty());
    }
    if (messageId != null && isKnown(session, messageId)) {
      engine.counters().add("messages_repeated");
      return Optional.empty();
    }
    try {
      return begin(user, session, text, messageId, commandId);
    } catch (RuntimeException e) {
      if (messageId != null) {
        once.forget(messageId.toString());
      }
      throw e;
    }
  }

  private Optional<RunRow> begin(
      String user,
      String session,
      String text,
      @Nullable UUID messageId,
      @Nullable String commandId) {
    if (runs.waiting(session) >= MAX_WAITING) {
      throw new RefusedException(new Fault(
          ErrorCode.RATE_LIMITED,
          "Too many messages wait for an answer. Try again when some have theirs.",
          true,
          OptionalLong.of(2000)));
    }
    String run = RunIds.run(commandId);
    UUID id = messageId == null ? RunIds.question(run) : messageId;
    MessageRow question = new MessageRow(
        id.toString(),
        session,
        0,
        MessageRow.Role.USER,
        user,
        text,
        run,
        false,
        engine.now(),
        null);
    // Clients that count their commands begin anew in each session.
    @Nullable String claim = commandId == null ? null : session + "/" + commandId;
    RunRow row = runs.begin(new Runs.Begin(run, session, user, AGENT, question, claim, List.of()));
    if (!row.id().equals(run)) {
      engine.counters().add("commands_repeated");
      return Optional.empty();
    }
    return Optional.of(row);
  }

  /** Whether a message of this session has the id. One of another session must not be taken for it. */
  private boolean isKnown(String session, UUID id) {
    String name = id.toString();
    Optional<String> used = once.before(name, session)
        .or(() -> engine.store().threads().message(name).map(MessageRow::thread));
    if (used.isPresent() && !used.get().equals(session)) {
      throw new RefusedException(Fault.of(
          ErrorCode.INVALID_MESSAGE,
          "/message_id: this id is taken by another message; make up a new one.",
          false));
    }
    return used.isPresent();
  }

  /** A message of a session. */
  MessageRow message(String session, UUID id) {
    return engine
        .store()
        .threads()
        .message(id.toString())
        .filter(each -> each.thread().equals(session))
        .orElseThrow(() -> RefusedException.notFound("message"));
  }

  /** A message of a session that its user has written. */
  MessageRow own(String session, UUID id) {
    MessageRow message = message(session, id);
    if (message.role() != MessageRow.Role.USER) {
      throw new RefusedException(
          Fault.of(ErrorCode.FORBIDDEN, "Only your own messages can be changed.", false));
    }
    return message;
  }

  /** Whether a message still waits for its answer to be whole. */
  boolean isUnanswered(MessageRow message) {
    String run = message.run();
    return run != null
        && engine.store().runs().run(run).map(each -> each.state().active()).orElse(false);
  }

  /** Appends something that is no part of an answer. */
  void append(Logs.Lease<AssistantEvent> lease, Draft<AssistantEvent> event, List<Write> writes) {
    lease.log().append(null, List.of(event), appended -> writes);
  }

  /** Whether a command is sent again. */
  boolean isRepeated(String session, @Nullable String commandId) {
    if (commandId == null || once.before(session + "/" + commandId, session).isEmpty()) {
      return false;
    }
    engine.counters().add("commands_repeated");
    return true;
  }

  /** The command was refused, and may be sent again. */
  void mayRepeat(String session, @Nullable String commandId) {
    once.forget(session + "/" + commandId);
  }

  static Fault empty() {
    return Fault.of(ErrorCode.EMPTY_MESSAGE, "Please write something.", false);
  }
}
