package dev.parley.reference.store;

import java.util.List;

/** Reads logs. The sequence numbers of a log are 1, 2, 3 …; those before the first that is kept are gone. */
public interface Events {
  /** Up to a number of events in order, beginning with the first whose sequence number is not smaller. */
  List<EventRow> read(String log, long from, int limit);

  /** The sequence number of the log's last event, 0 where it never had one. Forgetting does not lower it. */
  long head(String log);

  /** The sequence number of the oldest event that is kept; one more than {@link #head} where none is. */
  long first(String log);
}
