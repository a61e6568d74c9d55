import type { Keywords } from "../keywords.js";
import type { Schema } from "../schema.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { has, isObject } from "../members.js";
import { quoteName } from "../texts.js";
import { describeExclusion } from "./exclusion.js";
import { describeFound } from "./found.js";
import { explainOptions } from "./options.js";

export function explainCombined(explanation: Explanation, schema: Keywords, place: Place): void {
  const { value } = place;
  if (schema.ref !== undefined) explainReferred(explanation, schema.ref(), place);
  for (const part of schema.allOf ?? []) explanation.explain(part, place);
  if (schema.anyOf !== undefined) explainOptions(explanation, schema.anyOf, place, false);
  if (schema.oneOf !== undefined) explainOptions(explanation, schema.oneOf, place, true);
  if (schema.not !== undefined && explanation.fits(schema.not, value)) {
    explanation.add(place, "not", describeExclusion(schema.not, explanation.isFree, value), describeFound(value));
  }
  if (schema.if !== undefined) {
    const holds = explanation.fits(schema.if, value);
    const then = holds ? schema.then : schema.else;
    const reason = holds ? "because the `if` of the schema holds" : "because the `if` of the schema does not hold";
    if (then !== undefined) {
      explanation.because(reason, () => {
        explanation.explain(then, place);
      });
    }
  }
  if (!isObject(value)) return;
  for (const [name, dependent] of Object.entries(schema.dependentSchemas ?? {})) {
    if (!has(value, name)) continue;
    explanation.because(`because ${quoteName(name)} is there`, () => {
      explanation.explain(dependent, place);
    });
  }
}

function explainReferred(explanation: Explanation, referred: Schema, place: Place): void {
  const { isFree } = explanation;
  explanation.isFree = false;
  explanation.explain(referred, place);
  explanation.isFree = isFree;
}
