package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.ConversationEvents;
import dev.parley.reference.contract.conversations.Draining;
import dev.parley.reference.contract.conversations.Heartbeat;
import dev.parley.reference.contract.conversations.Resumed;
import dev.parley.reference.contract.conversations.TypingChanged;
import dev.parley.reference.contract.shared.Role;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.wire.Drain;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What is for one connection alone, or for the moment alone, and so is on no log. */
final class ConversationNotes {
  private final Clock clock;

  ConversationNotes(Clock clock) {
    this.clock = clock;
  }

  Frame heartbeat() {
    return frame(new Heartbeat(ConversationWords.time(clock.millis())));
  }

  Frame resumed(long from, long gap, @Nullable String commandId) {
    return frame(new Resumed(true, from, gap, commandId));
  }

  Frame refused(Fault fault, @Nullable String commandId) {
    return frame(ConversationWords.error(fault, null, commandId, null));
  }

  Frame typing(boolean typing) {
    return frame(new TypingChanged(Role.USER, typing));
  }

  Frame draining(Drain drain) {
    return frame(new Draining(
        (int) drain.reconnectAfter().toMillis(), (int) drain.closesIn().toMillis()));
  }

  private static Frame frame(ConversationEvent event) {
    return Frame.unlogged(event.type(), ConversationEvents.encode(event));
  }
}
