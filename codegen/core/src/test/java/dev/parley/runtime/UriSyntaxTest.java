package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick way to a URI takes nothing that the grammar or Java refuses. */
class UriSyntaxTest {
  private static final int COUNT = 100_000;
  private static final String CHARACTERS = "ahtps:/.?#[]@%&=-+,;~_ \"<>^`{|}\\9A\u00e9\n";

  @Test
  void whatIsUsualIsRight() {
    Random random = new Random(20261129);
    int usual = 0;
    for (int i = 0; i < COUNT; i++) {
      StringBuilder text =
          new StringBuilder(random.nextBoolean() ? "https://a.example/b/c-1?d=e&f" : "http://x9");
      for (int n = random.nextInt(3); n > 0; n--) {
        char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.setCharAt(at, c);
        } else {
          text.insert(at, c);
        }
      }
      if (UriSyntax.isUsual(text.toString())) {
        assertThat(UriSyntax.isReference(text.toString(), true, true))
            .as(text.toString())
            .isTrue();
        assertThat(URI.create(text.toString())).hasToString(text.toString());
        usual++;
      }
    }
    assertThat(usual).isGreaterThan(COUNT / 4);
  }
}
