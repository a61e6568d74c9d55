package dev.parley.internal.sample;

import dev.parley.model.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Texts of the formats that generated code checks, and texts that are of none of them. */
final class FormatText {
  /** A Saturday noon. Samples never look at the clock. */
  static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private static final String HEX = "0123456789abcdef";

  private FormatText() {}

  static String of(Format format, Dice dice, boolean shortest) {
    return switch (format) {
      case DATE_TIME -> (shortest ? NOON : some(dice)).toString();
      case DATE -> some(dice).toString().substring(0, 10);
      case TIME -> some(dice).toString().substring(11);
      case DURATION ->
        shortest ? "PT0S" : Duration.ofSeconds(dice.between(1, 5400)).toString();
      case EMAIL -> shortest ? "a@b.io" : Plausible.PEOPLE.get(dice.below(6)) + "@example.com";
      case IDN_EMAIL -> shortest ? "ä@b.io" : Plausible.PEOPLE.get(dice.below(6)) + "@exämple.com";
      case URI_TEMPLATE -> shortest ? "{a}" : "/" + dice.text("abcdefgh", 4) + "/{id}{?page,size}";
      case IRI -> shortest ? "a:b" : "https://exämple.com/" + dice.text("äbcdéfghkmñprstüvwxyz", 8);
      case IRI_REFERENCE -> shortest ? "a" : "/" + dice.text("äbcdéfghkmñprstüvwxyz", 8);
      case JSON_POINTER -> shortest ? "" : "/" + dice.text("abcdefgh", 4) + "/" + dice.below(10);
      case RELATIVE_JSON_POINTER ->
        shortest ? "0" : dice.between(1, 3) + "/" + dice.text("abcd", 3);
      case HOSTNAME -> shortest ? "a.io" : dice.text("abcdefgh", 6) + ".example.com";
      case IPV4 -> "192.0.2." + (shortest ? 1 : dice.between(1, 254));
      case IPV6 -> shortest ? "::1" : "2001:db8::" + dice.text("123456789abcdef", 4);
      case URI -> shortest ? "a:b" : "https://example.com/" + dice.text("abcdefghkmnprstuvwxyz", 8);
      case URI_REFERENCE -> shortest ? "a" : "/" + dice.text("abcdefghkmnprstuvwxyz", 8);
      case UUID -> uuid(dice);
      case BYTE -> shortest ? "" : dice.text("ABCDEFGHabcdefgh0123456789+/", 8);
    };
  }

  /** Some second of the day. */
  private static Instant some(Dice dice) {
    return NOON.plus(dice.between(0, 11 * 3600), ChronoUnit.SECONDS);
  }

  static String uuid(Dice dice) {
    return dice.text(HEX, 8) + "-" + dice.text(HEX, 4) + "-4" + dice.text(HEX, 3) + "-"
        + dice.text("89ab", 1) + dice.text(HEX, 3) + "-" + dice.text(HEX, 12);
  }

  /** Of the format and at least this long, for formats that can be. */
  static List<String> longer(Format format, int least) {
    return switch (format) {
      case URI, IRI -> List.of("https://example.com/" + "a".repeat(least));
      case URI_REFERENCE, IRI_REFERENCE, URI_TEMPLATE, JSON_POINTER ->
        List.of("/" + "a".repeat(least));
      case BYTE -> List.of("AAAA".repeat(least / 4 + 1));
      case RELATIVE_JSON_POINTER -> List.of("1/" + "a".repeat(least));
      case EMAIL, IDN_EMAIL -> List.of("ada@" + "example.".repeat(least / 8 + 1) + "com");
      case HOSTNAME -> List.of("example.".repeat(least / 8 + 1) + "com");
      case DATE_TIME -> List.of("2026-01-31T12:00:00.123456789+01:00");
      case DATE, TIME, DURATION, IPV4, IPV6, UUID -> List.of();
    };
  }

  /** Not of the format, in a way that no validator lets pass. */
  static String notOf(Format format) {
    return switch (format) {
      case DATE_TIME -> "yesterday";
      case DATE -> "2026-02-30";
      case TIME -> "25:61:00Z";
      case DURATION -> "an hour";
      case EMAIL, IDN_EMAIL -> "nobody";
      case URI_TEMPLATE -> "/users/{id";
      case JSON_POINTER -> "not/a/pointer";
      case RELATIVE_JSON_POINTER -> "/not/relative";
      case HOSTNAME -> "-not a host-";
      case IPV4 -> "256.1.1.1";
      case IPV6 -> "12345::g";
      case URI, IRI -> "not a uri";
      case URI_REFERENCE, IRI_REFERENCE -> "not a \\ reference";
      case UUID -> "not-a-uuid";
      case BYTE -> "not base64!";
    };
  }
}
