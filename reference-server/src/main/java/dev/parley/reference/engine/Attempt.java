package dev.parley.reference.engine;

import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.RunState;
import dev.parley.reference.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a run while it is under way: its state, and the one place where its facts become
 * events. Whatever happens, it ends once.
 */
final class Attempt<E> {
  private final Engine engine;
  private final Adapter<E> adapter;
  private final Logs.Lease<E> lease;
  private final Repetition<E> repetition;
  private final Cancellation cancellation = new Cancellation();
  private final CompletableFuture<RunRow> ended = new CompletableFuture<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final StringBuilder said = new StringBuilder();
  private final long startedAt;
  private RunRow row;
  private int pieces;
  private boolean claimed;

  /**
   * An attempt that nobody has taken up.
   *
   * @param told what was told of it before the server went away
   */
  Attempt(Engine engine, Adapter<E> adapter, Logs.Lease<E> lease, RunRow row, List<EventRow> told) {
    this.engine = engine;
    this.adapter = adapter;
    this.lease = lease;
    this.row = row;
    this.startedAt = engine.now();
    this.repetition = new Repetition<>(adapter, lease.log(), told);
    for (String piece : repetition.pieces()) {
      said.append(piece);
      pieces++;
    }
    lease.log().prepare();
  }

  RunRow row() {
    lock.lock();
    try {
      return row;
    } finally {
      lock.unlock();
    }
  }

  Adapter<E> adapter() {
    return adapter;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Done when the last event is appended. */
  CompletableFuture<RunRow> ended() {
    return ended;
  }

  /** Done when all of it is on disk, or was let go. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  /** Whether some of it was told by an earlier server. */
  boolean isRepetition() {
    return repetition.wasBegun();
  }

  /** The answer so far, as readers have it. */
  String said() {
    lock.lock();
    try {
      return said.toString();
    } finally {
      lock.unlock();
    }
  }

  int pieces() {
    lock.lock();
    try {
      return pieces;
    } finally {
      lock.unlock();
    }
  }

  /** The first facts, with the run itself and what else has to be stored with it. */
  void open(List<Fact> facts, List<Write> writes) {
    lock.lock();
    try {
      lease.log().append(row.id(), drafts(facts), appended -> {
        row = row.bodyAt(appended.last() + 1);
        List<Write> all = new ArrayList<>(writes);
        all.add(new Write.SaveRun(row));
        return all;
      });
    } finally {
      lock.unlock();
    }
  }

  private List<Draft<E>> drafts(List<Fact> facts) {
    List<Draft<E>> drafts = new ArrayList<>();
    facts.forEach(each -> drafts.addAll(adapter.events(row, each)));
    return drafts;
  }

  /** Takes the attempt up; false where somebody has already, or it was ended before. */
  boolean claim() {
    lock.lock();
    try {
      if (ended.isDone() || claimed) {
        return false;
      }
      claimed = true;
      if (row.state() == RunState.QUEUED || row.state() == RunState.INTERRUPTED) {
        row = row.moved(RunState.RUNNING, engine.now());
        engine.journal().write(new Write.SaveRun(row));
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until what was told and stored so far is on disk. */
  void awaitStored() {
    // The journal writes in order. The log alone would not know of what was stored without an
    // event.
    engine.journal().write().join();
  }

  /** Tells a fact. */
  void tell(Fact fact)
      throws Cancellation.CancelledException, Repetition.DivergedException, InterruptedException {
    cancellation.check();
    engine.journal().awaitRoom();
    lock.lock();
    try {
      List<Draft<E>> drafts = adapter.events(row, fact);
      if (!drafts.isEmpty() && !repetition.wasTold(fact, drafts)) {
        lease.log().append(row.id(), drafts, appended -> List.of());
        if (fact instanceof Fact.Said piece) {
          said.append(piece.text());
          pieces++;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Fails where an earlier server has told more than was told now. */
  void requireAllTold() throws Repetition.DivergedException {
    repetition.requireDone();
  }

  /** Takes an order; refused where the run has ended, or is ending already. */
  RunRow order(Fact.Ordered ordered, List<Write> writes) {
    boolean stop = ordered.order() == Fact.Ordered.Order.STOP;
    lock.lock();
    try {
      boolean ending =
          row.state() == RunState.CANCELLING || stop && row.state() == RunState.STOPPING;
      if (ended.isDone() || ending) {
        throw Runs.notActive();
      }
      RunRow next = row.moved(stop ? RunState.STOPPING : RunState.CANCELLING, engine.now());
      lease.log().append(row.id(), drafts(List.of(ordered)), appended -> {
        List<Write> all = new ArrayList<>(writes);
        all.add(new Write.SaveRun(next));
        return all;
      });
      row = next;
    } finally {
      lock.unlock();
    }
    cancellation.cancel(stop ? Cancellation.Reason.STOP : Cancellation.Reason.CANCEL);
    return row();
  }

  /**
   * Ends the attempt: its last facts, its last events and its state, all of it at once. Only the
   * first time counts. An order that was taken is kept, whatever the run would have come to.
   */
  void end(
      Fact.Ended.Outcome outcome,
      List<String> tools,
      @Nullable Fault fault,
      List<Fact> last,
      List<Write> writes) {
    lock.lock();
    try {
      if (ended.isDone()) {
        return;
      }
      Fact.Ended.Outcome kept = switch (row.state()) {
        case STOPPING -> Fact.Ended.Outcome.STOPPED;
        case CANCELLING -> Fact.Ended.Outcome.CANCELLED;
        default -> outcome;
      };
      Fault why = kept == Fact.Ended.Outcome.FAILED ? fault : null;
      RunRow then = why == null
          ? row.moved(RunState.valueOf(kept.name()), engine.now())
          : row.failed(why.row(), engine.now());
      List<Fact> facts = new ArrayList<>(kept == outcome ? last : List.of());
      long took = Math.max(0, engine.now() - startedAt);
      facts.add(new Fact.Ended(kept, took, tools, Optional.ofNullable(why)));
      lease.log().append(row.id(), drafts(facts), appended -> {
        List<Write> all = new ArrayList<>(kept == outcome ? writes : List.of());
        all.add(new Write.SaveRun(then));
        return all;
      });
      row = then;
      ended.complete(then);
    } finally {
      lock.unlock();
    }
    lease.log().whenSettled(() -> gone.complete(null));
    lease.close();
  }

  /** Lets go without a word: the run goes on elsewhere, or nothing can be kept any more. */
  void abandon() {
    ended.complete(row());
    gone.complete(null);
    lease.close();
  }
}
