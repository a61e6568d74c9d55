package dev.parley.reference.engine;

import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.Events;
import dev.parley.reference.store.RunRow;
import java.util.ArrayList;
import java.util.List;

/** Finds what a run has told before the server went away. */
final class Recovery {
  private static final int PAGE = 1000;

  private Recovery() {}

  static List<EventRow> told(Events events, RunRow run) {
    List<EventRow> told = new ArrayList<>();
    long from = run.bodySeq();
    List<EventRow> page;
    do {
      page = events.read(run.log(), from, PAGE);
      for (EventRow each : page) {
        from = each.seq() + 1;
        if (run.id().equals(each.run())) {
          told.add(each);
        }
      }
    } while (page.size() == PAGE);
    return told;
  }
}
