package dev.parley.reference.store.sql;

import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.RunState;
import dev.parley.reference.store.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

final class SqlRuns implements Runs {
  private static final String SELECT = """
      select id, system, owner, thread_id, agent, question_id, log_id, state, attempt, body_seq, created_at,
          updated_at, fault_code, fault_message, fault_retryable
      from runs
      """;

  private final Jdbi jdbi;

  SqlRuns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<RunRow> run(String id) {
    return jdbi.withHandle(handle -> handle
        .createQuery(SELECT + "where id = ?")
        .bind(0, id)
        .map((row, ctx) -> run(row))
        .findOne());
  }

  @Override
  public List<RunRow> in(Set<RunState> states) {
    return jdbi.withHandle(handle -> handle
        // Those of one instant in the order in which they were asked for.
        .createQuery(SELECT + "where state in (<states>) order by created_at,"
            + " (select position from messages where messages.id = runs.question_id), id")
        .bindList("states", states.stream().map(RunState::word).sorted().toList())
        .map((row, ctx) -> run(row))
        .list());
  }

  @Override
  public Optional<RunRow> newest(String system, String owner) {
    return jdbi.withHandle(handle -> handle
        .createQuery(
            SELECT + "where system = ? and owner = ? order by created_at desc, id desc limit 1")
        .bind(0, system)
        .bind(1, owner)
        .map((row, ctx) -> run(row))
        .findOne());
  }

  @Override
  public Optional<String> ledTo(String owner, String commandId, long since) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select run_id from commands where owner = ? and command_id = ? and at >= ?")
        .bind(0, owner)
        .bind(1, commandId)
        .bind(2, since)
        .mapTo(String.class)
        .findOne());
  }

  private static RunRow run(ResultSet row) throws SQLException {
    String fault = row.getString(13);
    return new RunRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        RunState.of(row.getString(8)),
        row.getInt(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        fault == null ? null : new RunRow.FaultRow(fault, row.getString(14), row.getInt(15) == 1));
  }
}
