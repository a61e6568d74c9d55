package dev.parley.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a rule of a schema: its keywords one after another, the cheap ones first, those of what is unevaluated last. */
final class RuleBuilder {
  private final Schema schema;
  private final List<Rule> rules = new ArrayList<>();

  private RuleBuilder(Schema schema) {
    this.schema = schema;
  }

  static Rule of(Schema schema) {
    return schema.isNever() ? Rule.NOTHING : new RuleBuilder(schema).build();
  }

  /** Without {@code unevaluatedProperties} and {@code unevaluatedItems}: what these build on. */
  static Rule ofEvaluated(Schema schema) {
    return new RuleBuilder(schema).evaluated();
  }

  /** One rule for each schema of a list. */
  static List<Rule> each(List<Schema> schemas) {
    return schemas.stream().map(RuleBuilder::of).toList();
  }

  private static Map<String, Rule> each(Map<String, Schema> schemas) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    schemas.forEach((name, schema) -> rules.put(name, of(schema)));
    return rules;
  }

  private Rule build() {
    Rule shape = unevaluated(evaluated());
    Rule check = sub("check");
    if (schema.isTrue("nullable")) {
      Rule both = check == null ? shape : Combined.all(List.of(shape, check));
      return (value, run, marks) -> value.isNull() || both.fits(value, run, marks);
    }
    if (check == null) {
      return shape;
    }
    boolean nullIsChecked = "checked".equals(schema.text("nullable"));
    return (value, run, marks) -> (nullIsChecked && value.isNull() || shape.fits(value, run, marks))
        && check.fits(value, run, marks);
  }

  private Rule evaluated() {
    ScalarKeywords.add(schema, rules);
    arrays();
    objects();
    combinations();
    return Combined.all(rules);
  }

  private @Nullable Rule sub(String keyword) {
    Schema sub = schema.schema(keyword);
    return sub == null ? null : of(sub);
  }

  private Rule subOrAnything(String keyword) {
    Rule rule = sub(keyword);
    return rule == null ? Rule.ANYTHING : rule;
  }

  private void arrays() {
    if (schema.has("minItems") || schema.has("maxItems")) {
      rules.add(
          Items.counted(schema.count("minItems", 0), schema.count("maxItems", Long.MAX_VALUE)));
    }
    if (schema.has("prefixItems") || schema.has("items")) {
      rules.add(Items.of(each(schema.schemas("prefixItems")), sub("items")));
    }
    Rule contained = sub("contains");
    if (contained != null) {
      rules.add(Items.contains(
          contained, schema.count("minContains", 1), schema.count("maxContains", Long.MAX_VALUE)));
    }
    if (schema.isTrue("uniqueItems")) {
      rules.add(Items.unique());
    }
  }

  private void objects() {
    if (schema.has("minProperties") || schema.has("maxProperties")) {
      rules.add(Members.counted(
          schema.count("minProperties", 0), schema.count("maxProperties", Long.MAX_VALUE)));
    }
    if (schema.has("required")) {
      rules.add(Members.required(schema.requiredNames()));
    }
    Rule names = sub("propertyNames");
    if (names != null) {
      rules.add(Members.named(names));
    }
    if (schema.hasProperties()
        || schema.has("patternProperties")
        || schema.has("additionalProperties")) {
      rules.add(Members.of(each(schema.properties()), patterned(), sub("additionalProperties")));
    }
    String tag = schema.text("tag");
    if (schema.has("union") && tag != null) {
      Rule unknown = "reject".equals(schema.text("unknown")) ? Rule.NOTHING : Rule.ANYTHING;
      rules.add(Members.tagged(tag, each(schema.named("variants")), unknown));
    }
  }

  private List<Members.Patterned> patterned() {
    List<Members.Patterned> patterned = new ArrayList<>();
    for (Schema each : schema.patterns()) {
      Expression names = each.expression();
      Schema values = each.schema("schema");
      if (names != null && values != null) {
        patterned.add(new Members.Patterned(names, of(values)));
      }
    }
    return patterned;
  }

  private void combinations() {
    String name = schema.text("ref");
    if (name != null) {
      rules.add(new Reference(schema.schemas(), name));
    }
    if (schema.has("allOf")) {
      rules.addAll(each(schema.schemas("allOf")));
    }
    if (schema.has("anyOf")) {
      rules.add(Combined.any(each(schema.schemas("anyOf"))));
    }
    if (schema.has("oneOf")) {
      rules.add(Combined.exactlyOne(each(schema.schemas("oneOf"))));
    }
    Rule refused = sub("not");
    if (refused != null) {
      rules.add(Combined.not(refused));
    }
    Rule condition = sub("if");
    if (condition != null) {
      rules.add(Combined.ifThen(condition, subOrAnything("then"), subOrAnything("else")));
    }
    if (schema.has("dependentSchemas")) {
      rules.add(Combined.dependent(each(schema.named("dependentSchemas"))));
    }
  }

  private Rule unevaluated(Rule others) {
    if (!schema.has("unevaluatedProperties") && !schema.has("unevaluatedItems")) {
      return others;
    }
    Rule properties = subOrAnything("unevaluatedProperties");
    Rule items = subOrAnything("unevaluatedItems");
    boolean isOfObjects = schema.has("unevaluatedProperties");
    boolean isOfArrays = schema.has("unevaluatedItems");
    return (value, run, marks) -> {
      // What schemas around this one have evaluated does not count here.
      Marks own = new Marks();
      boolean fits = others.fits(value, run, own)
          && (!isOfObjects || Members.rest(value, properties, run, own))
          && (!isOfArrays || Items.rest(value, items, run, own));
      if (fits && marks != null) {
        marks.add(own);
      }
      return fits;
    };
  }
}
