package dev.parley.reference.engine;

import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.Events;
import dev.parley.reference.store.StoreException;
import dev.parley.reference.store.Write;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only sequence of events, and the unit of delivery. Appending judges the order, gives
 * each event its number, encodes it once, and hands it to the journal. Readers hold a number and
 * nothing else: whoever is live, late, back again or slow reads the same way, from the ring, else
 * from the store.
 */
public final class EventLog<E> {
  private static final Logger log = LoggerFactory.getLogger(EventLog.class);
  private static final int REPLAY = 1000;

  /** The numbers that an appending has given. */
  public record Appended(long first, long last) {}

  private final String id;
  private final Engine engine;
  private final Dialect<E> dialect;
  private final Events stored;
  private final ReentrantLock lock = new ReentrantLock();
  private final Ring ring = new Ring();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> onceSettled = new ArrayList<>();
  private @Nullable Order<E> order;
  private long head;
  private long safe;
  private @Nullable StoreException broken;

  EventLog(String id, Engine engine, Dialect<E> dialect) {
    this.id = id;
    this.engine = engine;
    this.dialect = dialect;
    this.stored = engine.store().events();
    this.head = stored.head(id);
    this.safe = head;
  }

  /** The log's id, which stands in the ids of its events. */
  public String id() {
    return id;
  }

  /** The number of the last event that readers may see; 0 where there is none. */
  public long head() {
    lock.lock();
    try {
      return visible();
    } finally {
      lock.unlock();
    }
  }

  /** The number of the newest event there is. Readers may not see it yet, but will, unless the store fails. */
  public long appended() {
    lock.lock();
    try {
      return head;
    } finally {
      lock.unlock();
    }
  }

  /** The number of the oldest event that is kept. */
  public long first() {
    return stored.first(id);
  }

  /** The id of an event of this log. */
  public EventId idOf(long seq) {
    return new EventId(engine.store().epoch(), id, seq);
  }

