package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which properties an object may have at all: undeclared ones, what all names must be, and how many there may be. */
final class MemberRules {
  private MemberRules() {}

  static void explain(Explanation explanation, Schema schema, Place here) {
    Json.Object object = (Json.Object) here.value();
    if (schema.isFalse("additionalProperties")) {
      undeclared(explanation, schema, here, object);
    }
    names(explanation, schema, here, object);
    count(explanation, schema, here, object.members().size());
  }

  private static void undeclared(
      Explanation explanation, Schema schema, Place here, Json.Object object) {
    Set<String> declared = schema.properties().keySet();
    List<Schema> patterns = schema.patterns();
    List<String> absent =
        declared.stream().filter(each -> !object.members().containsKey(each)).toList();
    String expected = expected(declared, patterns);
    object.members().forEach((name, value) -> {
      boolean isKnown = declared.contains(name)
          || name.equals(here.settled())
          || patterns.stream().anyMatch(each -> each.matches(name));
      if (!explanation.isFull() && !isKnown && !explanation.isClaimed(object, name)) {
        String closest = explanation.likeness().closest(name, absent);
        String hint = closest == null ? null : "did you mean " + Words.name(closest) + "?";
        Place place = here.property(name, value, true);
        explanation.add(place, "unknown-property", expected, Words.found(value), hint);
      }
    });
  }

  private static String expected(Set<String> declared, List<Schema> patterns) {
    List<String> names = new ArrayList<>(declared.stream().map(Words::name).toList());
    for (Schema each : patterns) {
      names.add("names that match " + Words.pattern(String.valueOf(each.text("pattern"))));
    }
    return names.isEmpty() ? "no properties" : "only " + Words.any(names);
  }

  private static void names(
      Explanation explanation, Schema schema, Place here, Json.Object object) {
    Schema names = schema.schema("propertyNames");
    if (names == null) {
      return;
    }
    for (String name : object.members().keySet()) {
      List<Violation> faults =
          explanation.isFull() ? List.of() : Explanation.probe(names, new Json.Text(name));
      if (!faults.isEmpty()) {
        Violation first = faults.get(0);
        Place place = here.property(name, Json.Null.NULL, true);
        explanation.add(
            place, "property-name", first.expected(), "the name " + Words.name(name), first.hint());
      }
    }
  }

  private static void count(Explanation explanation, Schema schema, Place here, int size) {
    long least = schema.count("minProperties", 0);
    long most = schema.count("maxProperties", Long.MAX_VALUE);
    String found = "an object with " + properties(size);
    if (size < least) {
      explanation.add(here, "minProperties", "at least " + properties(least), found, null);
    }
    if (size > most) {
      explanation.add(here, "maxProperties", "at most " + properties(most), found, null);
    }
  }

  private static String properties(long count) {
    return Words.count(count, "property", "properties");
  }
}
