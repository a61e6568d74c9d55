package dev.parley.reference.auth;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a request carries its token. */
public final class Bearer {
  private static final Pattern HEADER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/=-]+) *", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_QUERY =
      Pattern.compile("(?i)(^|[?&])((?:access_)?token|ticket|key|password)=[^&\\s]*");

  private Bearer() {}

  /** The token of an {@code Authorization} header; empty where there is none. */
  public static String of(@Nullable String authorization) {
    Matcher matcher = HEADER.matcher(authorization == null ? "" : authorization);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** A query string or URL as it may be logged: without what lets somebody in. */
  public static String redact(@Nullable String query) {
    return query == null ? "" : IN_QUERY.matcher(query).replaceAll("$1$2=…");
  }
}
