package dev.parley.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers findings while a contract is worked on, so that a user sees all of them at once. */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void add(Rule rule, Place place, String message, String fix) {
    add(new Diagnostic(rule, place, message, fix));
  }

  /** Whether something is known to be wrong with this very value; it may have been said of the key that it stands under. */
  public boolean hasErrorAt(Place place) {
    return found.stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(Diagnostic::place)
        .anyMatch(p -> p.file().equals(place.file()) && p.pointer().equals(place.pointer()));
  }

  /** Whether something is known to be wrong with this value or with anything in it. */
  public boolean hasErrorIn(Place place) {
    return found.stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(Diagnostic::place)
        .anyMatch(p ->
            p.file().equals(place.file()) && (p.pointer() + "/").startsWith(place.pointer() + "/"));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** All findings, each once, sorted by place. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(null);
    return List.copyOf(sorted);
  }
}
