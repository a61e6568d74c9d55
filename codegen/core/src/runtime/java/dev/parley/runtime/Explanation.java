package dev.parley.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One run through a document: the violations so far, and which properties have been recognised as displaced. */
final class Explanation {
  /** A hostile document of a megabyte can break a contract a million times; nobody reads further than this. */
  static final int LIMIT = 1000;

  private final List<Violation> violations = new ArrayList<>();
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

  /** Whether a value fits a schema. */
  boolean fits(Schema schema, Json value) {
    JsonNode node = nodes.node(value);
    Rule rule = schema.schemas().rule(schema);
    return node.isContainer() ? run.remembered(rule, node, null) : rule.fits(node, run, null);
  }

  Nodes nodes() {
    return nodes;
  }

  Likeness likeness() {
    return likeness;
  }

  void add(Place place, String rule, String expected, String found, @Nullable String hint) {
    if (!isFull()) {
      violations.add(new Violation(place.expected().pointer(), rule, expected, found, hint));
    }
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

  /** Takes a property as the displaced form of another one, so that it explains one thing only. */
  void claim(Json.Object object, String name) {
    claims.computeIfAbsent(object, each -> new HashSet<>()).add(name);
  }

  boolean isClaimed(Json.Object object, String name) {
    return claims.getOrDefault(object, Set.of()).contains(name);
  }

  /** Explains a value against a schema; the one place where kinds of schema are told apart. */
  void explain(Schema declared, Place place) {
    if (isFull()) {
      return;
    }
    Schema schema = declared.resolved();
    if (place.value() instanceof Json.Null) {
      if (!declared.allowsNull()) {
        String hint = place.optional() ? "leave it out instead: it is optional" : null;
        add(place, "null", Expectation.of(declared), "null", hint);
      }
    } else if (schema.has("union")) {
      UnionRules.explain(this, schema, place);
    } else if (schema.has("const") || schema.has("enum")) {
      ValueRules.explain(this, declared, place);
    } else if (schema.has("type") && !Kinds.fits(declared, place.value())) {
      add(
          place,
          "type",
          Expectation.of(declared),
          Words.found(place.value()),
          TypeHint.of(declared, place.value()));
    } else if (place.value() instanceof Json.Object) {
      ObjectRules.explain(this, schema, place);
    } else if (place.value() instanceof Json.Array array) {
      ArrayRules.explain(this, schema, place, array);
    } else if (place.value() instanceof Json.Text text) {
      StringRules.explain(this, schema, place, text.value());
    } else if (place.value() instanceof JsonNumber number) {
      NumberRules.explain(this, schema, place, number);
    }
  }

  /** What explaining would find, without adding it. */
  static List<Violation> probe(Schema schema, Json value) {
    Explanation probe = new Explanation();
    probe.explain(schema, Place.root(value));
    return probe.violations();
  }
}
