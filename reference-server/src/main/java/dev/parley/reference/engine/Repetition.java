package dev.parley.reference.engine;

import dev.parley.reference.store.EventRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * After a crash an attempt is made again from its beginning. As long as it tells what is on the log
 * already, nothing is appended; from then on it goes on as if nothing had happened.
 */
final class Repetition<E> {
  /** The repetition does not tell what was told before. */
  static final class DivergedException extends Exception {
    private static final long serialVersionUID = 1;

    DivergedException(String why) {
      super(why, null, false, false);
    }
  }

  private final Adapter<E> adapter;
  private final EventLog<E> log;
  private final List<EventRow> told;
  private final ArrayDeque<EventRow> left;

  Repetition(Adapter<E> adapter, EventLog<E> log, List<EventRow> told) {
    this.adapter = adapter;
    this.log = log;
    this.told = told;
    this.left = new ArrayDeque<>(told);
  }

  boolean wasBegun() {
    return !told.isEmpty();
  }

  /** The pieces of the answer that were told before. */
  List<String> pieces() {
    return told.stream()
        .map(each -> adapter.dialect().decode(bytes(each)))
        .map(adapter::piece)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the fact was told before. */
  boolean wasTold(Fact fact, List<Draft<E>> drafts) throws DivergedException {
    if (left.isEmpty()) {
      return false;
    }
    for (Draft<E> draft : drafts) {
      EventRow expected = left.poll();
      if (expected == null || !same(fact, draft, expected)) {
        left.clear();
        throw diverged(expected, fact.getClass().getSimpleName());
      }
    }
    return true;
  }

  void requireDone() throws DivergedException {
    if (!left.isEmpty()) {
      throw diverged(left.peek(), "the end");
    }
  }

  // Pieces of the answer must join what was said before, to the letter. Of all else the kind is
  // enough: a tool may have
  // taken longer this time.
  private boolean same(Fact fact, Draft<E> draft, EventRow expected) {
    Place place = new Place(log.idOf(expected.seq()), Instant.ofEpochMilli(expected.at()));
    E event = draft.at(place);
    if (!adapter.dialect().type(event).equals(expected.type())) {
      return false;
    }
    return !(fact instanceof Fact.Said)
        || Arrays.equals(adapter.dialect().encode(event), bytes(expected));
  }

  private static byte[] bytes(EventRow event) {
    return event.document().getBytes(StandardCharsets.UTF_8);
  }

  private static DivergedException diverged(@Nullable EventRow expected, String found) {
    return new DivergedException("expected "
        + (expected == null ? "nothing more" : "`" + expected.type() + "`") + ", found " + found);
  }
}
