package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.AssistantEvents;
import dev.parley.reference.contract.assistant.AuthError;
import dev.parley.reference.contract.assistant.Draining;
import dev.parley.reference.contract.assistant.Error;
import dev.parley.reference.contract.assistant.Heartbeat;
import dev.parley.reference.contract.assistant.Participant;
import dev.parley.reference.contract.assistant.Resumed;
import dev.parley.reference.contract.assistant.TypingChanged;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is for one connection alone, and so is on no log. */
final class AssistantNotes {
  private AssistantNotes() {}

  static Frame authError(Fault fault) {
    return frame(new AuthError(
        fault.code(), fault.message(), fault.retryable(), AssistantWords.milliseconds(fault)));
  }

  static Frame error(Fault fault, @Nullable String commandId) {
    return frame(error(fault, commandId, null));
  }

  /** The refusal of a command; null as its number where it is on no log. */
  static Error error(Fault fault, @Nullable String commandId, @Nullable Long seq) {
    return new Error(
        fault.code(),
        fault.message(),
        fault.retryable(),
        AssistantWords.milliseconds(fault),
        null,
        null,
        commandId,
        seq);
  }

  static Frame resumed(ChatSessions.Resumption resumption, @Nullable String commandId) {
    return frame(
        new Resumed(resumption.session() != null, resumption.from(), resumption.gap(), commandId));
  }

  /** So many events are gone for good before the connection has read them. */
  static Frame gap(long missing) {
    return frame(new Resumed(true, null, missing, null));
  }

  static Frame typing(Participant who, boolean typing) {
    return frame(new TypingChanged(who, typing, null));
  }

  static Frame heartbeat(Instant now) {
    return frame(new Heartbeat(now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
  }

  static Frame draining(Duration reconnectAfter, Duration closesIn) {
    return frame(new Draining((int) reconnectAfter.toMillis(), (int) closesIn.toMillis()));
  }

  private static Frame frame(AssistantEvent event) {
    return Frame.unlogged(event.type(), AssistantEvents.encode(event));
  }
}
