package dev.parley.reference.assistant;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.Identity;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.contract.assistant.AssistantCommand;
import dev.parley.reference.contract.assistant.AssistantCommands;
import dev.parley.reference.contract.assistant.Auth;
import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.http.Peek;
import dev.parley.reference.wire.Connection;
import dev.parley.reference.wire.Ending;
import dev.parley.reference.wire.SocketRoute;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's WebSocket: first somebody who has to say who they are, then their commands, one after another. */
public final class AssistantSocket implements SocketRoute.Reader {
  private static final Logger log = LoggerFactory.getLogger(AssistantSocket.class);
  private static final int MOST_BEFORE_AUTH = 20;
  private static final int LONGEST_BEFORE_AUTH = 8 * 1024;
  private static final Fault AUTH_REQUIRED =
      Fault.of(ErrorCode.AUTH_REQUIRED, "Please sign in first.", false);

  private final AssistantChat chat;
  private final Tokens tokens;
  private final Audience audience;
  private final Connection connection;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final AtomicBoolean welcome;
  private final Future<?> deadline;
  private @Nullable AssistantDesk desk;
  private @Nullable Future<?> expiry;
  private int before;

  private AssistantSocket(
      AssistantChat chat,
      Tokens tokens,
      Audience audience,
      Connection connection,
      AtomicBoolean welcome,
      Duration deadline) {
    this.chat = chat;
    this.tokens = tokens;
    this.audience = audience;
    this.connection = connection;
    this.welcome = welcome;
    this.deadline = chat.engine().timer().after(deadline, () -> tooLate(deadline));
  }

  /**
   * The socket of a connection that is about to be opened.
   *
   * @param token the one in the query; null where it is to come in the first message
   * @param deadline until when it has to have come
   */
  public static AssistantSocket open(
      AssistantChat chat,
      Tokens tokens,
      Audience audience,
      Function<Supplier<@Nullable Frame>, Connection> opener,
      @Nullable String token,
      Duration deadline) {
    // Nothing may stand before the events that say whether somebody is known.
    AtomicBoolean welcome = new AtomicBoolean();
    Connection connection = opener.apply(
        () -> welcome.get() ? AssistantNotes.heartbeat(chat.engine().clock().instant()) : null);
    AssistantSocket socket =
        new AssistantSocket(chat, tokens, audience, connection, welcome, deadline);
    if (token != null) {
      socket.authenticate(token);
    }
    return socket;
  }

  /** Carries a command out, or says why not. */
  @Override
  public void receive(String frame) {
    if (desk != null) {
      desk.receive(frame);
    } else if (!decided.get()) {
      receiveFirst(frame);
    }
  }

  /** Refuses a frame that is no text. */
  @Override
  public void receiveBinary() {
    if (desk != null) {
      desk.receiveBinary();
    } else if (!decided.get()) {
      refuseFirst(AUTH_REQUIRED, null);
    }
  }

  /** The client is gone. Its answers are made all the same. */
  @Override
  public void closed() {
    deadline.cancel(false);
    if (expiry != null) {
      expiry.cancel(false);
    }
    if (desk != null) {
      desk.close();
    }
    connection.gone();
  }

  private void receiveFirst(String frame) {
    Peek peek = frame.length() > LONGEST_BEFORE_AUTH ? new Peek(null, null) : Peek.at(frame);
    if (!"auth".equals(peek.type())) {
      refuseFirst(AUTH_REQUIRED, peek.commandId());
      return;
    }
    AssistantCommand command;
    try {
      command = AssistantCommands.decode(frame);
    } catch (ContractViolationException violated) {
      refuseFirst(Violations.fault(violated), peek.commandId());
      return;
    }
    authenticate(((Auth) command).token());
  }

  // Many tries are no longer a mistake of whoever writes a client.
  private void refuseFirst(Fault fault, @Nullable String commandId) {
    chat.engine().counters().add("commands_refused");
    if (++before <= MOST_BEFORE_AUTH) {
      connection.tell(AssistantNotes.error(fault, commandId));
    } else if (decided.compareAndSet(false, true)) {
      connection.tell(AssistantNotes.authError(AUTH_REQUIRED));
      connection.end(Ending.UNAUTHENTICATED);
    }
  }

  private void tooLate(Duration waited) {
    if (decided.compareAndSet(false, true)) {
      chat.engine().counters().add("auth_deadlines_missed");
      connection.tell(AssistantNotes.authError(Fault.of(
          ErrorCode.AUTH_REQUIRED,
          "Nobody has signed in within " + waited.toMillis() + " milliseconds.",
          true)));
      connection.end(Ending.UNAUTHENTICATED);
    }
  }

  private void authenticate(String token) {
    if (!decided.compareAndSet(false, true)) {
      return;
    }
    deadline.cancel(false);
    try {
      Identity identity = tokens.check(token);
      ChatSession session =
          chat.sessions().open(identity.userId(), Optional.of(identity.expiresAt()));
      desk = new AssistantDesk(chat, identity.userId(), audience, connection, session);
      welcome.set(true);
      Duration left = Duration.between(chat.engine().clock().instant(), identity.expiresAt());
      expiry = chat.engine().timer().after(left, this::expire);
    } catch (AuthException e) {
      chat.engine().counters().add("auth_refused");
      connection.tell(
          AssistantNotes.authError(Fault.of(e.code(), String.valueOf(e.getMessage()), false)));
      connection.end(Ending.UNAUTHENTICATED);
    } catch (RuntimeException e) {
      log.error("A session cannot be opened", e);
      connection.tell(AssistantNotes.authError(
          Fault.of(ErrorCode.INTERNAL, "Something went wrong here. Try again later.", true)));
      connection.end(Ending.BROKEN);
    }
  }

  private void expire() {
    connection.tell(AssistantNotes.authError(
        Fault.of(ErrorCode.AUTH_EXPIRED, "The token has expired. Sign in again.", false)));
    connection.end(Ending.EXPIRED);
  }
}
