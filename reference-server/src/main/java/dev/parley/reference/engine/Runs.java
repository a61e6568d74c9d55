package dev.parley.reference.engine;

import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.RunState;
import dev.parley.reference.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The runs of one chat system: begun, steered, looked at, and taken up again by the next server. */
public final class Runs<E> implements AutoCloseable {
  /**
   * What is asked, and of whom.
   *
   * @param run the run's id, which nobody has used yet
   * @param log the log that its events go to
   * @param question the message, whose thread is there or among the writes
   * @param commandId the client's own id of the command, by which it is carried out only once
   * @param writes what else has to be stored with it
   */
  public record Begin(
      String run,
      String log,
      String owner,
      Agent agent,
      MessageRow question,
      @Nullable String commandId,
      List<Write> writes) {}

  private final Engine engine;
  private final Adapter<E> adapter;
  private final Logs<E> logs;
  private final Work<E> work;
  private final Commands commands;
  private final Map<String, Attempt<E>> active = new ConcurrentHashMap<>();
  private final Lines lines = new Lines();
  private volatile boolean draining;
  private volatile boolean closed;

  /** The runs of a system; {@link #recover} takes up what an earlier server has left. */
  public Runs(Engine engine, Adapter<E> adapter, Work<E> work) {
    this.engine = engine;
    this.adapter = adapter;
    this.logs = new Logs<>(engine, adapter.dialect());
    this.work = work;
    this.commands = new Commands(engine);
  }

  /** The logs that the runs' events are on. */
  public Logs<E> logs() {
    return logs;
  }

  /** How many runs are under way. */
  public int size() {
    return active.size();
  }

  /** A run of a user. What is somebody else's is not there. */
  public RunRow find(String run, String owner) {
    Attempt<E> attempt = active.get(run);
    return Optional.ofNullable(attempt)
        .map(Attempt::row)
        .or(() -> engine.store().runs().run(run))
        .filter(each -> each.owner().equals(owner))
        .filter(each -> each.system().equals(adapter.dialect().system()))
        .orElseThrow(() -> RefusedException.notFound("run"));
  }

  /**
   * Begins a run, or finds the one that the same command has begun. Its first events are appended when this returns.
   *
   * @throws RefusedException too many runs are waiting
   */
  public RunRow begin(Begin begin) {
    refuseWhileDraining();
    long now = engine.now();
    MessageRow question = begin.question();
    RunRow row = new RunRow(
        begin.run(),
        adapter.dialect().system(),
        begin.owner(),
        question.thread(),
        begin.agent().name(),
        question.id(),
        begin.log(),
        RunState.QUEUED,
        1,
        1,
        now,
        now,
        null);
    List<Write> writes = new ArrayList<>(begin.writes());
    writes.add(new Write.AddMessage(question));
    writes.addAll(commands.writes(begin.owner(), begin.commandId(), row.id()));
    List<Fact> facts = List.of(new Fact.Opened(), new Fact.Asked(question, begin.commandId()));
    return commands.once(
        begin.owner(),
        begin.commandId(),
        before -> find(before, begin.owner()),
        () -> launch(row, facts, writes));
  }

  /** Has a run stop, so that it can be started again. */
  public RunRow stop(String run, String owner, @Nullable String commandId) {
    return order(run, owner, new Fact.Ordered(Fact.Ordered.Order.STOP, commandId));
  }

  /** Ends a run for good, also one that is stopped. */
  public RunRow cancel(String run, String owner, @Nullable String commandId) {
    return order(run, owner, new Fact.Ordered(Fact.Ordered.Order.CANCEL, commandId));
  }

  private RunRow order(String run, String owner, Fact.Ordered ordered) {
    RunRow row = settled(run, owner);
    List<Write> writes = commands.writes(owner, ordered.commandId(), run);
    return commands.once(
        owner, ordered.commandId(), before -> row, () -> take(row, ordered, writes));
  }

  private RunRow take(RunRow row, Fact.Ordered ordered, List<Write> writes) {
    Attempt<E> attempt = active.get(row.id());
    if (attempt != null) {
      RunRow taken = attempt.order(ordered, writes);
      // Nobody may have come to it yet, and who is far down the queue should not be waited for.
      if (attempt.claim()) {
        work.cancelled(attempt);
      }
      return taken;
    }
    if (row.state() == RunState.STOPPED && ordered.order() == Fact.Ordered.Order.CANCEL) {
      return cancelStopped(row, ordered, writes);
    }
    throw notActive();
  }

  /** A run of a user. One that has just ended is waited for until it is on disk. */
  private RunRow settled(String run, String owner) {
    RunRow row = find(run, owner);
    Attempt<E> attempt = active.get(run);
    if (attempt != null && attempt.ended().isDone()) {
      attempt.gone().join();
      return find(run, owner);
    }
    return row;
  }

