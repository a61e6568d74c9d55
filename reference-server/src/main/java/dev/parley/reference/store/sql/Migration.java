package dev.parley.reference.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.reference.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Moves everything from one database to another, such as from an SQLite file to PostgreSQL. Cursors of clients stay good. */
public final class Migration {
  private static final int BATCH = 1000;

  /** All tables, each behind those that it refers to, and its columns. */
  private record Table(String name, List<String> columns) {}

  private Migration() {}

  /**
   * Copies all rows in one transaction.
   *
   * @param from the database that is read, which no server may be using
   * @param to the database that is written, which has to be empty
   * @return how many rows there were
   */
  public static long copy(String from, String to) {
    try (HikariDataSource source = Database.open(from);
        HikariDataSource target = Database.open(to)) {
      return Jdbi.create(source)
          .withHandle(read -> Jdbi.create(target).inTransaction(write -> copy(read, write)));
    } catch (JdbiException e) {
      throw new StoreException("the database could not be copied: " + e.getMessage(), e);
    }
  }

  private static long copy(Handle read, Handle write) {
    List<Table> tables = tables(read);
    // Opening a new database has named its epoch, which gives way to the old one.
    write.execute("delete from store");
    for (Table table : tables) {
      long there = write
          .createQuery("select count(*) from " + table.name())
          .mapTo(Long.class)
          .one();
      if (there > 0) {
        throw new IllegalArgumentException("the database to copy into is not empty: `"
            + table.name() + "` has " + there + " rows. Give a new one.");
      }
    }
    long rows = 0;
    for (Table table : tables) {
      rows += copy(table, read, write);
    }
    return rows;
  }

  private static long copy(Table table, Handle read, Handle write) {
    String columns = String.join(", ", table.columns());
    String places = String.join(", ", table.columns().stream().map(each -> "?").toList());
    long rows = 0;
    try (Query query = read.createQuery("select " + columns + " from " + table.name());
        PreparedBatch batch = write.prepareBatch(
            "insert into " + table.name() + " (" + columns + ") values (" + places + ")")) {
      for (List<Object> row : query.map((result, ctx) -> {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= table.columns().size(); i++) {
          values.add(result.getObject(i));
        }
        return values;
      })) {
        batch.add(row.toArray());
        rows++;
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
    return rows;
  }

  /** Those that the schema's migrations have made, found so that a later migration's need no mention here. */
  private static List<Table> tables(Handle handle) {
    try {
      Tables tables = new Tables(handle.getConnection());
      List<Table> all = new ArrayList<>();
      for (String name : tables.inOrder()) {
        all.add(new Table(name, tables.columns(name)));
      }
      return all;
    } catch (SQLException e) {
      throw new StoreException("the tables could not be found", e);
    }
  }
}
