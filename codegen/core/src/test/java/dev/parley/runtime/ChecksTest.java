package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Null passes whatever else is checked, and of several constraints that are broken the first is told. */
class ChecksTest {
  private static final Expression LETTERS = Expression.of("^[a-z]+$");

  private static void refuses(String rule, ThrowingCallable check) {
    assertThatThrownBy(check).isInstanceOfSatisfying(ContractViolationException.class, refusal -> {
      assertThat(refusal.type()).isEqualTo("p");
      assertThat(refusal.violations()).extracting(Violation::rule).containsExactly(rule);
    });
  }

  @Test
  void nullPasses() {
    @Nullable String text = null;
    @Nullable URI uri = null;
    @Nullable Long whole = null;
    @Nullable Integer small = null;
    @Nullable Double decimal = null;
    @Nullable BigInteger big = null;
    @Nullable BigDecimal exact = null;
    @Nullable List<String> items = null;
    @Nullable Map<String, String> entries = null;

    assertThatCode(() -> {
          Checks.text("p", text, 1, 2, LETTERS);
          Checks.format("p", text, "email");
          Checks.constant("p", text, "a");
          Checks.maxLength("p", uri, 1);
          NumberChecks.range("p", whole, 1, 2);
          NumberChecks.range("p", small, 1, 2);
          NumberChecks.range("p", decimal, 1, 2);
          NumberChecks.finite("p", decimal);
          NumberChecks.range("p", big, BigDecimal.ONE, BigDecimal.TEN);
          NumberChecks.range("p", exact, BigDecimal.ONE, BigDecimal.TEN);
          Checks.items("p", items, 1, 2);
          Checks.uniqueItems("p", items);
          Checks.properties("p", entries, 1, 2);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsWithinPasses() {
    assertThatCode(() -> {
          Checks.text("p", "ab", 1, 2, LETTERS);
          // Two code points, four characters.
          Checks.length("p", "\ud83d\ude00\ud83d\ude00", 2, 2);
          NumberChecks.range("p", 1, 1, 2);
          NumberChecks.range("p", Integer.valueOf(2), 1, 2);
          NumberChecks.range("p", 1.5, 1, 2);
          NumberChecks.range("p", new BigDecimal("1.5"), BigDecimal.ONE, BigDecimal.TEN);
          Checks.items("p", List.of(1, 2), 1, 2);
          Checks.properties("p", Map.of("a", 1), 1, 2);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void theFirstOfSeveralIsTold() {
    refuses("minLength", () -> Checks.text("p", "1", 2, 3, LETTERS));
    refuses("maxLength", () -> Checks.text("p", "1234", 2, 3, LETTERS));
    refuses("pattern", () -> Checks.text("p", "123", 2, 3, LETTERS));
    refuses("range", () -> NumberChecks.range("p", Double.NaN, 1, 2));
    refuses("range", () -> NumberChecks.maximum("p", Double.NEGATIVE_INFINITY, 2));
    refuses("range", () -> NumberChecks.minimum("p", new BigDecimal("1e2000"), BigDecimal.ONE));
  }

  @Test
  void eachSideOfARangeIsChecked() {
    refuses("minimum", () -> NumberChecks.range("p", 0, 1, 2));
    refuses("maximum", () -> NumberChecks.range("p", Long.valueOf(3), 1, 2));
    refuses("minimum", () -> NumberChecks.range("p", Double.valueOf(0.5), 1, 2));
    refuses("maximum", () -> NumberChecks.range("p", 2.5, 1, 2));
    refuses(
        "maximum", () -> NumberChecks.range("p", BigInteger.TEN, BigDecimal.ONE, BigDecimal.ONE));
    refuses("minItems", () -> Checks.items("p", List.of(), 1, 2));
    refuses("maxItems", () -> Checks.items("p", List.of(1, 2, 3), 1, 2));
    refuses("minProperties", () -> Checks.properties("p", Map.of(), 1, 2));
    refuses("maxProperties", () -> Checks.properties("p", Map.of("a", 1, "b", 2), 0, 1));
  }
}
