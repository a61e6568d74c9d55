package dev.parley.internal.sample;

import dev.parley.internal.text.PatientSearch;
import dev.parley.sample.Extent;
import java.util.List;
import java.util.Optional;

/** Texts that regular expressions find something in: made from the first one, and kept when the others and the lengths agree. */
final class PatternText {
  private static final int TRIES = 80;

  private PatternText() {}

  /**
   * Empty when none was found.
   *
   * @param expressions in Java's spelling
   */
  static Optional<String> of(
      List<String> expressions, int least, int most, Dice dice, Extent extent) {
    List<PatientSearch> searches = expressions.stream().map(PatientSearch::of).toList();
    for (String expression : expressions) {
      PatternPart part = PatternParser.parse(expression);
      for (int i = 0; i < TRIES; i++) {
        StringBuilder out = new StringBuilder();
        part.write(out, appetite(i, least, most, extent), dice);
        String text = out.toString();
        int length = text.codePointCount(0, text.length());
        if (least <= length
            && length <= most
            && searches.stream().allMatch(s -> s.seemsToFind(text))) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** First what suits the extent, then ever more, up to what the longest part may need. */
  private static int appetite(int attempt, int least, int most, Extent extent) {
    int suits = switch (extent) {
      case MINIMAL -> 0;
      case FULL, USUAL -> 6;
      case EDGES -> Math.min(most, 80);
    };
    int needed = Math.min(least * 2, 100_000);
    int after = Math.max(0, attempt - 8);
    return attempt % 4 == 3 ? 0 : suits + after + needed * Math.min(attempt, 40) / 40;
  }
}
