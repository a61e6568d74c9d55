package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.contract.agentrest.AgentAnswer;
import dev.parley.reference.contract.agentrest.AgentAnswers;
import dev.parley.reference.contract.agentrest.AgentRequest;
import dev.parley.reference.contract.agentrest.PartialResult;
import dev.parley.reference.contract.agentrest.PartialResults;
import dev.parley.reference.contract.agentrest.RunState;
import dev.parley.reference.contract.agentrest.RunStatus;
import dev.parley.reference.contract.agentrest.RunStatuses;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.contract.shared.ErrorDetail;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.http.Answers;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.RunRow;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Runs over HTTP without a stream: steered, looked at, and waited for. */
public final class AgentControl {
  private final AgentChat chat;

  /** Control of a chat's runs. */
  public AgentControl(AgentChat chat) {
    this.chat = chat;
  }

  /** How a run is. */
  public void status(Context ctx, String user) {
    answer(ctx, chat.runs().find(ctx.pathParam("run_id"), user));
  }

  /** Starts a stopped run again. */
  public void start(Context ctx, String user) {
    answer(ctx, chat.runs().start(ctx.pathParam("run_id"), user, null));
  }

  /** Stops a run. */
  public void stop(Context ctx, String user) {
    answer(ctx, chat.runs().stop(ctx.pathParam("run_id"), user, null));
  }

  /** Ends a run for good. */
  public void cancel(Context ctx, String user) {
    answer(ctx, chat.runs().cancel(ctx.pathParam("run_id"), user, null));
  }

  private void answer(Context ctx, RunRow run) {
    try (Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log())) {
      long head = lease.log().head();
      String last = head == 0 ? null : lease.log().idOf(head).toString();
      RunStatus status = new RunStatus(
          run.id(),
          run.thread(),
          run.agent(),
          new RunState(run.state().word()),
          head,
          last,
          time(run.createdAt()),
          time(run.updatedAt()),
          detail(run.fault()));
      Answers.json(ctx, 200, RunStatuses.encode(status));
    }
  }

  /** What a run has said so far. */
  public void partial(Context ctx, String user) {
    RunRow run = chat.runs().find(Requests.required(ctx, "run_id"), user);
    try (Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log())) {
      Transcript transcript = Transcript.of(lease.log(), run.bodySeq());
      long last = Math.max(transcript.lastSeq(), run.bodySeq() - 1);
      PartialResult result = new PartialResult(
          run.id(),
          run.thread(),
          new RunState(run.state().word()),
          transcript.content(),
          transcript.isComplete(),
          last,
          last == 0 ? null : lease.log().idOf(last).toString());
      Answers.json(ctx, 200, PartialResults.encode(result));
    }
  }

  /**
   * Asks an agent and answers when it has finished.
   *
   * @param agent who is asked, whatever the request says; null leaves it to the request
   */
  public void execute(Context ctx, String user, AgentRequest request, @Nullable String agent) {
    ChatRequest chatRequest = new ChatRequest(
        request.message(), request.threadId(), agent == null ? request.agentName() : agent);
    RunRow begun = chat.ask(user, chatRequest, null);
    ctx.future(() -> chat.runs().ended(begun).thenAcceptAsync(run -> finished(ctx, run)));
  }

  private void finished(Context ctx, RunRow run) {
    try (Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log())) {
      Transcript transcript = Transcript.of(lease.log(), run.bodySeq());
      AgentAnswer answer = new AgentAnswer(
          run.id(),
          run.thread(),
          run.agent(),
          new RunState(run.state().word()),
          transcript.content(),
          transcript.isFallback(),
          transcript.tools(),
          transcript.error());
      Answers.json(ctx, 200, AgentAnswers.encode(answer));
    }
  }

  static OffsetDateTime time(long at) {
    return Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC);
  }

  private static @Nullable ErrorDetail detail(RunRow.@Nullable FaultRow fault) {
    return fault == null
        ? null
        : new ErrorDetail(new ErrorCode(fault.code()), fault.message(), fault.retryable(), null);
  }
}
