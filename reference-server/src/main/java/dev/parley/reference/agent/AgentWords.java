package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.Ack;
import dev.parley.reference.contract.agent.AgentCompleted;
import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentStarted;
import dev.parley.reference.contract.agent.AgentThinking;
import dev.parley.reference.contract.agent.Error;
import dev.parley.reference.contract.agent.ResponseChunk;
import dev.parley.reference.contract.agent.ResponseComplete;
import dev.parley.reference.contract.agent.StreamEnd;
import dev.parley.reference.contract.agent.StreamStart;
import dev.parley.reference.contract.agent.ToolCompleted;
import dev.parley.reference.contract.agent.ToolExecuting;
import dev.parley.reference.contract.agent.UserMessage;
import dev.parley.reference.contract.shared.ErrorDetail;
import dev.parley.reference.contract.shared.TokenUsage;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Fact;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.store.RunRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one run. */
final class AgentWords implements Fact.Visitor<List<Draft<AgentEvent>>> {
  private final String run;
  private final String thread;
  private final String user;
  private final String agent;
  private final String durability;
  private final int heartbeatMs;

  AgentWords(RunRow row, String durability, int heartbeatMs) {
    this.run = row.id();
    this.thread = row.thread();
    this.user = row.owner();
    this.agent = row.agent();
    this.durability = durability;
    this.heartbeatMs = heartbeatMs;
  }

  @Override
  public List<Draft<AgentEvent>> opened(Fact.Opened fact) {
    return List.of(place -> new StreamStart(
        new StreamStart.Payload(
            run,
            thread,
            place.unixSeconds(),
            user,
            new StreamStart.Payload.Durability(durability),
            heartbeatMs),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> ordered(Fact.Ordered fact) {
    Ack.Payload.Command command = switch (fact.order()) {
      case START -> Ack.Payload.Command.START;
      case STOP -> Ack.Payload.Command.STOP;
      case CANCEL -> Ack.Payload.Command.CANCEL;
    };
    return List.of(place -> new Ack(
        new Ack.Payload(run, thread, place.unixSeconds(), user, command, fact.commandId()),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> asked(Fact.Asked fact) {
    return List.of(place -> new UserMessage(
        new UserMessage.Payload(
            run,
            thread,
            place.unixSeconds(),
            user,
            fact.question().content(),
            fact.question().id(),
            fact.commandId()),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> began(Fact.Began fact) {
    return List.of(place -> new AgentStarted(
        new AgentStarted.Payload(
            agent, run, thread, place.unixSeconds(), user, fact.model(), fact.description()),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> thought(Fact.Thought fact) {
    return List.of(place -> new AgentThinking(
        new AgentThinking.Payload(
            agent, run, thread, place.unixSeconds(), user, fact.text(), fact.step()),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> toolCalled(Fact.ToolCalled fact) {
    return List.of(place -> new ToolExecuting(
        new ToolExecuting.Payload(
            fact.tool(),
            agent,
            run,
            thread,
            place.unixSeconds(),
            user,
            fact.callId(),
            fact.description(),
            fact.arguments()),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> toolAnswered(Fact.ToolAnswered fact) {
    ToolCompleted.Payload.Status status = fact.fault().isEmpty()
        ? ToolCompleted.Payload.Status.SUCCEEDED
        : ToolCompleted.Payload.Status.FAILED;
    return List.of(place -> new ToolCompleted(
        new ToolCompleted.Payload(
            fact.tool(),
            agent,
            run,
            thread,
            place.unixSeconds(),
            user,
            fact.callId(),
            status,
            fact.result(),
            fact.summary(),
            milliseconds(fact.tookMs()),
            fact.fault().map(AgentWords::detail).orElse(null)),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> said(Fact.Said fact) {
    return List.of(place -> new ResponseChunk(
        new ResponseChunk.Payload(
            run, thread, place.unixSeconds(), user, fact.text(), fact.index()),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> answered(Fact.Answered fact) {
    @Nullable
    TokenUsage usage = fact.usage()
        .map(each -> new TokenUsage(tokens(each.inputTokens()), tokens(each.outputTokens())))
        .orElse(null);
    return List.of(place -> new ResponseComplete(
        new ResponseComplete.Payload(
            run,
            thread,
            place.unixSeconds(),
            user,
            fact.answer().content(),
            fact.answer().id(),
            fact.answer().fallback(),
            usage,
            null),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> failed(Fact.Failed fact) {
    return List.of(place -> new Error(
        new Error.Payload(run, thread, place.unixSeconds(), user, detail(fact.fault()), agent),
        place.id(),
        place.seq()));
  }

  @Override
  public List<Draft<AgentEvent>> ended(Fact.Ended fact) {
    AgentCompleted.Payload.Status status = switch (fact.outcome()) {
      case COMPLETED -> AgentCompleted.Payload.Status.COMPLETED;
      case FAILED -> AgentCompleted.Payload.Status.FAILED;
      case STOPPED -> AgentCompleted.Payload.Status.STOPPED;
      case CANCELLED -> AgentCompleted.Payload.Status.CANCELLED;
    };
    return List.of(
        place -> new AgentCompleted(
            new AgentCompleted.Payload(
                agent,
                run,
                thread,
                place.unixSeconds(),
                user,
                status,
                milliseconds(fact.tookMs()),
                fact.tools(),
                fact.fault().map(AgentWords::detail).orElse(null)),
            place.id(),
            place.seq()),
        place -> new StreamEnd(
            new StreamEnd.Payload(run, thread, place.unixSeconds(), user, place.seq()),
            place.id(),
            place.seq()));
  }

  /** A fault in the words of the contracts. */
  static ErrorDetail detail(Fault fault) {
    Integer after = fault.retryAfterMs().isPresent()
        ? Integer.valueOf((int) Math.min(fault.retryAfterMs().getAsLong(), 3_600_000))
        : null;
    return new ErrorDetail(fault.code(), fault.message(), fault.retryable(), after);
  }

  // What is beyond the contract's bounds is cut to them: a clock that jumped must not end a run.
  private static int milliseconds(long took) {
    return (int) Math.min(Math.max(took, 0), 86_400_000);
  }

  private static int tokens(long number) {
    return (int) Math.min(Math.max(number, 0), 100_000_000);
  }
}
