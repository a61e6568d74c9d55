package dev.parley.reference.store;

import java.util.List;
import java.util.Optional;

/** Reads threads and messages. Nothing here asks who is allowed to: callers compare {@link ThreadRow#owner}. */
public interface Threads {
  /** The thread of an id. */
  Optional<ThreadRow> thread(String id);

  /** What a thread is marked with. */
  ThreadMark mark(String thread);

  /** A user's threads in a system but for archived ones, those changed last first, after one of them or from the first on. */
  List<ThreadRow> page(String system, String owner, Optional<ThreadRow> after, int limit);

  /** The same of the archived ones. */
  List<ThreadRow> archivedPage(String system, String owner, Optional<ThreadRow> after, int limit);

  /** A user's threads whose title or messages contain a text, those changed last first. */
  List<ThreadRow> search(String system, String owner, String text, int limit);

  /** The last messages of a thread before a position, oldest first. */
  List<MessageRow> messages(String thread, long before, int limit);

  /** The message of an id. */
  Optional<MessageRow> message(String id);
}
