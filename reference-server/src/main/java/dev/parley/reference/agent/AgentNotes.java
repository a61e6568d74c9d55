package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentEvents;
import dev.parley.reference.contract.agent.CommandRejected;
import dev.parley.reference.contract.agent.Draining;
import dev.parley.reference.contract.agent.Heartbeat;
import dev.parley.reference.contract.agent.Resumed;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Place;
import dev.parley.reference.store.RunRow;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is for one connection of a user alone, and so is on no log. */
final class AgentNotes {
  private final String user;
  private final Clock clock;

  AgentNotes(String user, Clock clock) {
    this.user = user;
    this.clock = clock;
  }

  Frame heartbeat(@Nullable RunRow run) {
    return frame(new Heartbeat(new Heartbeat.Payload(
        run == null ? null : run.id(), run == null ? null : run.thread(), now(), user)));
  }

  /**
   * @param from the number of the first event that follows; null where none does
   * @param gap how many events before it are gone; null where nobody can tell
   */
  Frame resumed(RunRow run, @Nullable Long from, @Nullable Long gap, @Nullable String commandId) {
    boolean follows = from != null;
    return frame(new Resumed(new Resumed.Payload(
        follows ? run.id() : null,
        follows ? run.thread() : null,
        now(),
        user,
        follows,
        from,
        gap,
        commandId)));
  }

  Frame rejected(@Nullable String command, @Nullable String commandId, Fault fault) {
    return frame(new CommandRejected(new CommandRejected.Payload(
        null, null, now(), user, command, commandId, AgentWords.detail(fault))));
  }

  Frame draining(@Nullable RunRow run, Duration reconnectAfter, Duration closesIn) {
    return frame(new Draining(new Draining.Payload(
        run == null ? null : run.id(),
        run == null ? null : run.thread(),
        now(),
        user,
        (int) reconnectAfter.toMillis(),
        (int) closesIn.toMillis())));
  }

  private double now() {
    return Place.unixSeconds(clock.instant());
  }

  private static Frame frame(AgentEvent event) {
    return Frame.unlogged(event.type(), AgentEvents.encode(event));
  }
}
