package dev.parley.reference;

import dev.parley.reference.contract.agent.AgentCompleted;
import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentStarted;
import dev.parley.reference.contract.agent.AgentThinking;
import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.contract.agent.ResponseChunk;
import dev.parley.reference.contract.agent.ResponseComplete;
import dev.parley.reference.contract.agent.StreamEnd;
import dev.parley.reference.contract.agent.StreamStart;
import dev.parley.reference.contract.agent.ToolCompleted;
import dev.parley.reference.contract.agent.ToolExecuting;
import dev.parley.reference.contract.agent.UserMessage;
import dev.parley.reference.contract.shared.TokenUsage;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.StringNode;

/** A run that always goes the same way: each of the ten events once, in the order of the contract. */
final class ScriptedRun implements Run {
  private static final String USER = "anonymous";
  private static final String TOOL = "aws_cost_analyzer";
  private static final String CALL = "call_1";
  private static final String ANSWER = "You spent 1,834.20 USD on storage.";
  private static final int TOOK_MS = 1250;

  /** An event whose place in the stream is known. */
  private interface Step {
    AgentEvent at(String id, long seq, double now);
  }

  private final String run = "run_" + UUID.randomUUID();
  private final String thread;
  private final String agent;
  private final Iterator<Step> steps;
  private long sent;

  ScriptedRun(ChatRequest request) {
    this.thread = orElse(request.threadId(), "thread_" + UUID.randomUUID());
    this.agent = orElse(request.agentName(), "data_helper");
    this.steps = script(request.message()).iterator();
  }

  @Override
  public boolean hasNext() {
    return steps.hasNext();
  }

  @Override
  public Frame next() {
    Step step = steps.next();
    long seq = ++sent;
    String id = "e1." + run + "." + seq;
    return Frame.of(step.at(id, seq, now()), id);
  }

  @Override
  public void close() {}

  private List<Step> script(String message) {
    return List.of(
        this::streamStart,
        (id, seq, now) -> new UserMessage(
            new UserMessage.Payload(run, thread, now, USER, message, null, null), id, seq),
        this::agentStarted,
        this::agentThinking,
        this::toolExecuting,
        this::toolCompleted,
        (id, seq, now) -> new ResponseChunk(
            new ResponseChunk.Payload(run, thread, now, USER, ANSWER, 0), id, seq),
        this::responseComplete,
        this::agentCompleted,
        (id, seq, now) ->
            new StreamEnd(new StreamEnd.Payload(run, thread, now, USER, seq), id, seq));
  }

  private StreamStart streamStart(String id, long seq, double now) {
    var durability = StreamStart.Payload.Durability.NONE;
    return new StreamStart(
        new StreamStart.Payload(run, thread, now, USER, durability, null), id, seq);
  }

  private AgentStarted agentStarted(String id, long seq, double now) {
    var description = "Looking into your costs";
    return new AgentStarted(
        new AgentStarted.Payload(agent, run, thread, now, USER, null, description), id, seq);
  }

  private AgentThinking agentThinking(String id, long seq, double now) {
    var thought = "The question is about costs, so I need the cost analyzer.";
    return new AgentThinking(
        new AgentThinking.Payload(agent, run, thread, now, USER, thought, 1), id, seq);
  }

  private ToolExecuting toolExecuting(String id, long seq, double now) {
    return new ToolExecuting(
        new ToolExecuting.Payload(
            TOOL,
            agent,
            run,
            thread,
            now,
            USER,
            CALL,
            "Analyzing costs",
            Map.of("region", StringNode.valueOf("us-east-1"))),
        id,
        seq);
  }

  private ToolCompleted toolCompleted(String id, long seq, double now) {
    return new ToolCompleted(
        new ToolCompleted.Payload(
            TOOL,
            agent,
            run,
            thread,
            now,
            USER,
            CALL,
            ToolCompleted.Payload.Status.SUCCEEDED,
            Map.of("total", DoubleNode.valueOf(1834.2)),
            "1,834.20 USD last month",
            TOOK_MS,
            null),
        id,
        seq);
  }

  private ResponseComplete responseComplete(String id, long seq, double now) {
    return new ResponseComplete(
        new ResponseComplete.Payload(
            run, thread, now, USER, ANSWER, null, false, new TokenUsage(412, 9), 9),
        id,
        seq);
  }

  private AgentCompleted agentCompleted(String id, long seq, double now) {
    var status = AgentCompleted.Payload.Status.COMPLETED;
    return new AgentCompleted(
        new AgentCompleted.Payload(
            agent, run, thread, now, USER, status, TOOK_MS, List.of(TOOL), null),
        id,
        seq);
  }

  private static double now() {
    Instant now = Instant.now();
    return now.getEpochSecond() + now.getNano() / 1e9;
  }

  private static String orElse(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
