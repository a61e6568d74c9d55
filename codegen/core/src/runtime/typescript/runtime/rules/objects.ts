import type { Keywords, Part } from "../keywords.js";
import type { Rule, RuleOf } from "./run.js";
import { entriesOf, has, isObject, own } from "../members.js";
import { searchOf } from "../patterns.js";
import { hasSize } from "../predicates.js";

export function objectRules(schema: Keywords, ruleOf: RuleOf): Rule[] {
  const rules: Rule[] = [];
  const { required, propertyNames: names, tag = "", minProperties = 0, maxProperties = Infinity } = schema;
  if (schema.minProperties !== undefined || schema.maxProperties !== undefined) {
    rules.push((value) => !isObject(value) || hasSize(value, minProperties, maxProperties));
  }
  if (required !== undefined) rules.push((value) => !isObject(value) || required.every((name) => has(value, name)));
  if (names !== undefined) {
    const rule = ruleOf(names);
    rules.push((value, run) => !isObject(value) || entriesOf(value).every(([name]) => rule(name, run)));
  }
  if (schema.properties !== undefined || schema.patternProperties !== undefined || schema.additionalProperties !== undefined) {
    rules.push(membersRule(schema, ruleOf));
  }
  if (schema.union !== undefined) {
    const unknown = schema.unknown !== "reject";
    const variants = ruleTable(schema.variants, ruleOf);
    rules.push((value, run, marks) => {
      const text = isObject(value) ? own(value, tag) : undefined;
      return typeof text === "string" && (variants.get(text)?.(value, run, marks) ?? unknown);
    });
  }
  return rules;
}

export function ruleTable(schemas: Readonly<Record<string, Part>> | undefined, ruleOf: RuleOf): ReadonlyMap<string, Rule> {
  return new Map(Object.entries(schemas ?? {}).map(([name, schema]) => [name, ruleOf(schema)]));
}

function membersRule(schema: Keywords, ruleOf: RuleOf): Rule {
  const named = ruleTable(schema.properties, ruleOf);
  const patterned = (schema.patternProperties ?? []).map(
    (each) => [searchOf(each), ruleOf(each.schema)] as const,
  );
  const others = schema.additionalProperties === undefined ? undefined : ruleOf(schema.additionalProperties);
  return (value, run, marks) => {
    if (!isObject(value)) return true;
    for (const name in value) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      if (member === undefined) continue;
      const rule = named.get(name);
      if (rule?.(member, run) === false) return false;
      let isKnown = rule !== undefined;
      for (const [names, each] of patterned) {
        if (names?.test(name) !== true) continue;
        isKnown = true;
        if (!each(member, run)) return false;
      }
      if (!isKnown && others?.(member, run) === false) return false;
      if (isKnown || others !== undefined) marks?.seen.add(name);
    }
    return true;
  };
}
