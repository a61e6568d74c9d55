package dev.parley.reference.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.reference.store.Events;
import dev.parley.reference.store.Runs;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.StoreException;
import dev.parley.reference.store.Threads;
import dev.parley.reference.store.Users;
import dev.parley.reference.store.Write;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The store on SQLite or PostgreSQL. */
public final class SqlStore implements Store {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int SQLITE_CONSTRAINT = 19;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final String epoch;
  private final Events events;
  private final Runs runs;
  private final Threads threads;
  private final Users users;

  private SqlStore(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.epoch = epoch(jdbi);
    this.events = new SqlEvents(jdbi);
    this.runs = new SqlRuns(jdbi);
    this.threads = new SqlThreads(jdbi);
    this.users = new SqlUsers(jdbi);
  }

  /**
   * Opens the store of a database, and makes it where there is none.
   *
   * @param url the path of an SQLite file, {@code postgresql://user:password@host/database}, or a JDBC URL of either
   */
  public static SqlStore open(String url) {
    HikariDataSource pool = Database.open(url);
    try {
      return new SqlStore(pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static String epoch(Jdbi jdbi) {
    // Whoever comes first names the epoch; two servers that open a new database at once agree.
    String fresh = "e" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36);
    return jdbi.inTransaction(handle -> {
      handle.execute(
          "insert into store (name, value) values ('epoch', ?) on conflict (name) do nothing",
          fresh);
      return handle
          .createQuery("select value from store where name = 'epoch'")
          .mapTo(String.class)
          .one();
    });
  }

  @Override
  public String epoch() {
    return epoch;
  }

  @Override
  public void commit(List<Write> writes) {
    try {
      jdbi.useTransaction(handle -> {
        SqlWrites sql = new SqlWrites(handle);
        writes.forEach(each -> each.accept(sql));
        sql.flush();
      });
    } catch (JdbiException e) {
      throw isConflict(e)
          ? new StoreException.Conflict("something that has to be unique is there already", e)
          : new StoreException("the store could not be written", e);
    }
  }

  private static boolean isConflict(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String message = String.valueOf(sql.getMessage());
        return UNIQUE_VIOLATION.equals(sql.getSQLState())
            || (sql.getErrorCode() & 0xff) == SQLITE_CONSTRAINT && message.contains("UNIQUE");
      }
    }
    return false;
  }

  @Override
  public Events events() {
    return events;
  }

  @Override
  public Runs runs() {
    return runs;
  }

  @Override
  public Threads threads() {
    return threads;
  }

  @Override
  public Users users() {
    return users;
  }

  @Override
  public void close() {
    pool.close();
  }
}
