package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantCommand;
import dev.parley.reference.contract.assistant.AssistantCommands;
import dev.parley.reference.contract.assistant.Auth;
import dev.parley.reference.contract.assistant.DeleteMessage;
import dev.parley.reference.contract.assistant.EditMessage;
import dev.parley.reference.contract.assistant.JoinRoom;
import dev.parley.reference.contract.assistant.LeaveRoom;
import dev.parley.reference.contract.assistant.MarkRead;
import dev.parley.reference.contract.assistant.Message;
import dev.parley.reference.contract.assistant.MessageDeleted;
import dev.parley.reference.contract.assistant.MessageEdited;
import dev.parley.reference.contract.assistant.MessageRead;
import dev.parley.reference.contract.assistant.RequestHandoff;
import dev.parley.reference.contract.assistant.Resume;
import dev.parley.reference.contract.assistant.SendBinary;
import dev.parley.reference.contract.assistant.Typing;
import dev.parley.reference.contract.assistant.UserParticipant;
import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Place;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.http.Peek;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.UserRow;
import dev.parley.reference.store.Write;
import dev.parley.reference.wire.Connection;
import dev.parley.reference.wire.Ending;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the commands of one connection whose user is known. */
final class AssistantDesk {
  private static final Logger log = LoggerFactory.getLogger(AssistantDesk.class);

  private final AssistantChat chat;
  private final String user;
  private final Audience audience;
  private final Connection connection;
  private final Pace pace;
  private ChatSession session;
  private boolean fresh = true;

  AssistantDesk(
      AssistantChat chat,
      String user,
      Audience audience,
      Connection connection,
      ChatSession session) {
    this.chat = chat;
    this.user = user;
    this.audience = audience;
    this.connection = connection;
    this.pace = new Pace();
    this.session = session;
    audience.join(session.id(), connection);
    session.opening().ifPresent(connection::tell);
    connection.onDrain(drain -> AssistantNotes.draining(drain.reconnectAfter(), drain.closesIn()));
    follow(2);
  }

  // Before any command may add to the log, so that nothing is missed.
  private void follow(long from) {
    connection.follow(session.lease(), from, frame -> false, AssistantNotes::gap);
  }

  void close() {
    audience.leave(session.id(), connection);
  }

  void receive(String frame) {
    OptionalLong wait = pace.tooFast();
    if (wait.isPresent()) {
      slowDown(wait, Peek.at(frame).commandId());
      return;
    }
    AssistantCommand command;
    try {
      command = AssistantCommands.decode(frame);
    } catch (ContractViolationException violated) {
      chat.engine().counters().add("commands_refused");
      refuse(Violations.fault(violated), Peek.at(frame).commandId());
      return;
    }
    String commandId = Peek.at(frame).commandId();
    try {
      carryOut(command, commandId);
    } catch (RefusedException refused) {
      chat.engine().counters().add("commands_rejected");
      refuse(refused.fault(), commandId);
    } catch (RuntimeException e) {
      log.error("A command has failed", e);
      refuse(Fault.of(ErrorCode.INTERNAL, "Something went wrong here.", true), commandId);
    }
    fresh = false;
  }

  void receiveBinary() {
    chat.engine().counters().add("commands_refused");
    refuse(notSupported("binary frames"), null);
  }

  // On no log: who sends too much should not fill it.
  private void slowDown(OptionalLong wait, @Nullable String commandId) {
    chat.engine().counters().add("commands_limited");
    connection.tell(AssistantNotes.error(
        new Fault(
            ErrorCode.RATE_LIMITED,
            "Too many messages. Try again in " + (wait.getAsLong() + 999) / 1000 + " s.",
            true,
            wait),
        commandId));
    if (pace.isHopeless()) {
      connection.end(Ending.POLICY);
    }
  }

  private void refuse(Fault fault, @Nullable String commandId) {
    fresh = false;
    chat.append(
        session.lease(), place -> AssistantNotes.error(fault, commandId, place.seq()), List.of());
  }

  private void carryOut(AssistantCommand command, @Nullable String commandId) {
    if (command instanceof Message message) {
      ask(message);
    } else if (command instanceof Resume resume) {
      resume(resume);
    } else if (command instanceof Typing typing) {
      type(typing);
    } else if (chat.isRepeated(session.id(), commandId)) {
      return;
    } else {
      try {
        change(command);
      } catch (RuntimeException e) {
        chat.mayRepeat(session.id(), commandId);
        throw e;
      }
    }
  }

