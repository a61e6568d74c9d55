package dev.parley.reference.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * Opens a database by its URL, with the schema of today in it.
 *
 * <p>SQLite writes ahead (WAL), so that readers and the one writer do not wait for one another, and
 * syncs each transaction: what was committed survives a power cut.
 */
final class Database {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private static final Map<String, String> SQLITE_SETTINGS = Map.of(
      "journal_mode", "WAL",
      "synchronous", "FULL",
      "foreign_keys", "true",
      "busy_timeout", "10000",
      // A transaction that begins by reading could not go on to write beside another writer.
      "transaction_mode", "IMMEDIATE");

  private Database() {}

  /** A pool of connections to a database whose schema is up to date. */
  static HikariDataSource open(String url) {
    String jdbc = jdbc(url);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbc);
    config.setPoolName("parley");
    config.setConnectionTimeout(15_000);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    if (jdbc.startsWith(SQLITE)) {
      Properties properties = new Properties();
      properties.putAll(SQLITE_SETTINGS);
      config.setDataSourceProperties(properties);
      // Connections to a database in memory would each have their own.
      config.setMaximumPoolSize(jdbc.contains(":memory:") ? 1 : 8);
    }
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return pool;
  }

  /** Takes a path for an SQLite file, {@code postgresql://…} as PostgreSQL's own tools do, and JDBC URLs. */
  static String jdbc(String url) {
    if (url.startsWith(SQLITE) || url.startsWith(POSTGRESQL)) {
      return url;
    }
    if (url.startsWith("postgresql:") || url.startsWith("postgres:")) {
      return PostgresUrl.jdbc(url);
    }
    if (url.startsWith("jdbc:") || url.contains("://")) {
      throw new IllegalArgumentException(
          "no database of this kind is known: expected a path of an SQLite file, jdbc:sqlite:… or"
              + " jdbc:postgresql://…, found " + url.replaceAll("//[^/@]*@", "//…@"));
    }
    return SQLITE + url;
  }
}
