package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.util.Optional;

/** What version control leaves in a file where two changes met: no parser knows it, and none says anything helpful. */
final class MergeConflict {
  private static final String MARKER = "<<<<<<< ";

  private MergeConflict() {}

  /**
   * @param text that could not be read
   */
  static Optional<Diagnostic> in(String file, String text) {
    int line = 1;
    for (String at : (Iterable<String>) text.lines()::iterator) {
      if (at.startsWith(MARKER)) {
        return Optional.of(new Diagnostic(
            Rule.SYNTAX,
            new Place(file, line, 1, ""),
            "a merge conflict begins here",
            "decide between the two sides, and remove the lines of the markers"));
      }
      line++;
    }
    return Optional.empty();
  }
}
