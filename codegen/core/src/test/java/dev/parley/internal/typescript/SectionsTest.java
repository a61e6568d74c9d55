package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private static final Shape OBJECT = new Shape.ObjectOf(List.of(), false);

  private static Condition tests(int count) {
    List<Condition> tests = new ArrayList<>(List.of(Condition.test("isObject(value)")));
    IntStream.range(1, count).forEach(i -> tests.add(Condition.test("t" + i)));
    return Condition.all(tests);
  }

  @Test
  void aConditionOfOrdinaryLengthStaysWhole() {
    Sections sections = new Sections("isWide");
    Condition whole = tests(800);

    assertThat(sections.of(whole, OBJECT)).isEqualTo(whole);
    assertThat(sections.functions()).isEmpty();
  }

  @Test
  void aLongOneIsCutIntoFunctionsThatKnowWhatTheFirstTestFound() {
    Sections sections = new Sections("isWide");

    assertThat(sections.of(tests(1001), OBJECT).flat())
        .isEqualTo("isObject(value) && isWide_0(value) && isWide_1(value) && isWide_2(value)");
    assertThat(sections.functions())
        .startsWith(
            "\nfunction isWide_0(value: { readonly [name: string]: unknown }): boolean {\n  return (\n")
        .contains("    && t400\n", "    t401\n", "    && t1000\n");
  }
}
