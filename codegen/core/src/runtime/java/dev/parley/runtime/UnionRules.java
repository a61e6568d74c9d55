package dev.parley.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tagged union: the tag says which variant to explain against; without one, the tag is looked for first. */
final class UnionRules {
  private final Explanation explanation;
  private final Schema union;
  private final Place place;
  private final String tag;
  private final Map<String, Json> members;

  private UnionRules(Explanation explanation, Schema union, Place place, Json.Object object) {
    this.explanation = explanation;
    this.union = union;
    this.place = place;
    this.tag = String.valueOf(union.text("tag"));
    this.members = object.members();
  }

  static void explain(Explanation explanation, Schema union, Place place) {
    if (place.value() instanceof Json.Object object) {
      UnionRules rules = new UnionRules(explanation, union, place, object);
      Json value = rules.members.get(rules.tag);
      if (value == null) {
        rules.withoutTag();
      } else {
        rules.withTag(value);
      }
    } else {
      String hint = TypeHint.of(union, place.value());
      explanation.add(place, "type", Expectation.of(union), Words.found(place.value()), hint);
    }
  }

  private void withTag(Json value) {
    Place tagPlace = place.property(tag, value, false);
    if (!(value instanceof Json.Text text)) {
      String rule = value instanceof Json.Null ? "null" : "type";
      explanation.add(tagPlace, rule, Expectation.oneOfTags(union), Words.found(value), null);
      return;
    }
    Schema variant = union.variant(text.value());
    if (variant != null) {
      explanation.explain(variant, place);
    } else if ("reject".equals(union.text("unknown"))) {
      String closest = explanation.likeness().closest(text.value(), union.tags());
      String hint =
          closest == null ? null : "did you mean " + Words.literal(new Json.Text(closest)) + "?";
      explanation.add(tagPlace, "tag", Expectation.oneOfTags(union), Words.found(value), hint);
    }
  }

  private void withoutTag() {
    if (!isRenamed() && !isFurtherIn()) {
      ObjectRules.addMissing(explanation, place, tag, Expectation.oneOfTags(union), null);
    }
  }

  private boolean isRenamed() {
    int candidates = Likeness.CANDIDATES;
    for (Map.Entry<String, Json> each : members.entrySet()) {
      String name = each.getKey();
      Schema variant = candidates-- > 0 ? union.variant(Kinds.textOf(each.getValue())) : null;
      if (variant != null && !Kinds.declares(variant, place.value(), name)) {
        explanation.claim((Json.Object) place.value(), name);
        Displaced renamed = new Displaced(place, Renames.hint(tag, name));
        ObjectRules.addMissing(explanation, place, tag, Expectation.oneOfTags(union), renamed);
        explanation.explain(variant, place.settling(tag));
        return true;
      }
    }
    return false;
  }

  private boolean isFurtherIn() {
    int candidates = Likeness.CANDIDATES;
    for (Map.Entry<String, Json> each : members.entrySet()) {
      Json inside = candidates-- > 0 ? Shapes.opened(each.getValue()) : Json.Null.NULL;
      Schema variant = inside instanceof Json.Object inner ? variantOf(inner) : null;
      if (variant != null) {
        if (isPartlyHere(variant)) {
          tagAtWrongLevel(each.getKey(), variant, (Json.Object) inside);
        } else {
          Displaced wrapped = Shapes.unwrapped(place, each.getKey(), (Json.Object) inside);
          ObjectRules.unwrap(explanation, variant, place, wrapped);
        }
        return true;
      }
    }
    return false;
  }

  private @Nullable Schema variantOf(Json.Object object) {
    return union.variant(Kinds.textOf(object.members().get(tag)));
  }

  private boolean isPartlyHere(Schema variant) {
    Schema schema = Kinds.shape(variant, place.value());
    return schema != null && schema.requiredNames().stream().anyMatch(members::containsKey);
  }

  private void tagAtWrongLevel(String container, Schema variant, Json.Object inside) {
    Path found = place.found().child(container).child(tag);
    Place tagPlace = place.displaced(tag, found, Json.Null.NULL);
    String pointer = Words.name(found.pointer());
    String level = place.expected().inside();
    explanation.claim(inside, tag);
    explanation.add(
        tagPlace,
        "wrong-level",
        level,
        "at " + pointer,
        "found at " + pointer + "; expected " + level);
    explanation.explain(variant, place.settling(tag));
  }
}
