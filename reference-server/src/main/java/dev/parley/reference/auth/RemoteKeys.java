package dev.parley.reference.auth;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The public keys of whoever issues tokens, by the URL of their key set. They are kept for a while; an
 * unknown key id makes them be asked for anew, but not more often than the shortest interval, so that
 * made-up ids are no way to flood the issuer. While the issuer is away the keys that are known stay.
 *
 * @param keep how long keys are kept
 * @param shortestInterval between two requests for the key set
 */
public record RemoteKeys(URI url, Duration keep, Duration shortestInterval) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int TIMEOUT_MS = 3000;
  private static final int LARGEST = 64 * 1024;

  public RemoteKeys {
    if (url.getHost() == null
        || !("https".equals(url.getScheme())
            || "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()))) {
      throw new IllegalArgumentException(
          "the key set's URL has to begin with https://, since whoever can change the keys can sign in as anybody");
    }
  }

  /** Keys that are kept for an hour. */
  public static RemoteKeys at(URI url) {
    return new RemoteKeys(url, Duration.ofHours(1), Duration.ofSeconds(30));
  }

  JWKSource<SecurityContext> source() {
    try {
      var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LARGEST);
      retriever.setDisconnectsAfterUse(true);
      return JWKSourceBuilder.create(url.toURL(), retriever)
          .cache(keep.toMillis(), 2L * TIMEOUT_MS)
          .refreshAheadCache(false)
          .rateLimited(shortestInterval.toMillis())
          .retrying(true)
          .outageTolerant(Duration.ofDays(1).toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
