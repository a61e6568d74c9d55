package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.io.NumberOutput;

/** Doubles are read as the JDK reads them, and read again as what they were when written. */
class DecimalsTest {
  private static final int COUNT = 200_000;

  private static double read(String literal) {
    JsonReader reader = JsonReader.of(literal);
    double value = NumberReading.decimal(reader);
    reader.end();
    return value;
  }

  private static String written(double value) {
    return new String(Writing.bytes(value, (v, out) -> out.number(v)), StandardCharsets.UTF_8);
  }

  private static void expect(String literal) {
    assertThat(Double.doubleToLongBits(read(literal)))
        .as(literal)
        .isEqualTo(Double.doubleToLongBits(Double.parseDouble(literal)));
  }

  @Test
  void literalsOfEveryLengthAreReadAsTheJdkReadsThem() {
    Random random = new Random(20261129);
    for (int i = 0; i < COUNT; i++) {
      StringBuilder literal = new StringBuilder(random.nextBoolean() ? "-" : "");
      literal.append(1 + random.nextInt(9));
      for (int n = random.nextInt(20); n > 0; n--) {
        literal.append(random.nextInt(10));
      }
      literal
          .insert(literal.length() - random.nextInt(literal.length() / 2 + 1), ".")
          .append(random.nextInt(10));
      expect(literal.toString().replace("-.", "-0.").replaceFirst("^\\.", "0."));
    }
  }

  @Test
  void neighboursOfHalvesAreReadAsTheJdkReadsThem() {
    Random random = new Random(7);
    for (int i = 0; i < COUNT; i++) {
      // Halfway between two doubles, as far as eighteen digits go.
      long mantissa = (1L << 53) + 1 + 2L * random.nextInt(1 << 30);
      expect(mantissa + "." + random.nextInt(10));
      expect("0.0000" + mantissa);
      expect(mantissa * 4 + ".0");
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Random random = new Random(3);
    for (int i = 0; i < COUNT; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      double money = random.nextInt() / 100.0;
      double time = 1.7e9 + random.nextInt(1_000_000_000) / 1e6;
      for (double value : new double[] {any, money, time, random.nextInt(), random.nextDouble()}) {
        if (Double.isFinite(value)) {
          assertThat(Double.parseDouble(written(value))).isEqualTo(value);
          assertThat(read(written(value))).isEqualTo(value);
          assertThat(new BigDecimal(written(value)))
              .isEqualByComparingTo(new BigDecimal(NumberOutput.toString(value, true)));
        }
      }
    }
  }

  @Test
  void shortDecimalsAreWrittenShort() {
    assertThat(written(1757989033.25)).isEqualTo("1757989033.25");
    assertThat(written(-0.001)).isEqualTo("-0.001");
    assertThat(written(5)).isEqualTo("5.0");
    assertThat(written(-0.0)).isEqualTo("-0.0");
    assertThat(written(1e300)).isEqualTo("1.0E300");
  }

  @Test
  void exponentsAreWrittenWhereJavaScriptWritesThem() {
    assertThat(written(1757989033.0401368)).isEqualTo("1757989033.0401368");
    assertThat(written(-1.795947386064e9)).isEqualTo("-1795947386.064");
    assertThat(written(1.5e20)).isEqualTo("150000000000000000000");
    assertThat(written(1e15)).isEqualTo("1000000000000000");
    assertThat(written(12345678901.5)).isEqualTo("12345678901.5");
    assertThat(written(-1e17)).isEqualTo("-100000000000000000");
    assertThat(written(123456789012345680000d)).isEqualTo("123456789012345680000");
    assertThat(written(1e21)).isEqualTo("1.0E21");
    assertThat(written(0.00000125)).isEqualTo("0.00000125");
    assertThat(written(9.5e-7)).isEqualTo("9.5E-7");
  }

  @Test
  void integersAreWrittenAsTheJdkWritesThem() {
    Random random = new Random(5);
    for (int i = 0; i < COUNT; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      assertThat(
              new String(Writing.bytes(value, (v, out) -> out.number(v)), StandardCharsets.UTF_8))
          .isEqualTo(String.valueOf(value));
    }
    for (long value : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, 1_000_000_000_000_000_000L}) {
      assertThat(
              new String(Writing.bytes(value, (v, out) -> out.number(v)), StandardCharsets.UTF_8))
          .isEqualTo(String.valueOf(value));
    }
  }
}
