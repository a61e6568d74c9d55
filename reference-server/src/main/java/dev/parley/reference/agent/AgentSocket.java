package dev.parley.reference.agent;

import dev.parley.reference.auth.Identity;
import dev.parley.reference.contract.agent.AgentCommand;
import dev.parley.reference.contract.agent.AgentCommands;
import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.Cancel;
import dev.parley.reference.contract.agent.ChatMessage;
import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.contract.agent.Resume;
import dev.parley.reference.contract.agent.Start;
import dev.parley.reference.contract.agent.Stop;
import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.engine.Resumption;
import dev.parley.reference.engine.Texts;
import dev.parley.reference.http.Peek;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.wire.Connection;
import dev.parley.reference.wire.Ending;
import dev.parley.reference.wire.SocketRoute;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's WebSocket: its commands, and the events of all its runs. One command after another. */
public final class AgentSocket implements SocketRoute.Reader {
  private static final Logger log = LoggerFactory.getLogger(AgentSocket.class);

  private final AgentChat chat;
  private final String user;
  private final AgentNotes notes;
  private final Connection connection;
  private final Future<?> expiry;

  private AgentSocket(AgentChat chat, Identity identity, AgentNotes notes, Connection connection) {
    this.chat = chat;
    this.user = identity.userId();
    this.notes = notes;
    this.connection = connection;
    Duration left = Duration.between(chat.engine().clock().instant(), identity.expiresAt());
    this.expiry = chat.engine().timer().after(left, () -> connection.end(Ending.EXPIRED));
    connection.onDrain(drain -> notes.draining(null, drain.reconnectAfter(), drain.closesIn()));
  }

  /** The socket of a user on a connection that was just opened. */
  public static AgentSocket open(
      AgentChat chat, Identity identity, Function<Supplier<Frame>, Connection> opener) {
    AgentNotes notes = new AgentNotes(identity.userId(), chat.engine().clock());
    Connection connection = opener.apply(() -> notes.heartbeat(null));
    return new AgentSocket(chat, identity, notes, connection);
  }

  /** Carries a command out, or says why not. */
  @Override
  public void receive(String frame) {
    AgentCommand command;
    try {
      command = AgentCommands.decode(frame);
    } catch (ContractViolationException violated) {
      chat.engine().counters().add("commands_refused");
      Peek peek = Peek.at(frame);
      connection.tell(notes.rejected(peek.type(), peek.commandId(), fault(violated)));
      return;
    }
    try {
      carryOut(command);
    } catch (RefusedException refused) {
      reject(command, refused.fault());
    } catch (RuntimeException e) {
      log.error("A command has failed", e);
      reject(command, Fault.of(ErrorCode.INTERNAL, "Something went wrong here.", true));
    }
  }

  /** Refuses a frame that is no text. */
  @Override
  public void receiveBinary() {
    chat.engine().counters().add("commands_refused");
    connection.tell(notes.rejected(
        null,
        null,
        Fault.of(ErrorCode.INVALID_MESSAGE, "Commands are text frames with JSON.", false)));
  }

  @Override
  public void closed() {
    expiry.cancel(false);
    connection.gone();
  }

  private void carryOut(AgentCommand command) {
    if (command instanceof ChatMessage message) {
      ask(message);
    } else if (command instanceof Resume resume) {
      resume(resume);
    } else if (command instanceof Start start) {
      order(start.runId(), () -> chat.runs().start(start.runId(), user, start.commandId()));
    } else if (command instanceof Stop stop) {
      order(stop.runId(), () -> chat.runs().stop(stop.runId(), user, stop.commandId()));
    } else if (command instanceof Cancel cancel) {
      order(cancel.runId(), () -> chat.runs().cancel(cancel.runId(), user, cancel.commandId()));
    } else {
      throw new IllegalStateException("a command that nobody carries out: " + command.type());
    }
  }

  private void ask(ChatMessage message) {
    ChatRequest request =
        new ChatRequest(message.message(), message.threadId(), message.agentName());
    RunRow run = chat.ask(user, request, message.commandId());
    if (!connection.follows(run.log())) {
      follow(chat.runs().logs().lease(run.log()), run, 1);
    }
  }

  private void resume(Resume resume) {
    RunRow run = chat.runs().find(resume.runId(), user);
    Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log());
    try {
      Resumption resumption = Resumption.of(lease.log(), resume.after());
      boolean more =
          !AgentStreams.ended(run) || resumption.from() <= lease.log().appended();
      Long from = more ? Long.valueOf(resumption.from()) : null;
      connection.tell(notes.resumed(run, from, resumption.gapOrNull(), resume.commandId()));
      if (more) {
        follow(lease, run, resumption.from());
      } else {
        lease.close();
      }
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  // Whoever steers a run sees what comes of it, from the acknowledgement on.
  private void order(String id, Supplier<RunRow> order) {
    RunRow run = chat.runs().find(id, user);
    if (connection.follows(run.log())) {
      order.get();
      return;
    }
    Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log());
    try {
      long next = lease.log().head() + 1;
      order.get();
      follow(lease, run, next);
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private void follow(Logs.Lease<AgentEvent> lease, RunRow run, long from) {
    // A run that is only stopped may be started again, and then this connection wants to hear of
    // it.
    connection.follow(
        lease,
        from,
        frame -> frame.type().equals("stream_end")
            && frame.seq() == lease.log().head()
            && AgentStreams.ended(chat.runs().find(run.id(), user)),
        gap -> notes.resumed(run, null, gap, null));
  }

  private void reject(AgentCommand command, Fault fault) {
    chat.engine().counters().add("commands_rejected");
    connection.tell(notes.rejected(command.type(), commandId(command), fault));
  }

  private static @Nullable String commandId(AgentCommand command) {
    if (command instanceof ChatMessage message) {
      return message.commandId();
    } else if (command instanceof Resume resume) {
      return resume.commandId();
    } else if (command instanceof Start start) {
      return start.commandId();
    } else if (command instanceof Stop stop) {
      return stop.commandId();
    } else if (command instanceof Cancel cancel) {
      return cancel.commandId();
    }
    return null;
  }

  private static Fault fault(ContractViolationException violated) {
    return Fault.of(ErrorCode.INVALID_MESSAGE, Texts.cut(violated.getMessage(), 2000), false);
  }
}
