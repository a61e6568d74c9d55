package dev.parley.reference.store.sql;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code postgresql://user:password@host/database}, as libpq writes it, for JDBC, which wants users in the query. */
final class PostgresUrl {
  private PostgresUrl() {}

  static String jdbc(String url) {
    URI uri = URI.create(url);
    StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
    if (uri.getPort() >= 0) {
      jdbc.append(':').append(uri.getPort());
    }
    jdbc.append(uri.getRawPath());
    String separator = "?";
    if (uri.getRawQuery() != null) {
      jdbc.append(separator).append(uri.getRawQuery());
      separator = "&";
    }
    if (uri.getUserInfo() != null) {
      String[] user = uri.getUserInfo().split(":", 2);
      jdbc.append(separator).append("user=").append(encoded(user[0]));
      if (user.length == 2) {
        jdbc.append("&password=").append(encoded(user[1]));
      }
    }
    return jdbc.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
