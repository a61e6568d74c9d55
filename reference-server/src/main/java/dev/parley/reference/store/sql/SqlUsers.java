package dev.parley.reference.store.sql;

import dev.parley.reference.store.SessionRow;
import dev.parley.reference.store.UserRow;
import dev.parley.reference.store.Users;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

final class SqlUsers implements Users {
  private static final String USER =
      "select id, email, name, password_hash, created_at from users ";

  private final Jdbi jdbi;

  SqlUsers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<UserRow> user(String id) {
    return one(USER + "where id = ?", id);
  }

  @Override
  public Optional<UserRow> withEmail(String email) {
    return one(USER + "where email = ?", email.toLowerCase(Locale.ROOT));
  }

  private Optional<UserRow> one(String query, String key) {
    return jdbi.withHandle(handle -> handle
        .createQuery(query)
        .bind(0, key)
        .map((row, ctx) -> new UserRow(
            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
        .findOne());
  }

  @Override
  public Optional<SessionRow> session(String tokenHash) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select token_hash, user_id, created_at, expires_at from sessions"
            + " where token_hash = ?")
        .bind(0, tokenHash)
        .map((row, ctx) ->
            new SessionRow(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
        .findOne());
  }

  @Override
  public Optional<String> preference(String user, String name) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select value from preferences where user_id = ? and name = ?")
        .bind(0, user)
        .bind(1, name)
        .mapTo(String.class)
        .findOne());
  }
}