  /** Whether what was appended could not be kept: nothing more will come. */
  public boolean isBroken() {
    lock.lock();
    try {
      return broken != null;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Appends events, all of them or none, together with what has to be stored with them.
   *
   * @param run the run that makes them; null where none does
   * @throws OutOfOrderException an event may not come at this place
   * @throws StoreException earlier events could not be kept
   */
  public Appended append(
      @Nullable String run, List<Draft<E>> drafts, Function<Appended, List<Write>> with) {
    // As exact as the store keeps it, so that an event can be made once more as it was.
    Instant now = engine.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Order<E> judge = lockWithJudge();
    try {
      if (broken != null) {
        throw broken;
      }
      List<E> events = new ArrayList<>();
      List<Frame> frames = new ArrayList<>();
      List<Write> writes = new ArrayList<>();
      for (Draft<E> draft : drafts) {
        Place place = new Place(idOf(head + 1 + events.size()), now);
        E event = draft.at(place);
        byte[] document = dialect.encode(event);
        Frame frame = new Frame(dialect.type(event), place.id(), place.seq(), document);
        events.add(event);
        frames.add(frame);
        writes.add(new Write.AddEvent(row(frame, run, now)));
      }
      judge(judge, events);
      Appended appended = new Appended(head + 1, head + frames.size());
      writes.addAll(with.apply(appended));
      engine.journal().submit(writes, failure -> settle(appended.last(), failure));
      frames.forEach(ring::add);
      head = appended.last();
      ring.trim(safe);
      engine.counters().add("events_appended", frames.size());
      if (engine.limits().async()) {
        wake();
      }
      return appended;
    } finally {
      lock.unlock();
    }
  }

  private EventRow row(Frame frame, @Nullable String run, Instant now) {
    String document = new String(frame.document(), StandardCharsets.UTF_8);
    return new EventRow(id, frame.seq(), frame.type(), run, now.toEpochMilli(), document);
  }

  /** Takes the lock when there is somebody who knows the events so far: a refusal by another thread may have sent the last one away. */
  private Order<E> lockWithJudge() {
    while (true) {
      prepare();
      lock.lock();
      Order<E> judge = order;
      if (judge != null) {
        return judge;
      }
      lock.unlock();
    }
  }

  private void judge(Order<E> judge, List<E> events) {
    for (E event : events) {
      String why = judge.next(event).orElse(null);
      if (why != null) {
        // What it has taken already was not appended: it has to look at the log again.
        order = null;
        engine.counters().add("events_refused");
        throw new OutOfOrderException(id, dialect.type(event), why);
      }
    }
  }

  /** Has somebody who knows the events so far judge the next ones. Only the first time, or after a refusal, is there anything to do. */
  void prepare() {
    long seen = 0;
    Order<E> fresh = null;
    while (true) {
      lock.lock();
      try {
        if (order != null) {
          return;
        }
        if (fresh != null && seen == head) {
          order = fresh;
          return;
        }
      } finally {
        lock.unlock();
      }
      if (fresh == null) {
        fresh = stored.first(id) == 1 ? dialect.order() : dialect.resumedOrder();
      }
      for (Frame each :
          frames(seen + 1, Long.MAX_VALUE, REPLAY, Integer.MAX_VALUE).frames()) {
        fresh.next(dialect.decode(each.document()));
        seen = each.seq();
      }
      seen = Math.max(seen, stored.first(id) - 1);
    }
  }

  /** Runs something once everything that was appended is on disk, or can never be. */
  void whenSettled(Runnable task) {
    lock.lock();
    try {
      if (safe < head && broken == null) {
        onceSettled.add(task);
        return;
      }
    } finally {
      lock.unlock();
    }
    task.run();
  }

  private void settle(long seq, @Nullable StoreException failure) {
    List<Runnable> tasks = List.of();
    lock.lock();
    try {
      if (failure == null) {
        safe = Math.max(safe, seq);
        ring.trim(safe);
      } else if (broken == null) {
        broken = failure;
        engine.counters().add("logs_broken");
        log.error("Events of log {} could not be kept", id, failure);
      }
      if (safe == head || broken != null) {
        tasks = List.copyOf(onceSettled);
        onceSettled.clear();
      }
    } finally {
      lock.unlock();
    }
    // First what follows from it, then readers: who reads the end of a run may start it again.
    tasks.forEach(Runnable::run);
    wake();
  }

  /**
   * Reads from a place on.
   *
   * @param from the number of the first event that is wanted
   */
  public Batch read(long from, int maxFrames, int maxBytes) {
    return frames(from, Long.MIN_VALUE, maxFrames, maxBytes);
  }

  /** Up to a place, or as far as readers may see. */
  private Batch frames(long from, long to, int maxFrames, int maxBytes) {
    long end;
    lock.lock();
    try {
      end = to == Long.MIN_VALUE ? visible() : Math.min(to, head);
      if (from > end) {
        return Batch.NOTHING;
      }
      if (ring.holds(from)) {
        return new Batch(ring.read(from, end, maxFrames, maxBytes), 0);
      }
    } finally {
      lock.unlock();
    }
    List<Frame> frames = new ArrayList<>();
    long size = 0;
    for (EventRow row : stored.read(id, from, maxFrames)) {
      byte[] document = row.document().getBytes(StandardCharsets.UTF_8);
      size += document.length;
      if (row.seq() > end || !frames.isEmpty() && size > maxBytes) {
        break;
      }
      frames.add(new Frame(row.type(), idOf(row.seq()).toString(), row.seq(), document));
    }
    long missing = frames.isEmpty() ? 0 : frames.get(0).seq() - from;
    return new Batch(frames, missing);
  }

  private long visible() {
    return engine.limits().async() ? head : safe;
  }

  /** Has somebody told, on any thread, when there may be more to read. Closing it ends that. */
  public AutoCloseable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void wake() {
    for (Runnable each : listeners) {
      each.run();
    }
  }
}
