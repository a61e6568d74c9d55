package dev.parley.runtime;

import java.util.List;

/** {@code unevaluatedProperties} and {@code unevaluatedItems}, once a value fits all other keywords: only then it is known what these have evaluated. */
final class UnevaluatedRules {
  private UnevaluatedRules() {}

  static void explain(Explanation explanation, Schema schema, Place place) {
    Schema properties = schema.schema("unevaluatedProperties");
    Schema items = schema.schema("unevaluatedItems");
    boolean isAsked = properties != null && place.value() instanceof Json.Object
        || items != null && place.value() instanceof Json.Array;
    if (!isAsked || explanation.fits(schema, place.value())) {
      return;
    }
    Marks marks = explanation.marks(RuleBuilder.ofEvaluated(schema), place.value());
    if (marks == null) {
      return;
    }
    if (properties != null && place.value() instanceof Json.Object object) {
      object.members().forEach((name, value) -> {
        if (!marks.has(name)) {
          rest(explanation, properties, place.property(name, value, true), "unknown-property");
        }
      });
    }
    if (items != null && place.value() instanceof Json.Array array) {
      List<Json> values = array.items();
      for (int index = 0; index < values.size() && !explanation.isFull(); index++) {
        if (!marks.has(index)) {
          rest(explanation, items, place.item(index, values.get(index)), "unknown-item");
        }
      }
    }
  }

  private static void rest(Explanation explanation, Schema schema, Place place, String rule) {
    if (schema.isNever()) {
      String kind = rule.equals("unknown-item") ? "items" : "properties";
      explanation.add(
          place,
          rule,
          "only " + kind + " that the schema describes",
          Words.found(place.value()),
          null);
    } else {
      explanation.explain(schema, place);
    }
  }
}