  // A stopped run's stream has ended, and nothing may follow but a new one: it says just that.
  private RunRow cancelStopped(RunRow row, Fact.Ordered ordered, List<Write> writes) {
    RunRow ending = row.again(engine.now()).moved(RunState.CANCELLING, engine.now());
    Attempt<E> attempt = attempt(ending, List.of());
    attempt.open(List.of(new Fact.Opened(), ordered), writes);
    attempt.end(Fact.Ended.Outcome.CANCELLED, List.of(), null, List.of(), List.of());
    attempt.gone().join();
    return attempt.row();
  }

  /** Starts a stopped run again: the same question, in a new stream. */
  public RunRow start(String run, String owner, @Nullable String commandId) {
    refuseWhileDraining();
    RunRow row = settled(run, owner);
    return commands.once(owner, commandId, before -> row, () -> again(row, commandId));
  }

  private RunRow again(RunRow row, @Nullable String commandId) {
    if (row.state() != RunState.STOPPED) {
      throw new RefusedException(Fault.of(
          ErrorCode.RUN_NOT_ACTIVE, "Only a run that was stopped can be started again.", false));
    }
    MessageRow question = engine
        .store()
        .threads()
        .message(row.question())
        .orElseThrow(() -> RefusedException.notFound("message"));
    return launch(
        row.again(engine.now()),
        List.of(
            new Fact.Opened(),
            new Fact.Ordered(Fact.Ordered.Order.START, commandId),
            new Fact.Asked(question, null)),
        commands.writes(row.owner(), commandId, row.id()));
  }

  /** Done when an attempt that is under way has ended and is on disk; at once where none is. */
  public CompletableFuture<RunRow> ended(RunRow row) {
    Attempt<E> attempt = active.get(row.id());
    return attempt == null
        ? CompletableFuture.completedFuture(engine.store().runs().run(row.id()).orElse(row))
        : attempt.gone().thenApply(nothing -> attempt.row());
  }

  private RunRow launch(RunRow row, List<Fact> facts, List<Write> writes) {
    Attempt<E> attempt = attempt(row, List.of());
    try {
      attempt.open(facts, writes);
    } catch (RuntimeException e) {
      attempt.abandon();
      throw e;
    }
    offer(attempt);
    return attempt.row();
  }

  private Attempt<E> attempt(RunRow row, List<EventRow> told) {
    Attempt<E> attempt = new Attempt<>(engine, adapter, logs.lease(row.log()), row, told);
    if (active.putIfAbsent(row.id(), attempt) != null) {
      attempt.abandon();
      throw notActive();
    }
    attempt.gone().thenRun(() -> active.remove(row.id(), attempt));
    return attempt;
  }

  /** How many runs of a log are under way, those that wait for others among them. */
  public int waiting(String log) {
    return lines.length(log);
  }

  private void offer(Attempt<E> attempt) {
    if (!adapter.oneAfterAnother()) {
      dispatch(attempt);
      return;
    }
    String line = attempt.row().log();
    lines.enter(line, () -> {
      // Whoever waits when the server goes away is taken up by the next one.
      if (!closed) {
        dispatch(attempt);
        attempt.gone().thenRun(() -> lines.leave(line));
      }
    });
  }

  private void dispatch(Attempt<E> attempt) {
    boolean taken = engine.workers().offer(() -> {
      if (attempt.claim()) {
        work.run(attempt);
      }
    });
    if (!taken && attempt.claim()) {
      work.busy(attempt);
    }
  }

  /** Takes up what an earlier server has left: makes again what can be made again, and ends the rest. */
  public void recover() {
    for (RunRow row : engine.store().runs().in(RunState.ACTIVE)) {
      if (row.system().equals(adapter.dialect().system())) {
        engine.counters().add("runs_recovered");
        offer(attempt(row, Recovery.told(engine.store().events(), row)));
      }
    }
  }

  /** Takes no new runs from now on. */
  public void drain() {
    draining = true;
  }

  private void refuseWhileDraining() {
    if (draining) {
      throw new RefusedException(new Fault(
          ErrorCode.INTERRUPTED,
          "The server is about to restart. Try again in a moment.",
          true,
          OptionalLong.of(2000)));
    }
  }

  static RefusedException notActive() {
    return new RefusedException(
        Fault.of(ErrorCode.RUN_NOT_ACTIVE, "The run has already ended.", false));
  }

  /** Lets all runs go as they are; the next server takes them up. */
  @Override
  public void close() {
    drain();
    closed = true;
    active.values().forEach(each -> each.cancellation().cancel(Cancellation.Reason.SHUTDOWN));
  }
}
