package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The quick ways to a date with a time and to a UUID take nothing that the slow ones refuse, and make the same of it. */
class TimestampsTest {
  private static final int COUNT = 100_000;
  private static final String CHARACTERS = "0123456789-+:.TZtz 69";

  private static String mutated(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    for (int n = random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(mutant.length());
      mutant.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    if (random.nextInt(8) == 0) {
      mutant.deleteCharAt(random.nextInt(mutant.length()));
    }
    return mutant.toString();
  }

  @Test
  void datesAreWhatTheJdkMakesOfThem() {
    Random random = new Random(20261129);
    List<String> seeds = List.of(
        "2026-02-28T23:59:59Z",
        "2024-02-29T00:00:00.123456789+05:30",
        "1999-12-31T12:30:00.5-18:00",
        "0000-01-01T00:00:00Z",
        "2026-11-30T01:02:03-00:00");
    int taken = 0;
    for (int i = 0; i < COUNT; i++) {
      String text = mutated(seeds.get(random.nextInt(seeds.size())), random);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      OffsetDateTime quick = Timestamps.read(bytes, 0, bytes.length);
      if (quick != null) {
        assertThat(Formats.isDateTime(text)).as(text).isTrue();
        assertThat(quick).isEqualTo(OffsetDateTime.parse(text));
        taken++;
      }
    }
    assertThat(taken).isGreaterThan(COUNT / 4);
  }

  @Test
  void usualDatesGoTheQuickWay() {
    for (String text : List.of("2026-11-20T12:34:56.789Z", "2026-11-20T12:34:56+01:00")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(Timestamps.read(bytes, 0, bytes.length)).isNotNull();
    }
  }

  @Test
  void uuidsAreWhatTheJdkMakesOfThem() {
    Random random = new Random(20261129);
    int taken = 0;
    for (int i = 0; i < COUNT; i++) {
      UUID any = new UUID(random.nextLong(), random.nextLong());
      String text = mutated(
          random.nextBoolean() ? any.toString() : any.toString().toUpperCase(java.util.Locale.ROOT),
          random);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      UUID quick = Uuids.read(bytes, 0, bytes.length);
      assertThat(quick != null).as(text).isEqualTo(Formats.isUuid(text));
      if (quick != null) {
        assertThat(quick).isEqualTo(UUID.fromString(text));
        taken++;
      }
    }
    assertThat(taken).isGreaterThan(COUNT / 4);
  }
}
