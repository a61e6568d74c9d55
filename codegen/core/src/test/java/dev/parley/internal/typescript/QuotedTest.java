package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void quotesWithWhatTheTextHasLessOf() {
    assertThat(Quoted.text("it's")).isEqualTo("\"it's\"");
    assertThat(Quoted.text("say \"it\"")).isEqualTo("'say \"it\"'");
    assertThat(Quoted.text("\"it's\"\"")).isEqualTo("'\"it\\'s\"\"'");
    assertThat(Quoted.text("\"'")).isEqualTo("\"\\\"'\"");
  }

  @Test
  void escapesWhatEndsALineOrIsNotSeen() {
    assertThat(Quoted.text("a\\b\n\r\t\u0000\u2028\u2029\u202e\ufeff"))
        .isEqualTo("\"a\\\\b\\n\\r\\t\\u0000\\u2028\\u2029\\u202e\\ufeff\"");
  }

  @Test
  void escapesWhatEndsAScript() {
    assertThat(Quoted.text("</script><!-- < /")).isEqualTo("\"\\u003c/script>\\u003c!-- < /\"");
  }

  @Test
  void halvesOfAPairAreEscapedAndWholePairsAreNot() {
    assertThat(Quoted.text("\ud83d\ude00 \ud83d")).isEqualTo("\"\ud83d\ude00 \\ud83d\"");
  }

  @Test
  void numbersHaveNoExponentUntilTheyAreAbsurd() {
    assertThat(Quoted.number(new BigDecimal("1.5e-7"))).isEqualTo("0.00000015");
    assertThat(Quoted.number(new BigDecimal("1e3"))).isEqualTo("1000");
    assertThat(Quoted.number(new BigDecimal("1e1000000000"))).isEqualTo("1E+1000000000");
  }
}
