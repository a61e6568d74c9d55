package dev.parley.reference.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which web pages may talk to the server: pages of its own origin, and of those that are listed. A
 * WebSocket carries cookies across sites, whatever CORS says, so it is for the server to look at
 * {@code Origin}. Browsers always send it then; a client that sends none is no browser, and has
 * nobody's cookies but its user's.
 */
public final class Origins {
  private final Set<String> allowed;

  private Origins(Set<String> allowed) {
    this.allowed = allowed;
  }

  /**
   * Reads a list with commas, such as {@code https://app.example,https://admin.example:8443}.
   *
   * @throws IllegalArgumentException an entry is no origin, that is more or less than scheme, host and port
   */
  public static Origins of(String list) {
    return new Origins(Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(Origins::origin)
        .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the origin is one of those that are listed; for CORS. */
  public boolean lists(@Nullable String origin) {
    return origin != null && allowed.contains(origin);
  }

  /**
   * Whether a page may open a WebSocket.
   *
   * @param origin the header; null where there is none
   * @param host the {@code Host} header
   */
  public boolean mayConnect(@Nullable String origin, @Nullable String host) {
    return origin == null || lists(origin) || isOwn(origin, host);
  }

  // Whether TLS ends here or at a proxy cannot be told, so both schemes are one's own.
  private static boolean isOwn(String origin, @Nullable String host) {
    if (host == null) {
      return false;
    }
    String own = host.toLowerCase(Locale.ROOT);
    return origin.equals("http://" + own) || origin.equals("https://" + own);
  }

  private static String origin(String text) {
    try {
      URI uri = new URI(text);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      if (uri.getHost() != null && text.equals(uri.getScheme() + "://" + uri.getHost() + port)) {
        return text.toLowerCase(Locale.ROOT);
      }
    } catch (URISyntaxException e) {
      // As any other that is none.
    }
    throw new IllegalArgumentException("`" + text
        + "` is no origin: write scheme, host and port, such as https://app.example:8443");
  }
}
