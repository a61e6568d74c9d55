package dev.parley.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of RFC 3986, and of RFC 3987 for IRIs. A URI is less what {@code java.net.URI} cannot hold: nothing after the scheme, an authority
 * without a host.
 */
final class UriSyntax {
  private static final Pattern CHARACTERS =
      Pattern.compile("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*");
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  // Appendix B of the RFC: scheme, authority, path, query, fragment.
  private static final Pattern PARTS =
      Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
  private static final Pattern FUTURE_HOST = Pattern.compile(
      "//([^/?#@\\[]*@)?\\[[vV][0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+\\](?=[:/?#]|$)");
  private static final Pattern PORT = Pattern.compile("(?::[0-9]{0,9})?");

  private UriSyntax() {}

  static boolean isReference(String text, boolean withScheme) {
    return isUsual(text) || isReference(text, withScheme, withScheme);
  }

  /** An address on the web of nothing that needs a second look: many times faster than the whole grammar. */
  static boolean isUsual(String text) {
    int length = text.length();
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : length;
    int at = host;
    while (at < length && (isAlphanumeric(text.charAt(at)) || ".-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == host || at < length && text.charAt(at) != '/') {
      return false;
    }
    while (at < length
        && (isAlphanumeric(text.charAt(at)) || "-._~/?=&,+:;".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at == length;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** An IRI is a URI once each of its letters from elsewhere is taken for one of ours. */
  static boolean isIriReference(String text, boolean withScheme) {
    StringBuilder ascii = new StringBuilder();
    boolean isQuery = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      isQuery = (isQuery || c == '?') && c != '#';
      if (c < 0x80) {
        ascii.append((char) c);
      } else if (isLetter(c) || isQuery && isPrivate(c)) {
        ascii.append('a');
      } else {
        return false;
      }
    }
    String host = FUTURE_HOST.matcher(ascii).replaceFirst("//$1[::1]");
    return isReference(host, withScheme, false);
  }

  private static boolean isLetter(int c) {
    return c >= 0xA0 && c <= 0xD7FF
        || c >= 0xF900 && c <= 0xFDCF
        || c >= 0xFDF0 && c <= 0xFFEF
        || c >= 0x10000 && c <= 0xEFFFD && (c & 0xFFFE) != 0xFFFE && (c < 0xE0000 || c >= 0xE1000);
  }

  private static boolean isPrivate(int c) {
    return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000 && (c & 0xFFFE) != 0xFFFE;
  }

  static boolean isReference(String text, boolean withScheme, boolean isForJava) {
    if (!CHARACTERS.matcher(text).matches() || BROKEN_ESCAPE.matcher(text).find()) {
      return false;
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    String scheme = parts.group(1);
    String authority = parts.group(2);
    String path = parts.group(3);
    if (scheme == null
        ? withScheme || path.startsWith(":")
        : !SCHEME.matcher(scheme).matches()) {
      return false;
    }
    boolean isPlain = isPlain(path) && isPlain(parts.group(4)) && isPlain(parts.group(5));
    if (authority != null) {
      return isPlain && isAuthority(authority, path, isForJava);
    }
    return isPlain && (scheme == null || !path.isEmpty() || !isForJava);
  }

  private static boolean isPlain(@Nullable String part) {
    return part == null || part.indexOf('[') < 0 && part.indexOf(']') < 0 && part.indexOf('#') < 0;
  }

  private static boolean isAuthority(String authority, String path, boolean isForJava) {
    int at = authority.lastIndexOf('@');
    String user = authority.substring(0, Math.max(at, 0));
    String host = authority.substring(at + 1);
    if (authority.isEmpty()) {
      return !path.isEmpty() || !isForJava;
    }
    if (!isPlain(user) || user.indexOf('@') >= 0) {
      return false;
    }
    if (host.startsWith("[")) {
      int end = host.indexOf(']');
      return end > 0
          && IpSyntax.isIpv6(host.substring(1, end))
          && PORT.matcher(host.substring(end + 1)).matches();
    }
    int colon = host.indexOf(':');
    return isPlain(host)
        && (!isForJava || colon != 0 && !host.isEmpty())
        && (colon < 0 || PORT.matcher(host.substring(colon)).matches());
  }
}
