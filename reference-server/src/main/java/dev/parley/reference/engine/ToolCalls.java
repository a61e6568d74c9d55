package dev.parley.reference.engine;

import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.llm.Piece;
import dev.parley.reference.llm.Turn;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls tools for a run, within their time, and tells of it. A tool that fails does not end the run: the model hears of it. */
final class ToolCalls {
  private static final Logger log = LoggerFactory.getLogger(ToolCalls.class);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Engine engine;
  private final Toolbox toolbox;
  private final Attempt<?> attempt;

  ToolCalls(Engine engine, Toolbox toolbox, Attempt<?> attempt) {
    this.engine = engine;
    this.toolbox = toolbox;
    this.attempt = attempt;
  }

  /** The model wants a tool when the answer has begun already. */
  Turn.ToolResult tooLate(Piece.ToolCall call) {
    return new Turn.ToolResult(
        call.callId(), call.tool(), "Tools cannot be called once the answer has begun.", true);
  }

  Turn.ToolResult call(Piece.ToolCall call)
      throws Cancellation.CancelledException, Repetition.DivergedException, InterruptedException {
    String announced = Texts.cut(toolbox.announce(call.tool(), call.arguments()), 500);
    attempt.tell(new Fact.ToolCalled(call.callId(), call.tool(), announced, call.arguments()));
    long begun = engine.now();
    Toolbox.@Nullable Result result = null;
    @Nullable Fault fault = null;
    try {
      result = inTime(call);
    } catch (Toolbox.ToolFault e) {
      log.debug("Tool {} has failed", call.tool(), e);
      fault = Fault.of(ErrorCode.TOOL_FAILED, Texts.cut(e.getMessage(), 2000), false);
    } catch (RuntimeException e) {
      log.error("Tool {} has failed", call.tool(), e);
      fault = Fault.of(ErrorCode.TOOL_FAILED, "The tool has failed.", false);
    }
    long took = Math.max(0, engine.now() - begun);
    String summary = result == null ? fault.message() : result.summary();
    attempt.tell(new Fact.ToolAnswered(
        call.callId(),
        call.tool(),
        result == null ? null : result.values(),
        Texts.cut(summary, 1000),
        took,
        Optional.ofNullable(fault)));
    return new Turn.ToolResult(call.callId(), call.tool(), text(result, summary), result == null);
  }

  private Toolbox.Result inTime(Piece.ToolCall call)
      throws Toolbox.ToolFault, Cancellation.CancelledException, InterruptedException {
    Thread worker = Thread.currentThread();
    AtomicBoolean calling = new AtomicBoolean(true);
    AtomicBoolean late = new AtomicBoolean();
    Runnable interrupt = () -> {
      if (calling.getAndSet(false)) {
        worker.interrupt();
      }
    };
    Future<?> limit = engine.timer().after(engine.limits().tool(), () -> {
      late.set(true);
      interrupt.run();
    });
    Runnable unhook = attempt.cancellation().onCancel(interrupt);
    try {
      return toolbox.call(call.tool(), call.arguments());
    } catch (InterruptedException e) {
      attempt.cancellation().check();
      if (late.get()) {
        throw new Toolbox.ToolFault("The tool took too long.", e);
      }
      throw e;
    } finally {
      limit.cancel(false);
      unhook.run();
      // An interruption that came too late to matter must not hit what comes next.
      if (!calling.getAndSet(false)) {
        Thread.interrupted();
      }
    }
  }

  private static String text(Toolbox.@Nullable Result result, String summary) {
    if (result == null || result.values() == null) {
      return summary;
    }
    // A single value needs no braces, least of all where a model says it on as it is.
    if (result.values().size() == 1) {
      JsonNode only = result.values().values().iterator().next();
      if (only.isValueNode()) {
        return only.asString();
      }
    }
    return MAPPER.writeValueAsString(result.values());
  }
}
