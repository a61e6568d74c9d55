package dev.parley.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run through a document: the violations so far, and which properties have been recognised as displaced. */
final class Explanation {
  /** A hostile document of a megabyte can break a contract a million times; nobody reads further than this. */
  static final int LIMIT = 1000;

  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private int attempts;
  private final Map<Json.Object, Set<String>> claims = new IdentityHashMap<>();
  private final Likeness likeness = new Likeness();
  private final Nodes nodes = new Nodes();
  private final Run run = Run.remembering();

  List<Violation> violations() {
    return Collections.unmodifiableList(violations);
  }

  boolean isFull() {
    return violations.size() >= LIMIT;
  }

  /** How many violations have been found, those included that had been said already. */
  int found() {
    return attempts;
  }

  /** Whether a value fits a schema. */
  boolean fits(Schema schema, Json value) {
    return fits(schema.schemas().rule(schema), value);
  }

  boolean fits(Rule rule, Json value) {
    return run.start(rule, nodes.node(value));
  }

  /** What of a value a rule evaluates; null if the value does not fit. */
  @Nullable
  Marks marks(Rule rule, Json value) {
    Marks marks = new Marks();
    return rule.fits(nodes.node(value), run, marks) ? marks : null;
  }

  Nodes nodes() {
    return nodes;
  }

  Likeness likeness() {
    return likeness;
  }

  /** Adds a violation; of a {@code check} only what the rest of the schema has not said already. */
  void add(Place place, String rule, String expected, String found, @Nullable String hint) {
    if (isFull()) {
      return;
    }
    attempts++;
    Violation violation = new Violation(place.expected().pointer(), rule, expected, found, hint);
    if (said.add(gist(violation)) || !place.checked()) {
      violations.add(violation);
    }
  }

  private static String gist(Violation violation) {
    String gist = switch (violation.rule()) {
      case "missing", "wrong-level" -> "missing";
      case "type", "null" -> "type";
      case "unknown-property" -> "unknown-property";
      default -> violation.rule() + " " + violation.expected();
    };
    return violation.pointer() + " " + gist;
  }

  /** Adds first what the later step finds: some violations stand before those on which they depend. */
  void before(Runnable earlier, Runnable later) {
    int start = violations.size();
    later.run();
    List<Violation> found = new ArrayList<>(violations.subList(start, violations.size()));
    violations.subList(start, violations.size()).clear();
    earlier.run();
    violations.addAll(found.subList(0, Math.min(found.size(), LIMIT - violations.size())));
  }

  /** Gives the violations that a step finds a reason, where they have no hint of their own. */
  void because(String reason, Runnable step) {
    int start = violations.size();
    step.run();
    violations
        .subList(start, violations.size())
        .replaceAll(each -> each.hint() == null ? each.withHint(reason) : each);
  }

  /** Takes a property as the displaced form of another one, so that it explains one thing only. */
  void claim(Json.Object object, String name) {
    claims.computeIfAbsent(object, each -> new HashSet<>()).add(name);
  }

  boolean isClaimed(Json.Object object, String name) {
    return claims.getOrDefault(object, Set.of()).contains(name);
  }

  /** Explains a document, as far as schemas that refer to one another in a row let it. */
  void start(Schema schema, Json value) {
    Place root = Place.root(value);
    try {
      explain(schema, root);
    } catch (StackOverflowError tooDeep) {
      add(root, "json", "one JSON document", "schemas that are nested too deep in it", null);
    }
  }

  /** Explains a value against a schema. */
  void explain(Schema declared, Place place) {
    if (!isFull()) {
      SchemaRules.explain(this, declared, place);
    }
  }

  /** What explaining would find, without adding it. */
  static List<Violation> probe(Schema schema, Json value) {
    Explanation probe = new Explanation();
    probe.explain(schema, Place.root(value));
    return probe.violations();
  }
}
