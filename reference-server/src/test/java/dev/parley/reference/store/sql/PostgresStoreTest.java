package dev.parley.reference.store.sql;

import dev.parley.reference.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStoreTest extends StoreContract {
  private static EmbeddedPostgres postgres;
  private static Store store;

  @BeforeAll
  static void open() throws IOException {
    postgres = EmbeddedPostgres.start();
    store = SqlStore.open(url());
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
    postgres.close();
  }

  private static String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  Store store() {
    return store;
  }

  @Override
  Store reopened() {
    return SqlStore.open(url());
  }
}
