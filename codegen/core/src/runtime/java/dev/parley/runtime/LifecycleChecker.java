package dev.parley.runtime;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the events of one connection to a lifecycle, one after the other. It keeps nothing but where each open key stands. Not for several threads
 * at once.
 *
 * <p>After a violation it goes on from wherever the event may come, so that one fault is told once.
 */
public final class LifecycleChecker<E> {
  /** So many keys may be open at once. Whoever needs more has probably lost their ends. */
  static final int MOST_OPEN = 65_536;

  /** So many ends are remembered, so that what comes after one can be told from what was never there. */
  private static final int MOST_ENDED = 256;

  /** Whole numbers below it are the same in every type. */
  private static final double EXACT = 1e15;

  final Lifecycle lifecycle;
  private final Keys<E> keys;
  private final boolean resumed;
  private final boolean keyed;
  private final Instance root;
  private final Map<Object, Long> ended = new LinkedHashMap<>();
  private long position;
  private int open;
  private int event;
  private @Nullable E value;
  private boolean commands;
  private long credit;

  /** Where generated code finds the keys of events. */
  @FunctionalInterface
  public interface Keys<E> {
    /** What stands at a pointer in an event of this number: a text, a number, or nothing. */
    @Nullable
    Object at(int pointer, int event, E value);
  }

  /**
   * @param resumed whether the first event may come from anywhere in the order
   */
  public LifecycleChecker(Lifecycle lifecycle, Keys<E> keys, boolean resumed) {
    this.lifecycle = lifecycle;
    this.keys = keys;
    this.resumed = resumed;
    this.keyed = lifecycle.machine.key != Automaton.NONE;
    Automaton top = keyed ? Automaton.connection(lifecycle.machine) : lifecycle.machine;
    this.root = new Instance(top, "", 0);
    if (resumed && !keyed) {
      root.at = top.anywhere;
      root.joined = true;
    }
  }

  /**
   * The next event.
   *
   * @param number of the event; below 0 for one that the contract does not list, which is always right
   */
  public Verdict next(int number, String tag, E next) {
    position++;
    if (number < 0) {
      return Verdict.OK;
    }
    event = number;
    value = next;
    Verdict verdict = judged(number, tag);
    value = null;
    return verdict;
  }

  private Verdict judged(int number, String tag) {
    boolean ordered = lifecycle.machine.knows(number);
    if (lifecycle.anytime[number]) {
      if (keyed && (!ordered || key(lifecycle.machine) == null)) {
        return Verdict.OK;
      }
      if (!keyed) {
        boolean begun = root.last != Automaton.NONE || root.joined;
        return begun && !root.isOver() ? Verdict.OK : new OrderWords(this, tag).outside(root);
      }
    }
    if (!resumed && !commands && !root.isOver() && root.take(number, this)) {
      return Verdict.OK;
    }
    boolean first = keyed ? run() == null : root.last == Automaton.NONE;
    boolean unseen = first && resumed;
    if (keyed && unseen && joins(number)) {
      return Verdict.OK;
    }
    boolean barred = first && !unseen && commands && credit == 0;
    if (!barred && !(root.isOver()) && root.take(number, this)) {
      credit -= first && commands && credit > 0 ? 1 : 0;
      return Verdict.OK;
    }
    OrderWords words = new OrderWords(this, tag);
    Verdict verdict = keyed ? words.ofRun(run(), barred) : words.ofConnection(root, barred);
    recover(number, words.isRepeated());
    return verdict;
  }

  private @Nullable Instance run() {
    Object key = key(lifecycle.machine);
    return key == null ? null : root.child(0, key);
  }

  /** Takes up a run in the middle. */
  private boolean joins(int number) {
    Object key = key(lifecycle.machine);
    return key != null && !ended.containsKey(key) && root.adopt(number, false, this);
  }

  private void recover(int number, boolean repeated) {
    if (repeated) {
      return;
    }
    Instance run = keyed ? run() : root;
    if (run != null) {
      run.told |= run.isOver();
      run.recover(number, this);
      if (keyed && run.isOver()) {
        root.forget(run, this);
      }
    } else if (keyed) {
      root.adopt(number, true, this);
    }
  }

  /** A command was sent. From the first one on, every lifecycle needs one of its own that opens it. */
  public Verdict command(String tag) {
    commands = true;
    credit += lifecycle.opens.contains(tag) ? 1 : 0;
    return Verdict.OK;
  }

  /** The connection ends: whether everything that began is complete. */
  public Verdict close() {
    List<Verdict.Open> incomplete = keyed
        ? root.open().stream()
            .filter(run -> !run.isComplete() && !run.told)
            .map(run -> new StillToCome(lifecycle).of(run))
            .toList()
        : isOpen() ? List.of(new StillToCome(lifecycle).of(root)) : List.of();
    return incomplete.isEmpty() ? Verdict.OK : Verdict.incomplete(position, incomplete);
  }

  /** A connection on which nothing came is incomplete unless it waits for a command that opens it. */
  private boolean isOpen() {
    boolean begun = root.last != Automaton.NONE || lifecycle.opens.isEmpty() || credit > 0;
    return begun && !root.isComplete() && !root.told;
  }

  /** How many keys are open, those of parts included. */
  public int open() {
    return open;
  }

  long position() {
    return position;
  }

  boolean hasRoom() {
    return open < MOST_OPEN;
  }

  void opened(int more) {
    open += more;
  }

  /** Remembers the end of a run. */
  void over(Instance instance) {
    if (keyed && instance.of == lifecycle.machine) {
      ended.put(instance.key, position);
      if (ended.size() > MOST_ENDED) {
        ended.remove(ended.keySet().iterator().next());
      }
    }
  }

  /**
   * Whether a run has ended lately that the event would go on with: with a key that has been there another run begins only with an event that
   * can be nothing but the first.
   */
  boolean isOver(Automaton of, Object key, int begins) {
    if (of != lifecycle.machine || !ended.containsKey(key)) {
      return false;
    }
    if (of.isOnlyFirst(begins)) {
      ended.remove(key);
      return false;
    }
    return true;
  }

  /** Where a run ended lately; 0 when it did not. */
  long ended(Object key) {
    return ended.getOrDefault(key, 0L);
  }

  /** The key of the event at hand. */
  @Nullable
  Object key(Automaton of) {
    Object key = at(of.key);
    if (key == null && of.fallback != Automaton.NONE) {
      Object other = at(of.fallback);
      return other == null ? null : new Fallback(other);
    }
    return key;
  }

  private @Nullable Object at(int pointer) {
    return keys.at(pointer, event, Objects.requireNonNull(value));
  }

  /** A number as a key: the same for equal numbers of all types. */
  public static Object number(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return number.longValue();
    }
    double rounded = number.doubleValue();
    if (Math.abs(rounded) < EXACT && rounded == Math.rint(rounded)) {
      return (long) rounded;
    }
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  int event() {
    return event;
  }
}
