package dev.parley.internal.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How names are written, counted. Of names that look alike, whoever is written like most of those beside it chooses first, and where these do
 * not tell, like most of the contract: it is the one that will have been there before, since what comes later and is written another way is
 * the exception.
 */
public final class Spellings {
  private final UnaryOperator<String> identifier;
  private final Map<Spelling, Integer> counts = new HashMap<>();

  /** Objects of one contract have many names in common. */
  private final Map<String, Spelling> known;

  /**
   * @param identifier what a name asks for
   */
  public Spellings(UnaryOperator<String> identifier) {
    this(identifier, new HashMap<>());
  }

  private Spellings(UnaryOperator<String> identifier, Map<String, Spelling> known) {
    this.identifier = identifier;
    this.known = known;
  }

  public void add(Collection<String> names) {
    names.forEach(name -> counts.merge(spelling(name), 1, Integer::sum));
  }

  private Spelling spelling(String name) {
    return known.computeIfAbsent(name, Spelling::of);
  }

  private Spellings beside(Collection<String> names) {
    Spellings spellings = new Spellings(identifier, known);
    spellings.add(names);
    return spellings;
  }

  /**
   * Who chooses first.
   *
   * @param names that stand together, all of which have been counted
   */
  public Comparator<String> order(Collection<String> names) {
    Spellings beside = beside(names);
    return (a, b) -> {
      int byNeighbours = beside.count(spelling(b)) - beside.count(spelling(a));
      int byAll = byNeighbours != 0 ? byNeighbours : count(spelling(b)) - count(spelling(a));
      int byItself = byAll != 0 ? byAll : Boolean.compare(isItself(b), isItself(a));
      return byItself != 0 ? byItself : ShortestFirst.compare(a, b);
    };
  }

  /**
   * Which names would choose before any that could come later, however that one is written.
   *
   * @param names that stand together, all of which have been counted
   */
  public Predicate<String> first(Collection<String> names) {
    Spellings beside = beside(names);
    return name -> {
      // The one that comes is one more of its kind, and may be written as its identifier.
      int lead = beside.lead(spelling(name)) - 1;
      int leadInAll = lead(spelling(name)) - 1;
      return lead > 0 || lead == 0 && leadInAll + (isItself(name) ? 1 : 0) > 0;
    };
  }

  /** How many more are written like that than in any other way. */
  private int lead(Spelling spelling) {
    int others = counts.keySet().stream()
        .filter(other -> !isLike(other, spelling))
        .mapToInt(counts::get)
        .max()
        .orElse(0);
    return count(spelling) - others;
  }

  /** One word is written as in any of the spellings with such letters. */
  private static boolean isLike(Spelling one, Spelling other) {
    return one.letters() == other.letters()
        && (one.isOneWord() || other.isOneWord() || one.equals(other));
  }

  private int count(Spelling spelling) {
    return counts.keySet().stream()
        .filter(other -> spelling.isOneWord() ? isLike(other, spelling) : other.equals(spelling))
        .mapToInt(counts::get)
        .max()
        .orElse(0);
  }

  private boolean isItself(String name) {
    return identifier.apply(name).equals(name);
  }
}
