package dev.parley.internal.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How the names of a contract are written, counted. Of names that look alike, whoever is written like most others chooses first: it is
 * the one that will have been there before, since what comes later and is written another way is the exception.
 */
public final class Spellings {
  private final UnaryOperator<String> identifier;
  private final Map<Spelling, Integer> counts = new HashMap<>();

  /**
   * @param identifier what a name asks for
   */
  public Spellings(UnaryOperator<String> identifier) {
    this.identifier = identifier;
  }

  public void add(List<String> names) {
    names.forEach(name -> counts.merge(Spelling.of(name), 1, Integer::sum));
  }

  /** Who chooses first. */
  public Comparator<String> order() {
    return Comparator.<String>comparingInt(name -> -count(Spelling.of(name)))
        .thenComparing(name -> !isItself(name))
        .thenComparing(ShortestFirst::compare);
  }

  /** Whether a name would choose before any that could come later, however that one is written. */
  public boolean isFirst(String name) {
    Spelling spelling = Spelling.of(name);
    int others = counts.keySet().stream()
        .filter(other -> other.letters() != spelling.letters()
            || !spelling.isOneWord() && !isLike(other, spelling))
        .mapToInt(counts::get)
        .max()
        .orElse(0);
    // The one that comes is one more of its kind, and may be written as its identifier.
    return count(spelling) > others + (isItself(name) ? 0 : 1);
  }

  private static boolean isLike(Spelling other, Spelling spelling) {
    return other.equals(spelling) || other.isOneWord();
  }

  private boolean isItself(String name) {
    return identifier.apply(name).equals(name);
  }

  /** One word is written as in any of the spellings with such letters. */
  private int count(Spelling spelling) {
    return counts.entrySet().stream()
        .filter(e -> spelling.isOneWord()
            ? e.getKey().letters() == spelling.letters()
            : e.getKey().equals(spelling))
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(0);
  }
}
