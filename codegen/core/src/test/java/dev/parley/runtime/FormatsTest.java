package dev.parley.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The verdicts themselves are cases of {@link ExplainCasesTest}, which TypeScript shares. */
class FormatsTest {
  @Test
  void javaHoldsEveryUriThatIsAccepted() {
    List<String> seeds = List.of(
        "http://u:p@host:80/a;b/c?d=e#f",
        "urn:a:b",
        "file:///x",
        "//h/p",
        "../a%20b",
        "x:[::1]//@");
    holds(Formats::isUri, seeds, "/:?#[]@%20aZ.-_~!$&'()*+,;=^ ", URI::create);
  }

  @Test
  void javaHoldsEveryDateThatIsAccepted() {
    holds(Formats::isDate, List.of("2024-02-29", "1999-12-31"), "0123456789-", LocalDate::parse);
  }

  @Test
  void javaHoldsEveryTimeThatIsAccepted() {
    List<String> seeds = List.of("23:59:59.123456789Z", "00:00:00+18:00", "12:30:45-00:00");
    holds(Formats::isTime, seeds, "0123456789:.+-Zz", OffsetTime::parse);
  }

  @Test
  void hostileTextsAreRefusedQuickly() {
    for (NamedFormat format : NamedFormat.values()) {
      for (String part :
          List.of("1", "a", "a.", "P1", "1:", ":", "%", "@", "[", "T1H", "a@", "=")) {
        for (String start :
            List.of("", "P", "http://", "1.", "2026-01-31T12:00:00.", "12:00:00.")) {
          String hostile = start + part.repeat(200_000) + "!";
          assertTimeout(Duration.ofSeconds(2), () -> format.allows(hostile), format.phrase());
        }
      }
    }
  }

  private static void holds(
      Predicate<String> format, List<String> seeds, String alphabet, Consumer<String> type) {
    Random random = new Random(42);
    int accepted = 0;
    for (int round = 0; round < 100_000; round++) {
      String text = mutated(seeds.get(random.nextInt(seeds.size())), alphabet, random);
      if (format.test(text)) {
        accepted++;
        assertDoesNotThrow(() -> type.accept(text), text);
      }
    }
    assertTrue(accepted > 1000, "too few to mean anything: " + accepted);
  }

  private static String mutated(String seed, String alphabet, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextInt(3) > 0 && at < text.length()) {
        text.deleteCharAt(at);
      }
      if (random.nextInt(3) > 0) {
        text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
      }
    }
    return text.toString();
  }
}
