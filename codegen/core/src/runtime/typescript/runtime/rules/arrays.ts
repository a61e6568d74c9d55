import type { Keywords } from "../keywords.js";
import type { Rule, RuleOf } from "./run.js";
import { hasUniqueItems } from "../unique-items.js";

export function arrayRules(schema: Keywords, ruleOf: RuleOf): Rule[] {
  const rules: Rule[] = [];
  const { minItems = 0, maxItems = Infinity, minContains = 1, maxContains = Infinity } = schema;
  if (schema.minItems !== undefined || schema.maxItems !== undefined) {
    rules.push((value) => !Array.isArray(value) || (value.length >= minItems && value.length <= maxItems));
  }
  if (schema.prefixItems !== undefined || schema.items !== undefined) {
    const first = (schema.prefixItems ?? []).map(ruleOf);
    rules.push(itemsRule(first, schema.items === undefined ? undefined : ruleOf(schema.items)));
  }
  if (schema.contains !== undefined) rules.push(containsRule(ruleOf(schema.contains), minContains, maxContains));
  if (schema.uniqueItems === true) {
    rules.push((value) => !Array.isArray(value) || value.length < 2 || hasUniqueItems(value));
  }
  return rules;
}

function itemsRule(first: readonly Rule[], rest: Rule | undefined): Rule {
  return (value, run, marks) => {
    if (!Array.isArray(value)) return true;
    for (let index = 0; index < value.length; index += 1) {
      const rule = first[index] ?? rest;
      if (rule === undefined) return true;
      if (!rule(value[index], run)) return false;
      marks?.seen.add(index);
    }
    return true;
  };
}

function containsRule(rule: Rule, least: number, most: number): Rule {
  return (value, run, marks) => {
    if (!Array.isArray(value)) return true;
    let found = 0;
    for (let index = 0; index < value.length && found <= most; index += 1) {
      if (marks === undefined && most === Infinity && found >= least) return true;
      if (!rule(value[index], run)) continue;
      found += 1;
      marks?.seen.add(index);
    }
    return found >= least && found <= most;
  };
}
