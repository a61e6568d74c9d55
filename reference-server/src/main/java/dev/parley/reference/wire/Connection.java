package dev.parley.reference.wire;

import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Logs;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection: cursors into logs, and a small box for what is for this client alone.
 * Frames are read when the client can take them and not before, one batch at a time, so that a
 * client who reads slowly costs no queue. Live, late, resumed: all of it is this one loop.
 */
public final class Connection {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);
  private static final int MAX_FRAMES = 64;
  private static final int MAX_BYTES = 16 * 1024;

  private enum State {
    IDLE,
    BUSY,
    CLOSED
  }

  private final Transport transport;
  private final Connections connections;
  private final Supplier<@Nullable Frame> heartbeat;
  private final ReentrantLock lock = new ReentrantLock();
  private final Outbox outbox = new Outbox();
  private final Subscriptions subscriptions = new Subscriptions();
  private State state = State.IDLE;
  private volatile @Nullable Function<Drain, Frame> farewell;
  private boolean dirty;
  private boolean endsWithLogs;
  private @Nullable Ending ending;
  private volatile long sendingSince;
  private volatile long quietSince;

  Connection(Transport transport, Connections connections, Supplier<@Nullable Frame> heartbeat) {
    this.transport = transport;
    this.connections = connections;
    this.heartbeat = heartbeat;
    this.quietSince = System.nanoTime();
  }

  /** Sends something to this client alone, before whatever else waits for it. */
  public void tell(Frame frame) {
    lock.lock();
    try {
      if (state == State.CLOSED || ending != null) {
        return;
      }
      if (!outbox.add(frame)) {
        connections.counters().add("outboxes_overflown");
        ending = Ending.SLOW;
      }
    } finally {
      lock.unlock();
    }
    wake();
  }

  /**
   * Delivers a log from a place on. A log that is delivered already is delivered from the new place on instead.
   *
   * @param last whether a frame is the last one that is wanted
   * @param gap what tells the client that so many events are gone for good
   */
  public void follow(
      Logs.Lease<?> lease, long from, Predicate<Frame> last, LongFunction<Frame> gap) {
    Subscription subscription = new Subscription(lease, from, last, gap, this::wake);
    Subscription before;
    lock.lock();
    try {
      before = state == State.CLOSED ? subscription : subscriptions.put(subscription);
    } finally {
      lock.unlock();
    }
    if (before != null) {
      before.close();
    }
    wake();
  }

  /** Delivers a log no longer. */
  public void unfollow(String logId) {
    Subscription subscription;
    lock.lock();
    try {
      subscription = subscriptions.remove(logId);
    } finally {
      lock.unlock();
    }
    if (subscription != null) {
      subscription.close();
    }
  }

  /** Whether a log is delivered. */
  public boolean follows(String logId) {
    lock.lock();
    try {
      return subscriptions.contains(logId);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the connection once the last of its logs is over. */
  public void endWithLogs() {
    locked(() -> endsWithLogs = true);
    wake();
  }

  /** Ends the connection once what is for this client alone is sent. */
  public void end(Ending why) {
    locked(() -> ending = ending == null ? why : ending);
    wake();
  }

  /** What this client is told when the server is about to go away. */
  public void onDrain(Function<Drain, Frame> frame) {
    farewell = frame;
  }

  void drain(Drain drain) {
    Function<Drain, Frame> frame = farewell;
    if (frame != null) {
      tell(frame.apply(drain));
    }
    end(Ending.GOING_AWAY);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  /** There may be something to send. */
  void wake() {
    lock.lock();
    try {
      dirty = true;
      if (state != State.IDLE) {
        return;
      }
      state = State.BUSY;
    } finally {
      lock.unlock();
    }
    connections.execute(this::serve);
  }

  private void serve() {
    try {
      List<Frame> frames = collect();
      if (!frames.isEmpty()) {
        sendingSince = System.nanoTime();
        transport.send(frames, this::sent);
        return;
      }
      Ending why = rest();
      if (why != null) {
        transport.close(why);
        gone();
      }
    } catch (RuntimeException e) {
      log.error("A connection cannot be served", e);
      transport.close(Ending.BROKEN);
      gone();
    }
  }

  private void sent(@Nullable Throwable failure) {
    sendingSince = 0;
    quietSince = System.nanoTime();
    if (failure == null) {
      connections.execute(this::serve);
    } else {
      log.debug("A client is gone", failure);
      gone();
    }
  }

  /** What comes next: what is for this client alone, then of each log something, the log that had most last. */
  private List<Frame> collect() {
    List<Frame> frames;
    List<Subscription> all;
    lock.lock();
    try {
      dirty = false;
      frames = outbox.take();
      if (ending != null || state == State.CLOSED) {
        return frames;
      }
      all = subscriptions.all();
    } finally {
      lock.unlock();
    }
    int bytes = 0;
    for (Subscription each : all) {
      int room = MAX_FRAMES - frames.size();
      if (room > 0 && bytes < MAX_BYTES) {
        List<Frame> read = each.read(room, MAX_BYTES - bytes);
        frames.addAll(read);
        bytes += read.stream().mapToInt(frame -> frame.document().length).sum();
        settle(each, !read.isEmpty());
      } else {
        break;
      }
    }
    return frames;
  }

  private void settle(Subscription subscription, boolean hasRead) {
    boolean broken = subscription.log().isBroken();
    lock.lock();
    try {
      subscriptions.settle(subscription, hasRead);
      dirty |= hasRead;
      if (broken && !hasRead) {
        ending = Ending.BROKEN;
      }
    } finally {
      lock.unlock();
    }
    if (subscription.isOver()) {
      subscription.close();
    }
  }

  /** Nothing is left to send: rests until it is woken, or says why the connection is to be closed. */
  private @Nullable Ending rest() {
    lock.lock();
    try {
      if (state == State.CLOSED) {
        return null;
      }
      if (ending != null && outbox.isEmpty()) {
        return ending;
      }
      if (endsWithLogs && subscriptions.isEmpty() && outbox.isEmpty()) {
        return Ending.COMPLETE;
      }
      if (!dirty) {
        state = State.IDLE;
        return null;
      }
    } finally {
      lock.unlock();
    }
    connections.execute(this::serve);
    return null;
  }

  /** The client is gone, or was sent away. Its runs go on. */
  public void gone() {
    List<Subscription> left;
    lock.lock();
    try {
      if (state == State.CLOSED) {
        return;
      }
      state = State.CLOSED;
      left = subscriptions.take();
      outbox.take();
    } finally {
      lock.unlock();
    }
    left.forEach(Subscription::close);
    connections.remove(this);
  }

  /** Looks after itself, about once a second: a client that takes nothing is sent away, one that hears nothing is told that it is heard. */
  void tick(long now, Connections.Patience patience) {
    long since = sendingSince;
    if (since != 0 && now - since > patience.stall().toNanos()) {
      connections.counters().add("clients_too_slow");
      transport.close(Ending.SLOW);
      gone();
    } else if (since == 0 && now - quietSince > patience.heartbeat().toNanos()) {
      quietSince = now;
      transport.probe();
      @Nullable Frame alive = heartbeat.get();
      if (alive != null) {
        tell(alive);
      }
    }
  }
}
