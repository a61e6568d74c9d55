package dev.parley.reference.llm.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where requests may go. Keys and prompts are sent there, so a slip in the settings must not send
 * them elsewhere: a host is the provider's own, this machine, or one that the operator has named.
 */
final class BaseUrl {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private BaseUrl() {}

  /**
   * Checks a base URL.
   *
   * @param variable where it comes from
   * @param own the host of the provider itself
   * @param allowed what {@code PARLEY_MODEL_HOSTS} has
   */
  static URI check(String variable, String value, String own, Set<String> allowed) {
    URI url;
    try {
      url = new URI(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    } catch (URISyntaxException e) {
      throw fault(variable, "is no URL", "write it like https://" + own + "/v1");
    }
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    if (host.isEmpty()
        || url.getScheme() == null
        || !Set.of("http", "https").contains(url.getScheme())) {
      throw fault(variable, "is no URL of http or https", "write it like https://" + own + "/v1");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw fault(
          variable, "has more than a host and a path", "give keys in a variable of their own");
    }
    if (!host.equals(own) && !THIS_MACHINE.contains(host) && !allowed.contains(host)) {
      throw fault(
          variable,
          "leads to `" + host + "`, which is not allowed",
          "add the host to PARLEY_MODEL_HOSTS, if keys and prompts may be sent there");
    }
    if (host.equals(own) && url.getScheme().equals("http") && !THIS_MACHINE.contains(host)) {
      throw fault(variable, "would send the key without TLS", "write https");
    }
    return url;
  }

  private static IllegalArgumentException fault(String variable, String found, String mend) {
    return new IllegalArgumentException(variable + " " + found + ": " + mend + ".");
  }
}
