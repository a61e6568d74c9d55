import type { Keywords } from "../keywords.js";
import type { Rule } from "./run.js";
import { BOUNDS, keepsBound } from "../bounds.js";
import { isFormat } from "../formats/formats.js";
import { typesOf, valuesOf } from "../keywords.js";
import { isOfType } from "../kinds.js";
import { isMultipleOf, isNumeric } from "../numbers.js";
import { searchOf } from "../patterns.js";
import { hasLength } from "../texts.js";
import { canonical } from "../unique-items.js";

export function scalarRules(schema: Keywords, isFree: boolean): Rule[] {
  const rules: Rule[] = [];
  const types = typesOf(schema);
  if (types.length > 0) {
    const range = isFree ? "any" : schema.range;
    const [only = ""] = types;
    const isOneType = types.length === 1;
    rules.push((value) => (isOneType ? isOfType(only, range, value) : types.some((type) => isOfType(type, range, value))));
  }
  if (schema.open === true) rules.push((value) => typeof value === "string");
  else if (schema.const !== undefined || schema.enum !== undefined) rules.push(valuesRule(valuesOf(schema)));
  const { minLength = 0, maxLength = Infinity, multipleOf, format } = schema;
  // Before the expression: the longest text that is allowed bounds the time that it may take.
  if (schema.minLength !== undefined || schema.maxLength !== undefined) {
    rules.push((value) => typeof value !== "string" || hasLength(value, minLength, maxLength));
  }
  const search = searchOf(schema);
  if (search !== undefined) rules.push((value) => typeof value !== "string" || search.test(value));
  if (format !== undefined) rules.push((value) => typeof value !== "string" || isFormat(format, value));
  const bounds = BOUNDS.filter(([bound]) => schema[bound] !== undefined);
  if (bounds.length > 0) {
    rules.push((value) => !isNumeric(value) || bounds.every(([bound]) => keepsBound(schema, bound, value)));
  }
  if (multipleOf !== undefined) rules.push((value) => !isNumeric(value) || isMultipleOf(value, multipleOf));
  return rules;
}

function valuesRule(values: readonly unknown[]): Rule {
  const texts = new Set(values.filter((each) => typeof each === "string"));
  const others = new Set(values.filter((each) => typeof each !== "string").map(canonical));
  return (value) => (typeof value === "string" ? texts.has(value) : others.size > 0 && others.has(canonical(value)));
}
