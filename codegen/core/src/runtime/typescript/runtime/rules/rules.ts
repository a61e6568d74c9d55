import type { Keywords, Part } from "../keywords.js";
import type { Schema } from "../schema.js";
import type { Rule, RuleOf } from "./run.js";
import { keywordsOf } from "../keywords.js";
import { arrayRules } from "./arrays.js";
import { combinedRules } from "./combined.js";
import { objectRules } from "./objects.js";
import { Run } from "./run.js";
import { scalarRules } from "./scalars.js";
import { unevaluatedRule } from "./unevaluated.js";

export function allowsNull(declared: Part): boolean {
  return new Run().start(ruleOf(declared, false), null);
}

/** Whether a value keeps the `check` of a schema; the rest of the schema is what the predicates look at. */
export function keeps(schema: Schema, value: unknown): boolean {
  return schema.check === undefined || new Run().start(ruleOf(schema.check, true), value);
}

const shapeRules = new WeakMap<object, Rule>();
const freeRules = new WeakMap<object, Rule>();

/** A schema as a rule. One that is free goes by JSON Schema alone: no generated type limits its numbers. */
export function ruleOf(schema: Part, isFree: boolean): Rule {
  if (typeof schema === "boolean") return schema ? fitsAlways : fitsNever;
  const rules = isFree ? freeRules : shapeRules;
  let rule = rules.get(schema);
  if (rule === undefined) {
    rule = makeRule(keywordsOf(schema), isFree);
    rules.set(schema, rule);
  }
  return rule;
}

function ruleAs(isFree: boolean): RuleOf {
  return (schema) => ruleOf(schema, isFree);
}

const fitsAlways: Rule = () => true;
const fitsNever: Rule = () => false;

/** Without `unevaluatedProperties` and `unevaluatedItems`: what these build on. */
export function evaluatedRule(schema: Keywords, isFree: boolean): Rule {
  const rule = ruleAs(isFree);
  return allOf([
    ...scalarRules(schema, isFree),
    ...arrayRules(schema, rule),
    ...objectRules(schema, rule),
    ...combinedRules(schema, rule, ruleAs(false)),
  ]);
}

function makeRule(schema: Keywords, isFree: boolean): Rule {
  const shape = unevaluatedRule(schema, ruleAs(isFree), evaluatedRule(schema, isFree));
  const check = schema.check === undefined ? undefined : ruleOf(schema.check, true);
  const both = allOf([shape, check ?? fitsAlways]);
  if (schema.nullable === true) return (value, run, marks) => value === null || both(value, run, marks);
  if (schema.nullable !== "checked" || check === undefined) return both;
  return (value, run, marks) => (value === null ? check(value, run, marks) : both(value, run, marks));
}

function allOf(rules: readonly Rule[]): Rule {
  const all = rules.filter((rule) => rule !== fitsAlways);
  const [first = fitsAlways] = all;
  if (all.length < 2) return first;
  return (value, run, marks) => {
    for (const rule of all) {
      if (!rule(value, run, marks)) return false;
    }
    return true;
  };
}
