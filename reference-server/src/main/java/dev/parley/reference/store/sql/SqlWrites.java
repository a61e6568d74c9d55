package dev.parley.reference.store.sql;

import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.SessionRow;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.UserRow;
import dev.parley.reference.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Carries out changes in one transaction. Events, which are by far the most, go to the database in one batch. */
final class SqlWrites implements Write.Visitor {
  private final Handle handle;
  private final List<EventRow> events = new ArrayList<>();

  SqlWrites(Handle handle) {
    this.handle = handle;
  }

  /** Sends what was held back. */
  void flush() {
    if (events.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(
        "insert into events (log_id, seq, type, run_id, at, document) values (?, ?, ?, ?, ?, ?)")) {
      for (EventRow each : events) {
        batch.add(each.log(), each.seq(), each.type(), each.run(), each.at(), each.document());
      }
      batch.execute();
    }
    events.clear();
  }

  @Override
  public void event(Write.AddEvent write) {
    events.add(write.event());
  }

  @Override
  public void forget(Write.ForgetEvents write) {
    flush();
    handle.execute("delete from events where log_id = ? and seq < ?", write.log(), write.before());
    handle.execute(
        "insert into forgotten (log_id, before_seq) values (?, ?) on conflict (log_id) do update"
            + " set before_seq = excluded.before_seq",
        write.log(),
        write.before());
  }

  @Override
  public void run(Write.SaveRun write) {
    RunRow run = write.run();
    RunRow.@Nullable FaultRow fault = run.fault();
    handle.execute(
        """
        insert into runs (id, system, owner, thread_id, agent, question_id, log_id, state, attempt, body_seq,
            created_at, updated_at, fault_code, fault_message, fault_retryable)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set state = excluded.state, attempt = excluded.attempt,
            body_seq = excluded.body_seq, updated_at = excluded.updated_at, fault_code = excluded.fault_code,
            fault_message = excluded.fault_message, fault_retryable = excluded.fault_retryable
        """,
        run.id(),
        run.system(),
        run.owner(),
        run.thread(),
        run.agent(),
        run.question(),
        run.log(),
        run.state().word(),
        run.attempt(),
        run.bodySeq(),
        run.createdAt(),
        run.updatedAt(),
        fault == null ? null : fault.code(),
        fault == null ? null : fault.message(),
        fault == null ? null : Integer.valueOf(fault.retryable() ? 1 : 0));
  }

  @Override
  public void command(Write.AddCommand write) {
    handle.execute(
        "insert into commands (owner, command_id, run_id, at) values (?, ?, ?, ?) on conflict"
            + " (owner, command_id) do update set run_id = excluded.run_id, at = excluded.at",
        write.owner(),
        write.commandId(),
        write.run(),
        write.at());
  }

  @Override
  public void thread(Write.AddThread write) {
    ThreadRow thread = write.thread();
    handle.execute(
        "insert into threads (id, system, owner, title, created_at, updated_at) values (?, ?, ?, ?, ?, ?)",
        thread.id(),
        thread.system(),
        thread.owner(),
        storable(thread.title()),
        thread.createdAt(),
        thread.updatedAt());
  }

  @Override
  public void rename(Write.RenameThread write) {
    handle.execute(
        "update threads set title = ?, updated_at = ? where id = ?",
        storable(write.title()),
        write.at(),
        write.thread());
  }

  @Override
  public void mark(Write.MarkThread write) {
    handle.execute(
        "insert into thread_marks (thread_id, title_origin, archived) values (?, ?, ?) on conflict (thread_id)"
            + " do update set title_origin = excluded.title_origin, archived = excluded.archived",
        write.thread(),
        write.mark().titleOrigin(),
        write.mark().archived() ? 1 : 0);
  }

  @Override
  public void delete(Write.DeleteThread write) {
    flush();
    String thread = write.thread();
    String logs = "log_id = ? or log_id in (select log_id from runs where thread_id = ?)";
    handle.execute("delete from events where " + logs, thread, thread);
    handle.execute("delete from forgotten where " + logs, thread, thread);
    handle.execute(
        "delete from commands where run_id in (select id from runs where thread_id = ?)", thread);
    handle.execute("delete from runs where thread_id = ?", thread);
    handle.execute("delete from messages where thread_id = ?", thread);
    handle.execute("delete from thread_marks where thread_id = ?", thread);
    handle.execute("delete from threads where id = ?", thread);
  }

  @Override
  public void message(Write.AddMessage write) {
    MessageRow message = write.message();
    handle.execute(
        """
        insert into messages (id, thread_id, position, role, author, content, run_id, fallback, created_at, edited_at)
        select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ? from messages where thread_id = ?
        on conflict (id) do nothing
        """,
        message.id(),
        message.thread(),
        message.role().name().toLowerCase(Locale.ROOT),
        message.author(),
        storable(message.content()),
        message.run(),
        message.fallback() ? 1 : 0,
        message.createdAt(),
        message.editedAt(),
        message.thread());
    handle.execute(
        "update threads set updated_at = ? where id = ? and updated_at < ?",
        message.createdAt(),
        message.thread(),
        message.createdAt());
  }

  @Override
  public void edit(Write.EditMessage write) {
    handle.execute(
        "update messages set content = ?, edited_at = ? where id = ?",
        storable(write.content()),
        write.at(),
        write.message());
  }

  @Override
  public void delete(Write.DeleteMessage write) {
    handle.execute("delete from messages where id = ?", write.message());
  }

  @Override
  public void user(Write.AddUser write) {
    UserRow user = write.user();
    handle.execute(
        "insert into users (id, email, name, password_hash, created_at) values (?, ?, ?, ?, ?)",
        user.id(),
        user.email(),
        storable(user.name()),
        user.passwordHash(),
        user.createdAt());
  }

  @Override
  public void session(Write.AddSession write) {
    SessionRow session = write.session();
    handle.execute(
        "insert into sessions (token_hash, user_id, created_at, expires_at) values (?, ?, ?, ?)",
        session.tokenHash(),
        session.user(),
        session.createdAt(),
        session.expiresAt());
  }

  @Override
  public void end(Write.EndSession write) {
    handle.execute("delete from sessions where token_hash = ?", write.tokenHash());
  }

  @Override
  public void prefer(Write.Prefer write) {
    handle.execute(
        "insert into preferences (user_id, name, value) values (?, ?, ?) on conflict (user_id, name)"
            + " do update set value = excluded.value",
        write.user(),
        write.name(),
        storable(write.value()));
  }

  /** PostgreSQL has no NUL in texts. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
