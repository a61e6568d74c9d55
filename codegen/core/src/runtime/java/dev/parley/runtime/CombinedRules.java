package dev.parley.runtime;

/** Schemas about the same value: {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}, {@code if}, {@code dependentSchemas}. */
final class CombinedRules {
  private CombinedRules() {}

  static void explain(Explanation explanation, Schema schema, Place place) {
    if (schema.has("ref")) {
      explanation.explain(schema.referred(), place);
    }
    for (Schema part : schema.schemas("allOf")) {
      explanation.explain(part, place);
    }
    ChoiceRules.explain(explanation, schema, place, "anyOf");
    ChoiceRules.explain(explanation, schema, place, "oneOf");
    Schema refused = schema.schema("not");
    if (refused != null && explanation.fits(refused, place.value())) {
      String expected = Exclusion.of(refused, place.value());
      explanation.add(place, "not", expected, Words.found(place.value()), null);
    }
    condition(explanation, schema, place);
    if (place.value() instanceof Json.Object object) {
      schema.named("dependentSchemas").forEach((name, dependent) -> {
        if (object.members().containsKey(name)) {
          explanation.because(
              "because " + Words.name(name) + " is there",
              () -> explanation.explain(dependent, place));
        }
      });
    }
  }

  private static void condition(Explanation explanation, Schema schema, Place place) {
    Schema condition = schema.schema("if");
    if (condition == null) {
      return;
    }
    boolean holds = explanation.fits(condition, place.value());
    Schema then = schema.schema(holds ? "then" : "else");
    if (then != null) {
      explanation.because(
          holds
              ? "because the `if` of the schema holds"
              : "because the `if` of the schema does not hold",
          () -> explanation.explain(then, place));
    }
  }
}
