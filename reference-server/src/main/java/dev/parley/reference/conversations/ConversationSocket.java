package dev.parley.reference.conversations;

import dev.parley.reference.auth.BrowserSessions;
import dev.parley.reference.contract.conversations.ConversationCommand;
import dev.parley.reference.contract.conversations.ConversationCommands;
import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.Message;
import dev.parley.reference.contract.conversations.Regenerate;
import dev.parley.reference.contract.conversations.Resume;
import dev.parley.reference.contract.conversations.Typing;
import dev.parley.reference.contract.conversations.UpdateConversation;
import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.EventLog;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.engine.Texts;
import dev.parley.reference.http.Peek;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.wire.Connection;
import dev.parley.reference.wire.Ending;
import dev.parley.reference.wire.SocketRoute;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window of a conversation. Events are held back for a moment after it was opened, so that a
 * client that wants to resume says so before the first one comes and gets none twice.
 */
public final class ConversationSocket implements SocketRoute.Reader {
  private static final Logger log = LoggerFactory.getLogger(ConversationSocket.class);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Conversations conversations;
  private final ThreadRow conversation;
  private final ConversationNotes notes;
  private final Connection connection;
  private final Future<?> expiry;
  private final BrowserSessions.Watch session;
  private final AtomicBoolean following = new AtomicBoolean();
  private final long live;

  private ConversationSocket(
      Conversations conversations,
      Visitor visitor,
      BrowserSessions sessions,
      ConversationNotes notes,
      Connection connection) {
    this.conversations = conversations;
    this.conversation = visitor.conversation();
    this.notes = notes;
    this.connection = connection;
    Engine engine = conversations.engine();
    try (Logs.Lease<ConversationEvent> lease = lease()) {
      this.live = lease.log().head() + 1;
    }
    connection.onDrain(notes::draining);
    conversations.windows().add(conversation.id(), connection);
    Duration left =
        Duration.between(engine.clock().instant(), visitor.identity().expiresAt());
    this.expiry = engine.timer().after(left, () -> connection.end(Ending.EXPIRED));
    this.session = sessions.watch(visitor.session(), () -> connection.end(Ending.SIGNED_OUT));
  }

  /** The socket of a user on a connection that was just opened. */
  static ConversationSocket open(
      Conversations conversations,
      Visitor visitor,
      BrowserSessions sessions,
      Function<Supplier<Frame>, Connection> opener) {
    ConversationNotes notes = new ConversationNotes(conversations.engine().clock());
    Connection connection = opener.apply(notes::heartbeat);
    ConversationSocket socket =
        new ConversationSocket(conversations, visitor, sessions, notes, connection);
    Long after = visitor.after();
    if (after != null) {
      socket.carryOut(null, () -> socket.resume(after, null));
    } else {
      conversations.engine().timer().after(MOMENT, socket::begin);
    }
    return socket;
  }

  /** The socket is closed. What is being answered goes on. */
  @Override
  public void closed() {
    expiry.cancel(false);
    session.close();
    conversations.windows().remove(conversation.id(), connection);
    connection.gone();
  }

  /** Carries a command out, or says why not. */
  @Override
  public void receive(String frame) {
    ConversationCommand command;
    try {
      command = ConversationCommands.decode(frame);
    } catch (ContractViolationException violated) {
      begin();
      refuse(
          Fault.of(ErrorCode.INVALID_MESSAGE, Texts.cut(violated.getMessage(), 2000), false),
          Peek.at(frame).commandId());
      return;
    }
    if (command instanceof Resume resume) {
      carryOut(resume.commandId(), () -> resume(resume.after(), resume.commandId()));
      return;
    }
    begin();
    if (command instanceof Message message) {
      carryOut(
          message.commandId(),
          () -> conversations.ask(current(), message.content(), message.commandId()));
    } else if (command instanceof UpdateConversation update) {
      carryOut(
          update.commandId(),
          () -> conversations.change(
              current(), update.title(), update.archived(), update.commandId()));
    } else if (command instanceof Typing typing) {
      conversations
          .windows()
          .tellOthers(conversation.id(), connection, notes.typing(typing.typing()));
    } else if (command instanceof Regenerate regenerate) {
      refuse(
          Fault.of(
              ErrorCode.INVALID_MESSAGE,
              "This server cannot answer anew yet: ask the question again.",
              false),
          regenerate.commandId());
    } else {
      throw new IllegalStateException("a command that nobody carries out: " + command.type());
    }
  }

  /** Refuses a frame that is no text. */
  @Override
  public void receiveBinary() {
    refuse(Fault.of(ErrorCode.INVALID_MESSAGE, "Commands are text frames with JSON.", false), null);
  }

  private void carryOut(@Nullable String commandId, Runnable command) {
    try {
      command.run();
    } catch (RefusedException refused) {
      refuse(refused.fault(), commandId);
    } catch (RuntimeException e) {
      log.error("A command of a conversation has failed", e);
      refuse(Fault.of(ErrorCode.INTERNAL, "Something went wrong here.", true), commandId);
    }
  }

  private void refuse(Fault fault, @Nullable String commandId) {
    conversations.engine().counters().add("commands_refused");
    connection.tell(notes.refused(fault, commandId));
  }

  /** The conversation as it is now: it may have been deleted in another window. */
  private ThreadRow current() {
    return conversations.find(conversation.owner(), conversation.id());
  }

  /** Delivers what has come since the window was opened, and what comes. */
  private void begin() {
    if (following.compareAndSet(false, true)) {
      follow(lease(), live);
    }
  }

  private void resume(long after, @Nullable String commandId) {
    Logs.Lease<ConversationEvent> lease = lease();
    try {
      EventLog<ConversationEvent> events = lease.log();
      if (after > events.head()) {
        throw new RefusedException(Fault.of(
            ErrorCode.NOT_FOUND,
            "There was never an event with this `seq`: load the messages instead.",
            false));
      }
      long from = Math.max(after + 1, events.first());
      following.set(true);
      connection.tell(notes.resumed(from, from - after - 1, commandId));
      follow(lease, from);
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private void follow(Logs.Lease<ConversationEvent> lease, long from) {
    connection.follow(lease, from, frame -> false, gap -> notes.resumed(from + gap, gap, null));
  }

  private Logs.Lease<ConversationEvent> lease() {
    return conversations.runs().logs().lease(conversation.id());
  }
}
