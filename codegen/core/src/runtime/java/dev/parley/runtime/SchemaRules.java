package dev.parley.runtime;

import java.util.List;

/** Tells the kinds of schema apart: what a value must be by its type, then what schemas beside it ask, then {@code check}. */
final class SchemaRules {
  private final Explanation explanation;
  private final Schema declared;
  private final Schema schema;
  private final Place place;

  private SchemaRules(Explanation explanation, Schema declared, Place place) {
    this.explanation = explanation;
    this.declared = declared;
    this.schema = declared.followed();
    this.place = place;
  }

  static void explain(Explanation explanation, Schema declared, Place place) {
    boolean isNull = place.value() instanceof Json.Null;
    if (declared.isNever()) {
      String found = Words.found(place.value());
      explanation.add(place, "not", "nothing here", found, null);
    } else if (!isNull || !declared.allowsNullAnyway()) {
      new SchemaRules(explanation, declared, place).explain();
    }
  }

  private void explain() {
    int start = explanation.violations().size();
    boolean isCheckedOnly =
        place.value() instanceof Json.Null && "checked".equals(schema.text("nullable"));
    if (isCheckedOnly || isOfKind()) {
      if (!isCheckedOnly) {
        inside();
        CombinedRules.explain(explanation, schema, place);
        if (explanation.violations().size() == start) {
          UnevaluatedRules.explain(explanation, schema, place);
        }
      }
      check(start);
    }
  }

  /** Whether the value is of the right kind, so that it is worth looking further; else that has been said. */
  private boolean isOfKind() {
    Json value = place.value();
    if (value instanceof Json.Null) {
      return isNullOfKind();
    }
    if (schema.has("const") || schema.has("enum")) {
      return ValueRules.explain(explanation, declared, place);
    }
    if (schema.has("union")
        || schema.types().isEmpty()
        || schema.types().stream().anyMatch(type -> Kinds.isOf(type, value))) {
      return true;
    }
    String hint = TypeHint.of(declared, value);
    explanation.add(place, "type", Expectation.of(declared), Words.found(value), hint);
    return false;
  }

  private boolean isNullOfKind() {
    boolean isWrongValue =
        (schema.has("const") || schema.has("enum")) && !schema.values().contains(Json.Null.NULL);
    boolean isWrongType = !schema.types().isEmpty() && !schema.types().contains("null");
    boolean isNoOption = schema.has("choice") && !Kinds.fits(schema, Json.Null.NULL);
    if (!isWrongValue && !isWrongType && !isNoOption && !schema.has("union")) {
      return true;
    }
    String hint = place.optional() ? "leave it out instead: it is optional" : null;
    explanation.add(place, "null", Expectation.of(declared), "null", hint);
    return false;
  }

  private void inside() {
    Json value = place.value();
    if (schema.has("union")) {
      UnionRules.explain(explanation, schema, place);
    } else if (value instanceof Json.Object) {
      ObjectRules.explain(explanation, schema, place);
    } else if (value instanceof Json.Array array) {
      ArrayRules.explain(explanation, schema, place, array);
    } else if (value instanceof Json.Text text) {
      StringRules.explain(explanation, schema, place, text.value());
    } else if (value instanceof JsonNumber number) {
      NumberRules.explain(explanation, schema, place, number);
    }
  }

  /**
   * @param start how many violations there were before this value
   */
  private void check(int start) {
    Schema check = schema.schema("check");
    if (check == null || explanation.isFull() || explanation.fits(check, place.value())) {
      return;
    }
    String pointer = place.expected().pointer();
    List<Violation> found = explanation.violations();
    boolean isElsewhere = found.subList(start, found.size()).stream()
        .anyMatch(each -> each.rule().equals("wrong-level") && each.pointer().equals(pointer));
    if (isElsewhere) {
      return;
    }
    int before = explanation.found();
    explanation.explain(check, place.checking());
    if (explanation.found() == before) {
      explanation.add(
          place, "check", "what the whole schema asks for", Words.found(place.value()), null);
    }
  }
}
