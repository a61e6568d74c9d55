package dev.parley.reference.store.sql;

import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.Events;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

final class SqlEvents implements Events {
  private final Jdbi jdbi;

  SqlEvents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<EventRow> read(String log, long from, int limit) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select log_id, seq, type, run_id, at, document from events"
            + " where log_id = ? and seq >= ? order by seq limit ?")
        .bind(0, log)
        .bind(1, from)
        .bind(2, limit)
        .map((row, ctx) -> new EventRow(
            row.getString(1),
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            row.getString(6)))
        .list());
  }

  @Override
  public long head(String log) {
    return Math.max(
        number("select max(seq) from events where log_id = ?", log, 0), before(log) - 1);
  }

  @Override
  public long first(String log) {
    return number("select min(seq) from events where log_id = ?", log, before(log));
  }

  private long before(String log) {
    return number("select before_seq from forgotten where log_id = ?", log, 1);
  }

  private long number(String query, String log, long absent) {
    return jdbi.withHandle(handle -> handle
        .createQuery(query)
        .bind(0, log)
        .map((row, ctx) -> row.getObject(1) == null ? absent : row.getLong(1))
        .findOne()
        .orElse(absent));
  }
}
