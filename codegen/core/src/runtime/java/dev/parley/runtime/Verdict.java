package dev.parley.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a lifecycle says of an event, or of the end of a connection. All texts are safe to print.
 *
 * @param position of the event among all that the checker was given, from 1; at the end, their number
 * @param event its tag; empty at the end
 * @param key what the event belongs to, such as {@code tool `c1` of run_id `r1`}; empty where a lifecycle has no key
 * @param expected what may come instead, such as {@code `tool_completed` of tool `c1`}
 * @param open at the end, what is incomplete
 * @param message the verdict in words; empty when all is right
 */
public record Verdict(
    Kind kind,
    long position,
    String event,
    String key,
    List<String> expected,
    List<Open> open,
    String message) {
  /** How it turns out. */
  public enum Kind {
    OK,
    /** The event may not come here. */
    VIOLATION,
    /** The connection ends, and something is still to come. */
    INCOMPLETE
  }

  static final Verdict OK = new Verdict(Kind.OK, 0, "", "", List.of(), List.of(), "");

  public Verdict {
    expected = List.copyOf(expected);
    open = List.copyOf(open);
  }

  /**
   * A lifecycle that has begun and is incomplete.
   *
   * @param key such as {@code run_id `r1`}; empty where lifecycles have no key
   * @param after its last event, and that event's position; empty and 0 when none has come
   * @param missing the shortest way to its end, event by event
   */
  public record Open(String key, String after, long position, List<String> missing) {
    public Open {
      missing = List.copyOf(missing);
    }

    @Override
    public String toString() {
      return (key.isEmpty() ? "the lifecycle" : key) + " is incomplete"
          + (position == 0
              ? ", no event has come"
              : " after event " + position + ", " + Words.name(after))
          + ": still to come "
          + (missing.size() == 1 ? "is " : "are ")
          + String.join(", ", missing);
    }
  }

  /** Whether all is right. */
  public boolean ok() {
    return kind == Kind.OK;
  }

  static Verdict incomplete(long position, List<Open> open) {
    String message = open.stream().map(Open::toString).collect(Collectors.joining("\n"));
    return new Verdict(Kind.INCOMPLETE, position, "", "", List.of(), open, message);
  }

  @Override
  public String toString() {
    return ok() ? "ok" : message;
  }
}
