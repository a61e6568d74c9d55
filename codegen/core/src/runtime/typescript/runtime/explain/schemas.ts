import type { Keywords, Part } from "../keywords.js";
import type { Assertion } from "../schema.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { followed, keywordsOf, typesOf, valuesOf } from "../keywords.js";
import { isOfType } from "../kinds.js";
import { isObject } from "../members.js";
import { isNumeric } from "../numbers.js";
import { explainArray } from "./arrays.js";
import { explainCombined } from "./combined.js";
import { describe } from "./describe.js";
import { describeFound } from "./found.js";
import { explainObject } from "./objects.js";
import { pointerOf } from "./place.js";
import { explainNumber, explainString } from "./scalars.js";
import { fits } from "./shapes.js";
import { typeHint } from "./type-hint.js";
import { explainUnevaluated } from "./unevaluated.js";
import { explainUnion } from "./unions.js";
import { explainValue } from "./values.js";

/** What a value must be by its type, then what schemas beside it ask, then `check`. */
export function explainSchema(explanation: Explanation, declared: Part, place: Place): void {
  const start = explanation.violations.length;
  const schema = followed(declared);
  const before = explanation.isFree;
  // What a reference refers to begins anew: only its own `check` is free.
  if (schema !== keywordsOf(declared)) explanation.isFree = false;
  const isCheckedOnly = place.value === null && schema.nullable === "checked";
  if (isCheckedOnly || isOfKind(explanation, declared, schema, place)) {
    if (!isCheckedOnly) {
      explainKind(explanation, schema, place);
      explainCombined(explanation, schema, place);
      if (explanation.violations.length === start) explainUnevaluated(explanation, schema, place);
    }
    if (schema.check !== undefined) explainCheck(explanation, schema.check, place, start);
  }
  explanation.isFree = before;
}

/** Whether a value is of the right kind, so that it is worth looking further; else that has been said. */
function isOfKind(explanation: Explanation, declared: Part, schema: Keywords, place: Place): boolean {
  const { value } = place;
  const types = typesOf(schema);
  const hasEnum = schema.const !== undefined || schema.enum !== undefined;
  if (value === null) {
    const isWrongValue = hasEnum && !valuesOf(schema).includes(null);
    const isWrongType = types.length > 0 && !types.includes("null");
    const isNoOption = schema.choice !== undefined && !fits(schema, null);
    if (!isWrongValue && !isWrongType && !isNoOption && schema.union === undefined) return true;
    const hint = place.isOptional === true ? "leave it out instead: it is optional" : undefined;
    explanation.add(place, "null", describe(declared, explanation.isFree), "null", hint);
    return false;
  }
  if (hasEnum) return explainValue(explanation, declared, schema, place);
  if (schema.union !== undefined || types.length === 0 || types.some((type) => isOfType(type, "any", value))) return true;
  explanation.add(place, "type", describe(declared, explanation.isFree), describeFound(value), typeHint(declared, value));
  return false;
}

function explainKind(explanation: Explanation, schema: Keywords, place: Place): void {
  const { value } = place;
  if (schema.union !== undefined) explainUnion(explanation, schema, place);
  else if (isObject(value)) explainObject(explanation, schema, place);
  else if (Array.isArray(value)) explainArray(explanation, schema, place, value);
  else if (typeof value === "string") explainString(explanation, schema, place, value);
  else if (isNumeric(value)) explainNumber(explanation, schema, place, value);
}

function explainCheck(explanation: Explanation, check: Assertion, place: Place, start: number): void {
  const isFree = explanation.isFree;
  explanation.isFree = true;
  if (!explanation.isFull() && !explanation.fits(check, place.value)) {
    const pointer = pointerOf(place.expected);
    const isElsewhere = explanation.violations.slice(start).some((each) => each.rule === "wrong-level" && each.pointer === pointer);
    const before = explanation.found;
    if (!isElsewhere) {
      explanation.explain(check, { ...place, isChecked: true, settled: undefined });
      if (explanation.found === before) {
        explanation.add(place, "check", "what the whole schema asks for", describeFound(place.value));
      }
    }
  }
  explanation.isFree = isFree;
}
