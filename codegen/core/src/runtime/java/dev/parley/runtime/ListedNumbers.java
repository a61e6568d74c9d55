package dev.parley.runtime;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Some numbers, equal by value: 1 is 1.0. */
public final class ListedNumbers {
  private final List<BigDecimal> listed;
  private final Set<BigDecimal> numbers;

  private ListedNumbers(List<BigDecimal> listed) {
    this.listed = listed;
    this.numbers = listed.stream()
        .map(ListedNumbers::canonical)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** ListedNumbers as JSON spells them, parted by spaces. */
  public static ListedNumbers of(String numbers) {
    return new ListedNumbers(
        Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList());
  }

  boolean contains(BigDecimal number) {
    return numbers.contains(canonical(number));
  }

  List<BigDecimal> listed() {
    return listed;
  }

  private static BigDecimal canonical(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
