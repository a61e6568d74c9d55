package dev.parley.differential;

import dev.parley.support.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a decoder may refuse what networknt accepts: by {@code docs/mapping.md}, or because networknt does not hold to what it should (RFC 6570 §2.1
 * knows no spaces).
 */
final class Departures {
  /** By what the refusal says. */
  private static final Map<String, Pattern> REFUSALS = new LinkedHashMap<>();

  static {
    REFUSALS.put(
        "a `uri` without anything after its scheme",
        Pattern.compile("a URI such as.*found the string \"[A-Za-z][A-Za-z0-9+.-]*:\""));
    REFUSALS.put(
        "a `uri` with an authority that has no host",
        Pattern.compile("a URI such as.*found the string \"[A-Za-z][A-Za-z0-9+.-]*://(/|:|\")"));
    REFUSALS.put(
        "networknt: spaces in a `uri-template`",
        Pattern.compile("a URI template such as.*found the string \"[^\"]* "));
    REFUSALS.put(
        "`format: byte`, which JSON Schema does not know",
        Pattern.compile("expected Base64 text such as"));
    REFUSALS.put(
        "`format: int32`, which JSON Schema does not know",
        Pattern.compile("expected an integer from -2147483648 to 2147483647, found"));
    REFUSALS.put(
        "a `duration` in small letters",
        Pattern.compile("duration such as.*found the string \"[0-9pwydthms]+\""));
    REFUSALS.put(
        "a `duration` with months or years",
        Pattern.compile("duration such as.*found the string \"P[0-9WYMD]*[YM]"));
  }

  private Departures() {}

  static Optional<String> of(Verdict verdict) {
    return REFUSALS.entrySet().stream()
        .filter(e -> e.getValue().matcher(verdict.message().replace('\n', ' ')).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
