package dev.parley.internal.sample;

import dev.parley.internal.text.PatientSearch;
import dev.parley.model.Constraint;
import dev.parley.model.Constraint.Matches.By;
import dev.parley.model.Format;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strings of a shape: what the name suggests if it fits, else what the format, the patterns and the lengths leave. */
final class TextMaker {
  /** One letter of each length in UTF-8. */
  private static final String WIDE = "a\u00e9\u4e2d\ud83d\ude80";

  private static final String FILLER = "some more words ";
  private static final int LONG = 100;

  private final Optional<Format> format;
  private final List<Constraint> constraints;
  private final List<String> patterns = new ArrayList<>();
  private int least;
  private int most = Integer.MAX_VALUE;

  TextMaker(Optional<Format> format, List<Constraint> constraints) {
    this.format = format;
    this.constraints = constraints;
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.MinLength min) {
        least = Math.max(least, min.length());
      } else if (constraint instanceof Constraint.MaxLength max) {
        most = Math.min(most, max.length());
      } else if (constraint instanceof Constraint.Matches matches && matches.by() != By.VALIDATOR) {
        patterns.add(matches.java());
      }
    }
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  String make(Plausible plausible, Dice dice, Extent extent) {
    for (String candidate : candidates(plausible, dice, extent)) {
      if (fits(candidate)) {
        return candidate;
      }
    }
    throw new SampleException("no string was found that keeps " + constraints
        + format.map(f -> " and the format " + f.keyword()).orElse(""));
  }

  private List<String> candidates(Plausible plausible, Dice dice, Extent extent) {
    List<String> candidates = new ArrayList<>();
    if (format.isPresent()) {
      candidates.add(FormatText.of(format.get(), dice, extent == Extent.MINIMAL));
      for (int i = 0; i < 8; i++) {
        candidates.add(FormatText.of(format.get(), dice, i % 4 == 3));
      }
      candidates.addAll(FormatText.longer(format.get(), least));
      // Whether that is of the format as well is for the judge to say.
      if (!patterns.isEmpty()) {
        PatternText.of(patterns, least, most, dice, extent).ifPresent(candidates::add);
      }
      return candidates;
    }
    boolean plain = patterns.isEmpty();
    if (extent == Extent.EDGES && plain) {
      candidates.add(
          dice.chance(50)
              ? filled(WIDE, Math.min(most, Math.max(least, LONG)))
              : filled(WIDE, least));
    } else if (extent != Extent.MINIMAL && extent != Extent.EDGES) {
      candidates.add(plausible.string(dice));
      candidates.add(plausible.word(dice));
    }
    if (!plain) {
      PatternText.of(patterns, least, most, dice, extent).ifPresent(candidates::add);
    }
    candidates.add(plain ? filled(FILLER, least) : filled("a", least));
    return candidates;
  }

  /** Exactly so many code points. */
  private static String filled(String with, int length) {
    int[] points = with.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.appendCodePoint(points[i % points.length]);
    }
    return out.toString();
  }

  private boolean fits(String text) {
    int length = text.codePointCount(0, text.length());
    return least <= length
        && length <= most
        && patterns.stream().allMatch(p -> PatientSearch.of(p).seemsToFind(text));
  }
}
