package dev.parley.runtime;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The formats that are checked, and how a message speaks of them; all others are annotations only. */
enum NamedFormat {
  DATE_TIME("date-time", Formats::isDateTime, "a date and time such as `2026-01-31T12:00:00Z`"),
  DATE("date", Formats::isDate, "a date such as `2026-01-31`"),
  TIME("time", Formats::isTime, "a time with its offset such as `12:00:00Z`"),
  DURATION("duration", Formats::isDuration, "a duration such as `PT15M`"),
  UUID("uuid", Formats::isUuid, "a UUID such as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`"),
  URI("uri", Formats::isUri, "a URI such as `https://example.com/path`"),
  URI_REFERENCE(
      "uri-reference", Formats::isUriReference, "a URI or a relative reference such as `/path`"),
  URI_TEMPLATE("uri-template", TextFormats::isUriTemplate, "a URI template such as `/users/{id}`"),
  IRI("iri", Formats::isIri, "an IRI such as `https://example.com/path`"),
  IRI_REFERENCE(
      "iri-reference", Formats::isIriReference, "an IRI or a relative reference such as `/path`"),
  JSON_POINTER("json-pointer", TextFormats::isJsonPointer, "a JSON pointer such as `/a/0`"),
  RELATIVE_JSON_POINTER(
      "relative-json-pointer",
      TextFormats::isRelativeJsonPointer,
      "a relative JSON pointer such as `1/a`"),
  EMAIL("email", Formats::isEmail, "an e-mail address such as `name@example.com`"),
  IDN_EMAIL("idn-email", TextFormats::isIdnEmail, "an e-mail address such as `name@example.com`"),
  HOSTNAME("hostname", Formats::isHostname, "a host name such as `www.example.com`"),
  IPV4("ipv4", Formats::isIpv4, "an IPv4 address such as `192.0.2.1`"),
  IPV6("ipv6", Formats::isIpv6, "an IPv6 address such as `2001:db8::1`"),
  BYTE("byte", Formats::isBase64, "Base64 text such as `aGVsbG8=`");

  private final String keyword;
  private final Predicate<String> check;
  private final String phrase;

  NamedFormat(String keyword, Predicate<String> check, String phrase) {
    this.keyword = keyword;
    this.check = check;
    this.phrase = phrase;
  }

  static @Nullable NamedFormat of(Schema schema) {
    return named(schema.text("format"));
  }

  static @Nullable NamedFormat named(@Nullable String keyword) {
    for (NamedFormat each : values()) {
      if (each.keyword.equals(keyword)) {
        return each;
      }
    }
    return null;
  }

  boolean allows(String text) {
    return check.test(text);
  }

  String phrase() {
    return phrase;
  }
}
