import type { Keywords } from "../keywords.js";
import type { Rule, RuleOf } from "./run.js";
import { entriesOf, isObject } from "../members.js";
import { Marks } from "./run.js";

export function unevaluatedRule(schema: Keywords, ruleOf: RuleOf, others: Rule): Rule {
  const { unevaluatedProperties, unevaluatedItems } = schema;
  if (unevaluatedProperties === undefined && unevaluatedItems === undefined) return others;
  const properties = unevaluatedProperties === undefined ? undefined : ruleOf(unevaluatedProperties);
  const items = unevaluatedItems === undefined ? undefined : ruleOf(unevaluatedItems);
  return (value, run, marks) => {
    // What schemas around this one have evaluated does not count here.
    const mine = new Marks();
    if (!others(value, run, mine)) return false;
    if (properties !== undefined && isObject(value)) {
      if (!entriesOf(value).every(([name, each]) => mine.has(name) || properties(each, run))) return false;
      mine.all = true;
    }
    if (items !== undefined && Array.isArray(value)) {
      if (!value.every((each, index) => mine.has(index) || items(each, run))) return false;
      mine.all = true;
    }
    marks?.add(mine);
    return true;
  };
}
