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

  /** A host and the address of it alone. */
  private record Host(byte[] text, URI address) {}

  private Uris() {}

  private static long word(String eight) {
    return EightBytes.at(eight.getBytes(StandardCharsets.ISO_8859_1), 0);
  }

  /** The address between two places; null for what needs a second look. */
  static @Nullable URI read(byte[] b, int from, int end) {
    int host = hostFrom(b, from, end);
    int path = host;
    while (path < end && b[path] >= 0 && PLAIN[b[path]] == OF_HOSTS) {
      path++;
    }
    if (path == host || path < end && b[path] != '/' || !isPlain(b, path, end)) {
      return null;
    }
    if (path - from > LONGEST_HOST || !isResolvable(b, path, end)) {
      return URI.create(ascii(b, from, end));
    }
    URI address = host(b, from, path);
    return path == end ? address : address.resolve(URI.create(ascii(b, path, end)));
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

  private static boolean isPlain(byte[] b, int from, int end) {
    int at = from;
    while (at < end && b[at] >= 0 && PLAIN[b[at]] != 0) {
      at++;
    }
    return at == end;
  }

  /** Resolving may take out empty steps, and those of one or two dots. */
  private static boolean isResolvable(byte[] b, int from, int end) {
    for (int at = from + 1; at < end; at++) {
      if (b[at - 1] == '/' && (b[at] == '/' || b[at] == '.')) {
        return false;
      }
    }
    return true;
  }

  private static URI host(byte[] b, int from, int to) {
    int hash = 0;
    for (int at = from + Long.BYTES; at < to; at++) {
      hash = hash * 31 + b[at];
    }
    int slot = (hash ^ hash >>> 7) & KEPT.length - 1;
    Host kept = KEPT[slot];
    if (kept != null && Arrays.equals(b, from, to, kept.text, 0, kept.text.length)) {
      return kept.address;
    }
    URI address = URI.create(ascii(b, from, to));
    KEPT[slot] = new Host(Arrays.copyOfRange(b, from, to), address);
    return address;
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
