import type { Keywords } from "../keywords.js";
import type { Schema } from "../schema.js";
import type { Rule, RuleOf } from "./run.js";
import { has, isObject } from "../members.js";
import { ruleTable } from "./objects.js";
import { Marks } from "./run.js";

/** `referred` makes a rule of what a reference refers to, which no `check` around it makes free. */
export function combinedRules(schema: Keywords, rule: RuleOf, referred: RuleOf): Rule[] {
  const rules = (schema.allOf ?? []).map(rule);
  if (schema.ref !== undefined) rules.unshift(reference(schema.ref, referred));
  if (schema.anyOf !== undefined) rules.push(anyRule(schema.anyOf.map(rule)));
  if (schema.oneOf !== undefined) rules.push(exactlyOneRule(schema.oneOf.map(rule)));
  if (schema.not !== undefined) {
    const refused = rule(schema.not);
    rules.push((value, run) => !refused(value, run));
  }
  if (schema.if !== undefined) rules.push(ifRule(rule(schema.if), rule(schema.then ?? true), rule(schema.else ?? true)));
  if (schema.dependentSchemas !== undefined) {
    const dependent = [...ruleTable(schema.dependentSchemas, rule)];
    rules.push(
      (value, run, marks) => !isObject(value) || dependent.every(([name, each]) => !has(value, name) || each(value, run, marks)),
    );
  }
  return rules;
}

/** Schemas may contain themselves: a reference is followed when it is needed. */
function reference(ref: () => Schema, ruleOf: RuleOf): Rule {
  let target: Rule | undefined;
  return (value, run, marks) => run.follow((target ??= ruleOf(ref())), value, marks);
}

// A branch that does not fit has evaluated nothing.
function beside(marks: Marks | undefined): Marks | undefined {
  return marks === undefined ? undefined : new Marks();
}

function anyRule(branches: readonly Rule[]): Rule {
  return (value, run, marks) => {
    let isFound = false;
    for (const branch of branches) {
      const branchMarks = beside(marks);
      if (!branch(value, run, branchMarks)) continue;
      if (branchMarks === undefined) return true;
      marks?.add(branchMarks);
      isFound = true;
    }
    return isFound;
  };
}

function exactlyOneRule(branches: readonly Rule[]): Rule {
  return (value, run, marks) => {
    let isFound = false;
    for (const branch of branches) {
      const branchMarks = beside(marks);
      if (!branch(value, run, branchMarks)) continue;
      if (isFound) return false;
      isFound = true;
      if (branchMarks !== undefined) marks?.add(branchMarks);
    }
    return isFound;
  };
}

function ifRule(condition: Rule, then: Rule, otherwise: Rule): Rule {
  return (value, run, marks) => {
    const conditionMarks = beside(marks);
    if (!condition(value, run, conditionMarks)) return otherwise(value, run, marks);
    if (conditionMarks !== undefined) marks?.add(conditionMarks);
    return then(value, run, marks);
  };
}
