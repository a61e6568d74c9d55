package dev.parley.diagnostic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a contract.
 *
 * @param message a fact, with the thing it is about in backquotes
 * @param fix an imperative: what to do about it
 * @param related another place that has to do with it, such as the first of two equal keys
 */
public record Diagnostic(
    Severity severity,
    Rule rule,
    Place place,
    String message,
    String fix,
    Optional<Related> related)
    implements Comparable<Diagnostic> {

  /** A second place and what it has to do with the finding. */
  public record Related(String what, Place place) {}

  public Diagnostic(Rule rule, Place place, String message, String fix) {
    this(rule.severity(), rule, place, message, fix, Optional.empty());
  }

  public Diagnostic(Rule rule, Place place, String message, String fix, Related related) {
    this(rule.severity(), rule, place, message, fix, Optional.of(related));
  }

  /** The message and what to do about it, in one line. */
  public String messageAndFix() {
    return message + "; fix: " + fix;
  }

  // Written out for the sake of a quick start, see Place.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Diagnostic diagnostic
        && rule == diagnostic.rule
        && severity == diagnostic.severity
        && place.equals(diagnostic.place)
        && message.equals(diagnostic.message)
        && fix.equals(diagnostic.fix)
        && related.equals(diagnostic.related);
  }

  @Override
  public int hashCode() {
    return place.hashCode() * 31 + message.hashCode();
  }

  /** By place, so that a file's findings read from top to bottom. */
  @Override
  public int compareTo(Diagnostic other) {
    int order = place.compareTo(other.place);
    order = order != 0 ? order : severity.compareTo(other.severity);
    order = order != 0 ? order : rule.compareTo(other.rule);
    return order != 0 ? order : message.compareTo(other.message);
  }
}
