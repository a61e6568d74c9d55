package dev.parley.reference.llm.provider;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long a busy provider asks to wait.
 *
 * @param asked null where it does not say
 */
record Waiting(@Nullable Duration asked) {
  /** Reads {@code Retry-After} in both of its forms, and {@code retry-after-ms}, which is finer. */
  static Waiting of(HttpHeaders headers, Instant now) {
    Duration millis = headers
        .firstValue("retry-after-ms")
        .filter(value -> value.matches("\\d{1,9}"))
        .map(value -> Duration.ofMillis(Long.parseLong(value)))
        .orElse(null);
    return new Waiting(
        millis != null
            ? millis
            : headers
                .firstValue("Retry-After")
                .map(value -> parse(value.strip(), now))
                .orElse(null));
  }

  /** How long to wait before the next try: as asked, else longer each time, and never the same for all. */
  Duration before(int retry) {
    if (asked != null) {
      return asked;
    }
    long longest = 500L << Math.min(retry, 5);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }

  private static @Nullable Duration parse(String value, Instant now) {
    if (value.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant at = ZonedDateTime.parse(
              value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
          .toInstant();
      Duration wait = Duration.between(now, at);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
