package dev.parley.reference.engine;

import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.ModelException;
import dev.parley.reference.llm.Prompt;
import dev.parley.reference.llm.Turn;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.RunState;
import dev.parley.reference.store.StoreException;
import dev.parley.reference.store.Threads;
import dev.parley.reference.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run does from the moment that a thread takes it up, and how it ends whatever happens. */
public final class Work<E> {
  private static final Logger log = LoggerFactory.getLogger(Work.class);

  private final Engine engine;
  private final LanguageModel model;
  private final Toolbox toolbox;
  private final Map<String, Agent> agents;

  /** Work of some agents, all of them with one model. */
  public Work(Engine engine, LanguageModel model, Toolbox toolbox, Map<String, Agent> agents) {
    this.engine = engine;
    this.model = model;
    this.toolbox = toolbox;
    this.agents = Map.copyOf(agents);
  }

  void run(Attempt<E> attempt) {
    RunRow row = attempt.row();
    Future<?> limit = engine
        .timer()
        .after(
            engine.limits().run(), () -> attempt.cancellation().cancel(Cancellation.Reason.TIME));
    @Nullable AgentLoop loop = null;
    try {
      if (row.state() == RunState.STOPPING || row.state() == RunState.CANCELLING) {
        cancelled(attempt);
        return;
      }
      if (attempt.isRepetition() && !model.repeatable()) {
        throw new Repetition.DivergedException("the model never answers twice the same");
      }
      // The question has to be there before it is read.
      attempt.awaitStored();
      loop = loop(attempt, row);
      Agent agent = agent(row);
      attempt.tell(new Fact.Began(agent.name(), model.name(), agent.description()));
      loop.run();
      attempt.requireAllTold();
      MessageRow answer = answer(attempt, loop.answer(), false);
      attempt.end(
          Fact.Ended.Outcome.COMPLETED,
          loop.toolsUsed(),
          null,
          List.of(new Fact.Answered(answer, Optional.of(loop.usage()), Optional.of(loop.reason()))),
          List.of(new Write.AddMessage(answer)));
    } catch (Cancellation.CancelledException e) {
      cancelled(attempt, loop, e.reason());
    } catch (ModelException e) {
      log.warn("Run {} has no answer: {}", row.id(), e.kind(), e);
      OptionalLong after = e.retryAfter().isPresent()
          ? OptionalLong.of(e.retryAfter().get().toMillis())
          : OptionalLong.empty();
      fail(attempt, loop, new Fault(e.code(), e.getMessage(), e.retryable(), after));
    } catch (Repetition.DivergedException e) {
      log.info("Run {} cannot be taken up again: {}", row.id(), e.getMessage());
      fail(attempt, loop, interrupted());
    } catch (InterruptedException e) {
      // The server shuts down.
      attempt.abandon();
      Thread.currentThread().interrupt();
    } catch (StoreException e) {
      log.error("Run {} cannot be kept", row.id(), e);
      attempt.abandon();
    } catch (RuntimeException e) {
      log.error("Run {} has failed", row.id(), e);
      engine.counters().add("runs_broken");
      fail(attempt, loop, Fault.of(ErrorCode.INTERNAL, "Something went wrong here.", true));
    } finally {
      limit.cancel(false);
    }
  }

  private AgentLoop loop(Attempt<E> attempt, RunRow row) {
    return new AgentLoop(
        engine, model, toolbox, agent(row), attempt, Prompt.Options.DEFAULTS, turns(row));
  }

  private Agent agent(RunRow row) {
    Agent agent = agents.get(row.agent());
    return agent == null ? new Agent(row.agent(), row.agent(), "", List.of()) : agent;
  }

