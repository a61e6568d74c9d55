import { isEmail, isHostname, isIdnEmail, isIpv4, isIpv6 } from "./hosts.js";
import { isDate, isDateTime, isDuration, isTime } from "./times.js";
import { isUriTemplate } from "./uri-templates.js";
import { isIri, isIriReference, isUri, isUriReference } from "./uris.js";

/** A UUID of any version. */
export function isUuid(text: string): boolean {
  return /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/.test(text);
}

/** A JSON pointer of RFC 6901. */
export function isJsonPointer(text: string): boolean {
  return (text === "" || text.startsWith("/")) && !/~(?![01])/.test(text);
}

/** A JSON pointer from a place inside a document. */
export function isRelativeJsonPointer(text: string): boolean {
  const [up] = /^(?:0|[1-9][0-9]*)(?![0-9])/.exec(text) ?? [];
  if (up === undefined) return false;
  const rest = text.slice(up.length);
  return rest === "#" || isJsonPointer(rest);
}

/** Base64 with its padding, the format `byte`. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

export function isFormat(format: string | undefined, text: string): boolean {
  switch (format) {
    case "date-time": return isDateTime(text);
    case "date": return isDate(text);
    case "time": return isTime(text);
    case "duration": return isDuration(text);
    case "uuid": return isUuid(text);
    case "uri": return isUri(text);
    case "uri-reference": return isUriReference(text);
    case "uri-template": return isUriTemplate(text);
    case "iri": return isIri(text);
    case "iri-reference": return isIriReference(text);
    case "json-pointer": return isJsonPointer(text);
    case "relative-json-pointer": return isRelativeJsonPointer(text);
    case "email": return isEmail(text);
    case "idn-email": return isIdnEmail(text);
    case "hostname": return isHostname(text);
    case "ipv4": return isIpv4(text);
    case "ipv6": return isIpv6(text);
    case "byte": return isBase64(text);
    default: return true;
  }
}

export function formatPhrase(format: string | undefined): string {
  switch (format) {
    case "date-time": return "a date and time such as `2026-01-31T12:00:00Z`";
    case "date": return "a date such as `2026-01-31`";
    case "time": return "a time with its offset such as `12:00:00Z`";
    case "duration": return "a duration such as `PT15M`";
    case "uuid": return "a UUID such as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`";
    case "uri": return "a URI such as `https://example.com/path`";
    case "uri-reference": return "a URI or a relative reference such as `/path`";
    case "uri-template": return "a URI template such as `/users/{id}`";
    case "iri": return "an IRI such as `https://example.com/path`";
    case "iri-reference": return "an IRI or a relative reference such as `/path`";
    case "json-pointer": return "a JSON pointer such as `/a/0`";
    case "relative-json-pointer": return "a relative JSON pointer such as `1/a`";
    case "email": case "idn-email": return "an e-mail address such as `name@example.com`";
    case "hostname": return "a host name such as `www.example.com`";
    case "ipv4": return "an IPv4 address such as `192.0.2.1`";
    case "ipv6": return "an IPv6 address such as `2001:db8::1`";
    case "byte": return "Base64 text such as `aGVsbG8=`";
    default: return "a string";
  }
}
