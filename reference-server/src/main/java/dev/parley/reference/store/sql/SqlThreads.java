package dev.parley.reference.store.sql;

import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.ThreadMark;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.Threads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

final class SqlThreads implements Threads {
  private static final String THREAD =
      "select id, system, owner, title, created_at, updated_at from threads ";
  private static final String MESSAGE = """
      select id, thread_id, position, role, author, content, run_id, fallback, created_at, edited_at
      from messages
      """;

  private final Jdbi jdbi;

  SqlThreads(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ThreadRow> thread(String id) {
    return jdbi.withHandle(handle -> handle
        .createQuery(THREAD + "where id = ?")
        .bind(0, id)
        .map((row, ctx) -> thread(row))
        .findOne());
  }

  @Override
  public ThreadMark mark(String thread) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select title_origin, archived from thread_marks where thread_id = ?")
        .bind(0, thread)
        .map((row, ctx) -> new ThreadMark(row.getString(1), row.getInt(2) == 1))
        .findOne()
        .orElse(ThreadMark.NONE));
  }

  @Override
  public List<ThreadRow> page(String system, String owner, Optional<ThreadRow> after, int limit) {
    return page(system, owner, after, limit, "not exists");
  }

  @Override
  public List<ThreadRow> archivedPage(
      String system, String owner, Optional<ThreadRow> after, int limit) {
    return page(system, owner, after, limit, "exists");
  }

  private List<ThreadRow> page(
      String system, String owner, Optional<ThreadRow> after, int limit, String archived) {
    long at = after.map(ThreadRow::updatedAt).orElse(Long.MAX_VALUE);
    return jdbi.withHandle(handle -> handle
        .createQuery(THREAD
            + "where system = ? and owner = ? and (updated_at < ? or updated_at = ? and id < ?) and "
            + archived
            + " (select 1 from thread_marks where thread_id = threads.id and archived = 1)"
            + " order by updated_at desc, id desc limit ?")
        .bind(0, system)
        .bind(1, owner)
        .bind(2, at)
        .bind(3, at)
        .bind(4, after.map(ThreadRow::id).orElse(""))
        .bind(5, limit)
        .map((row, ctx) -> thread(row))
        .list());
  }

  @Override
  public List<ThreadRow> search(String system, String owner, String text, int limit) {
    String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    return jdbi.withHandle(handle -> handle
        .createQuery(THREAD + """
            where system = ? and owner = ? and (lower(title) like ? escape '!' or exists (
                select 1 from messages where thread_id = threads.id and lower(content) like ? escape '!'))
            order by updated_at desc, id desc limit ?
            """)
        .bind(0, system)
        .bind(1, owner)
        .bind(2, pattern)
        .bind(3, pattern)
        .bind(4, limit)
        .map((row, ctx) -> thread(row))
        .list());
  }

  @Override
  public List<MessageRow> messages(String thread, long before, int limit) {
    List<MessageRow> newestFirst = jdbi.withHandle(handle -> handle
        .createQuery(
            MESSAGE + "where thread_id = ? and position < ? order by position desc limit ?")
        .bind(0, thread)
        .bind(1, before)
        .bind(2, limit)
        .map((row, ctx) -> message(row))
        .list());
    List<MessageRow> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  @Override
  public Optional<MessageRow> message(String id) {
    return jdbi.withHandle(handle -> handle
        .createQuery(MESSAGE + "where id = ?")
        .bind(0, id)
        .map((row, ctx) -> message(row))
        .findOne());
  }

  private static ThreadRow thread(ResultSet row) throws SQLException {
    return new ThreadRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6));
  }

  private static MessageRow message(ResultSet row) throws SQLException {
    return new MessageRow(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        MessageRow.Role.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8) == 1,
        row.getLong(9),
        row.getObject(10) == null ? null : Long.valueOf(row.getLong(10)));
  }
}