  private void change(AssistantCommand command) {
    if (command instanceof MarkRead read) {
      markRead(read);
    } else if (command instanceof EditMessage edit) {
      edit(edit);
    } else if (command instanceof DeleteMessage delete) {
      delete(delete);
    } else if (command instanceof JoinRoom || command instanceof LeaveRoom) {
      throw new RefusedException(notSupported("rooms"));
    } else if (command instanceof SendBinary) {
      throw new RefusedException(notSupported("binary messages"));
    } else if (command instanceof RequestHandoff) {
      throw new RefusedException(notSupported("hand-offs"));
    } else if (command instanceof Auth) {
      throw new RefusedException(Fault.of(
          ErrorCode.INVALID_MESSAGE,
          "You have signed in already: open a new connection to sign in as somebody else.",
          false));
    } else {
      throw new IllegalStateException("a command that nobody carries out: " + command.type());
    }
  }

  private void ask(Message message) {
    if (message.roomId() != null) {
      throw new RefusedException(notSupported("rooms"));
    }
    if (message.attachments() != null) {
      throw new RefusedException(notSupported("attachments"));
    }
    chat.ask(user, session.id(), message.message(), message.messageId(), message.commandId());
  }

  private void resume(Resume resume) {
    if (!fresh) {
      throw new RefusedException(Fault.of(
          ErrorCode.INVALID_MESSAGE,
          "`resume` has to be the first command of a connection.",
          false));
    }
    ChatSessions.Resumption resumption =
        chat.sessions().resume(user, resume.sessionId(), resume.after());
    @Nullable ChatSession resumed = resumption.session();
    @Nullable Long from = resumption.from();
    if (resumed == null || from == null) {
      chat.engine().counters().add("sessions_lost");
      connection.tell(AssistantNotes.resumed(resumption, resume.commandId()));
      return;
    }
    chat.engine().counters().add("sessions_resumed");
    if (!resumed.id().equals(session.id())) {
      audience.leave(session.id(), connection);
      connection.unfollow(session.id());
      chat.sessions().discard(session);
    }
    session = resumed;
    // Whoever has read that the session goes on is one of its audience already.
    audience.join(session.id(), connection);
    connection.tell(AssistantNotes.resumed(resumption, resume.commandId()));
    follow(from);
  }

  private void type(Typing typing) {
    if (typing.roomId() != null) {
      throw new RefusedException(notSupported("rooms"));
    }
    audience.tellOthers(session.id(), connection, AssistantNotes.typing(me(), typing.typing()));
  }

  private void markRead(MarkRead read) {
    chat.sessions().awaitStored(session.lease().log());
    chat.message(session.id(), read.messageId());
    UserParticipant me = me();
    chat.append(
        session.lease(),
        place -> new MessageRead(read.messageId(), me, utc(place), null, place.seq()),
        List.of());
  }

  private void edit(EditMessage edit) {
    if (edit.message().isBlank()) {
      throw new RefusedException(AssistantChat.empty());
    }
    UUID id = edit.messageId();
    chat.sessions().awaitStored(session.lease().log());
    chat.own(session.id(), id);
    chat.append(
        session.lease(),
        place -> new MessageEdited(id, edit.message(), utc(place), null, place.seq()),
        List.of(
            new Write.EditMessage(id.toString(), edit.message(), chat.engine().now())));
  }

  private void delete(DeleteMessage delete) {
    UUID id = delete.messageId();
    chat.sessions().awaitStored(session.lease().log());
    MessageRow message = chat.own(session.id(), id);
    if (chat.isUnanswered(message)) {
      throw new RefusedException(Fault.of(
          ErrorCode.FORBIDDEN, "The message is being answered. Delete it afterwards.", true));
    }
    chat.append(
        session.lease(),
        place -> new MessageDeleted(id, utc(place), null, place.seq()),
        List.of(new Write.DeleteMessage(id.toString())));
  }

  private UserParticipant me() {
    String name = chat.engine().store().users().user(user).map(UserRow::name).orElse("");
    return new UserParticipant(user, name.isEmpty() ? null : name);
  }

  private static OffsetDateTime utc(Place place) {
    return place.at().atOffset(ZoneOffset.UTC);
  }

  private static Fault notSupported(String what) {
    return Fault.of(new ErrorCode("NOT_SUPPORTED"), "This server has no " + what + " yet.", false);
  }
}
