package dev.parley.reference.store;

import java.util.List;

/**
 * Where everything is kept that must outlive the process. Writing goes through {@link #commit}
 * alone, so that whoever writes can group; reading may be done from any thread and may wait for a
 * disk.
 */
public interface Store extends AutoCloseable {
  /**
   * Names this store's life: a store that was lost and made anew has another. Cursors carry it, so
   * that one from a life before is not taken for one of today.
   */
  String epoch();

  /**
   * Makes all changes or none. When it returns, they survive a crash of the process and of the
   * machine.
   *
   * @throws StoreException nothing was changed
   */
  void commit(List<Write> writes);

  /** What was said on the logs. */
  Events events();

  /** How runs stand. */
  Runs runs();

  /** Threads and their messages. */
  Threads threads();

  /** Users, their sessions and what they prefer. */
  Users users();

  @Override
  void close();
}
