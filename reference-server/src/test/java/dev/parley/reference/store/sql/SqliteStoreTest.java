package dev.parley.reference.store.sql;

import dev.parley.reference.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir
  static Path folder;

  private static Store store;

  @BeforeAll
  static void open() {
    store = SqlStore.open(url());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static String url() {
    return folder.resolve("parley.db").toString();
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