  private List<Turn> turns(RunRow row) {
    List<Turn> turns = new ArrayList<>();
    String instructions = agent(row).instructions();
    if (!instructions.isEmpty()) {
      turns.add(new Turn.System(instructions));
    }
    MessageRow question = engine
        .store()
        .threads()
        .message(row.question())
        .orElseThrow(() -> new IllegalStateException("the question of a run is gone"));
    for (MessageRow each : before(question)) {
      turns.add(
          switch (each.role()) {
            case USER -> new Turn.User(each.content());
            case ASSISTANT -> new Turn.Assistant(each.content(), List.of());
          });
    }
    turns.add(new Turn.User(question.content()));
    return turns;
  }

  /** What was said before a question, and the answers to it that came only after this one was asked. */
  private List<MessageRow> before(MessageRow question) {
    Threads threads = engine.store().threads();
    int limit = engine.limits().history();
    List<MessageRow> before =
        new ArrayList<>(threads.messages(question.thread(), question.position(), limit));
    for (MessageRow each : threads.messages(question.thread(), Long.MAX_VALUE, limit)) {
      if (each.position() > question.position() && each.role() == MessageRow.Role.ASSISTANT) {
        for (int place = before.size() - 1; place >= 0; place--) {
          if (Objects.equals(each.run(), before.get(place).run())) {
            before.add(place + 1, each);
            break;
          }
        }
      }
    }
    return before;
  }

  private MessageRow answer(Attempt<E> attempt, String text, boolean fallback) {
    RunRow row = attempt.row();
    return new MessageRow(
        attempt.adapter().answerId(row),
        row.thread(),
        0,
        MessageRow.Role.ASSISTANT,
        row.agent(),
        text,
        row.id(),
        fallback,
        engine.now(),
        null);
  }

  /** Ends a run that was told to before anybody took it up. */
  void cancelled(Attempt<E> attempt) {
    attempt.end(Fact.Ended.Outcome.STOPPED, List.of(), null, List.of(), List.of());
  }

  /** Ends a run that nobody has time for. */
  void busy(Attempt<E> attempt) {
    engine.counters().add("runs_turned_away");
    fail(
        attempt,
        null,
        new Fault(
            ErrorCode.RATE_LIMITED,
            "Too much is going on here at the moment. Try again in a while.",
            true,
            OptionalLong.of(5000)));
  }

  private void cancelled(Attempt<E> attempt, @Nullable AgentLoop loop, Cancellation.Reason reason) {
    List<String> used = loop == null ? List.of() : loop.toolsUsed();
    switch (reason) {
      case STOP -> attempt.end(Fact.Ended.Outcome.STOPPED, used, null, List.of(), List.of());
      case CANCEL -> attempt.end(Fact.Ended.Outcome.CANCELLED, used, null, List.of(), List.of());
      case TIME ->
        fail(
            attempt,
            loop,
            Fault.of(ErrorCode.PROVIDER_TIMEOUT, "The answer took too long. Try again.", true));
      case SHUTDOWN -> attempt.abandon();
    }
  }

  private static Fault interrupted() {
    return Fault.of(
        ErrorCode.INTERRUPTED, "The server was restarted while it answered. Ask again.", true);
  }

  /** The user gets an answer all the same, which says so, and the stream ends as it should. */
  private void fail(Attempt<E> attempt, @Nullable AgentLoop loop, Fault fault) {
    try {
      String said = attempt.said();
      String apology =
          (said.isEmpty() ? "" : "\n\n") + "I could not finish this: " + fault.message();
      MessageRow answer = answer(attempt, said + apology, true);
      attempt.end(
          Fact.Ended.Outcome.FAILED,
          loop == null ? List.of() : loop.toolsUsed(),
          fault,
          List.of(
              new Fact.Failed(fault, said),
              new Fact.Said(apology, attempt.pieces(), true),
              new Fact.Answered(answer, Optional.empty(), Optional.empty())),
          List.of(new Write.AddMessage(answer)));
    } catch (RuntimeException e) {
      log.error("Run {} could not be ended", attempt.row().id(), e);
      attempt.abandon();
    }
  }
}
