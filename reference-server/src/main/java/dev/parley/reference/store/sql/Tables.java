package dev.parley.reference.store.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which tables there are, as the database itself says. */
final class Tables {
  private final DatabaseMetaData metadata;
  private final String schema;

  Tables(Connection connection) throws SQLException {
    this.metadata = connection.getMetaData();
    this.schema = connection.getSchema();
  }

  /** All of our tables, each behind those that it refers to. */
  List<String> inOrder() throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables = metadata.getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.toLowerCase(Locale.ROOT).startsWith("flyway") && !name.startsWith("sqlite")) {
          names.add(name);
        }
      }
    }
    names.sort(null);
    Set<String> ordered = new LinkedHashSet<>();
    for (String name : names) {
      add(name, ordered);
    }
    return List.copyOf(ordered);
  }

  private void add(String name, Set<String> ordered) throws SQLException {
    try (ResultSet keys = metadata.getImportedKeys(null, schema, name)) {
      while (keys.next()) {
        String other = keys.getString("PKTABLE_NAME");
        if (!other.equals(name) && !ordered.contains(other)) {
          add(other, ordered);
        }
      }
    }
    ordered.add(name);
  }

  /** A table's columns. */
  List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet all = metadata.getColumns(null, schema, table, "%")) {
      while (all.next()) {
        columns.add(all.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }
}
