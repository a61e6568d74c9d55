import { isIpv6 } from "./hosts.js";

/** A URI of RFC 3986, with its scheme. */
export function isUri(text: string): boolean {
  return isUsual(text) || isReference(text, true);
}

/** A URI of RFC 3986, or a reference relative to one. */
export function isUriReference(text: string): boolean {
  return isReference(text, false);
}

/** An IRI of RFC 3987, with its scheme. */
export function isIri(text: string): boolean {
  return isIriOf(text, true);
}

/** An IRI of RFC 3987, or a reference relative to one. */
export function isIriReference(text: string): boolean {
  return isIriOf(text, false);
}

// An IRI is a URI once each of its letters from elsewhere is taken for one of ours.
function isIriOf(text: string, withScheme: boolean): boolean {
  const letter =
    /[\xA0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\u{10000}-\u{1FFFD}\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}\u{40000}-\u{4FFFD}\u{50000}-\u{5FFFD}\u{60000}-\u{6FFFD}\u{70000}-\u{7FFFD}\u{80000}-\u{8FFFD}\u{90000}-\u{9FFFD}\u{A0000}-\u{AFFFD}\u{B0000}-\u{BFFFD}\u{C0000}-\u{CFFFD}\u{D0000}-\u{DFFFD}\u{E1000}-\u{EFFFD}]/gu;
  const privateLetter = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;
  const future = /\/\/([^/?#@[]*@)?\[[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+\](?=[:/?#]|$)/;
  const ascii = text.replace(letter, "a").replace(/\?[^#]*/, (query) => query.replace(privateLetter, "a"));
  return isReference(ascii.replace(future, "//$1[::1]"), withScheme, false);
}

// What most URIs look like, so that they need no taking apart.
function isUsual(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[A-Za-z0-9.-]+(?::[0-9]{1,9})?(?:\/[A-Za-z0-9._~:@!$&'()*+,;=/-]*)?(?:[?#][A-Za-z0-9._~:@!$&'()*+,;=/?-]*)?$/.test(text);
}

// RFC 3986, and for Java less what java.net.URI cannot hold: nothing after the scheme, an authority without a host.
function isReference(text: string, withScheme: boolean, isForJava = withScheme): boolean {
  if (!/^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]*$/.test(text) || /%(?![0-9A-Fa-f]{2})/.test(text)) return false;
  const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(text);
  if (parts === null) return false;
  const [, scheme, authority, path = "", query = "", fragment = ""] = parts;
  if (scheme === undefined ? withScheme || path.startsWith(":") : !/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return false;
  if (/[#[\]]/.test(path + query + fragment)) return false;
  if (authority !== undefined) return isAuthority(authority, path, isForJava);
  return scheme === undefined || path !== "" || !isForJava;
}

function isAuthority(authority: string, path: string, isForJava: boolean): boolean {
  if (authority === "") return path !== "" || !isForJava;
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  if (/[[\]@]/.test(authority.slice(0, Math.max(at, 0)))) return false;
  const literal = /^\[([^\]]*)\](?::[0-9]{0,9})?$/.exec(host);
  if (literal !== null) return isIpv6(literal[1] ?? "");
  return /^[^:[\]]*(?::[0-9]{0,9})?$/.test(host) && (!isForJava || !/^(?::|$)/.test(host));
}
