package dev.parley.runtime;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Addresses on the web straight from the bytes of a document. {@code java.net.URI} spends most of its time on the host, and hosts come again and
 * again: those of the last addresses are kept, and only what stands behind them is parsed. Threads may overwrite each other's: a host is
 * compared before it is used.
 */
final class Uris {
  private static final @Nullable Host[] KEPT = new @Nullable Host[64];
  private static final int LONGEST_HOST = 128;
  private static final long HTTPS = word("https://");
  private static final long HTTP = word("http:///") << Byte.SIZE;

  private static final byte[] PLAIN = new byte[128];
  private static final byte OF_HOSTS = 1;
  private static final byte BEHIND = 2;

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      PLAIN[c] = letter || c == '.' || c == '-'
          ? OF_HOSTS
          : "_~!$&'()*+,;=:@/?".indexOf(c) >= 0 ? BEHIND : 0;
    }
  }

  private static @Nullable Host latest;

  /** A host with what stands before it, and the address of it alone. */
  private record Host(byte[] text, URI address) {
    boolean isAt(byte[] b, int from, int end) {
      int to = from + text.length;
      return (to == end || to < end && b[to] == '/')
          && Arrays.equals(b, from, to, text, 0, text.length);
    }
  }

  private Uris() {}

  private static long word(String eight) {
    return EightBytes.at(eight.getBytes(StandardCharsets.ISO_8859_1), 0);
  }

  /** The address between two places; null for what needs a second look. */
  static @Nullable URI read(byte[] b, int from, int end) {
    Host host = latest;
    if (host == null || !host.isAt(b, from, end)) {
      host = host(b, from, end);
      if (host == null) {
        return null;
      }
      latest = host;
    }
    int path = from + host.text.length;
    // Resolving may take out empty steps, and those of one or two dots.
    boolean isResolvable = true;
    byte before = 0;
    for (int at = path; at < end; at++) {
      byte here = b[at];
      if (here < 0 || PLAIN[here] == 0) {
        return null;
      }
      isResolvable &= before != '/' || here != '/' && here != '.';
      before = here;
    }
    if (!isResolvable) {
      return URI.create(ascii(b, from, end));
    }
    return path == end ? host.address : host.address.resolve(URI.create(ascii(b, path, end)));
  }

  private static String ascii(byte[] b, int from, int end) {
    return new String(b, from, end - from, StandardCharsets.ISO_8859_1);
  }

  private static int hostFrom(byte[] b, int from, int end) {
    if (end - from < Long.BYTES) {
      return end;
    }
    long first = EightBytes.at(b, from);
    return first == HTTPS ? from + 8 : first << Byte.SIZE == HTTP ? from + 7 : end;
  }

  /** The host that stands there; null for what needs a second look. */
  private static @Nullable Host host(byte[] b, int from, int end) {
    int first = hostFrom(b, from, end);
    int to = first;
    int hash = 0;
    while (to < end && b[to] >= 0 && PLAIN[b[to]] == OF_HOSTS) {
      hash = hash * 31 + b[to++];
    }
    if (to == first || to - from > LONGEST_HOST || to < end && b[to] != '/') {
      return null;
    }
    int slot = (hash ^ hash >>> 7) & KEPT.length - 1;
    Host kept = KEPT[slot];
    if (kept == null || !kept.isAt(b, from, end)) {
      kept = new Host(Arrays.copyOfRange(b, from, to), URI.create(ascii(b, from, to)));
      KEPT[slot] = kept;
    }
    return kept;
  }

  /** Whether an address is surely no longer than that: its parts are at hand, and its text may still have to be put together. */
  static boolean isWithin(URI address, int length) {
    String authority = address.getRawAuthority();
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String fragment = address.getRawFragment();
    String scheme = address.getScheme();
    return scheme != null
        && path != null
        && "://?#".length()
                + scheme.length()
                + (authority == null ? 0 : authority.length())
                + path.length()
                + (query == null ? 0 : query.length())
                + (fragment == null ? 0 : fragment.length())
            <= length;
  }
}
