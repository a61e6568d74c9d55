import type { Part } from "../keywords.js";
import type { Schema } from "../schema.js";
import type { Place } from "./place.js";
import { itemSchema, memberSchema, resolved, valuesOf, variantOf } from "../keywords.js";
import { entriesOf, isObject, own } from "../members.js";
import { ContractViolationError } from "../violation.js";
import { Explanation } from "./explanation.js";
import { describeFound } from "./found.js";
import { propertyPlace, rootPlace } from "./place.js";
import { explainSchema } from "./schemas.js";

/** Throws what is wrong with a document in which `JSON.parse` rounds integers; nothing where all of them stand where nobody looks. */
export function refuseRounded(type: string, schema: Schema, exact: unknown): void {
  const explanation = new Explanation(explainSchema);
  explanation.isExact = true;
  explanation.explain(schema, rootPlace(exact));
  explainRounded(explanation, schema, rootPlace(exact));
  if (explanation.violations.length > 0) throw new ContractViolationError(type, explanation.violations);
}

/** Integers in values that the schema leaves open, which no type says how to hold. */
function explainRounded(explanation: Explanation, declared: Part, place: Place): void {
  const { value } = place;
  if (explanation.isFull() || (typeof value !== "bigint" && (typeof value !== "object" || value === null))) return;
  const schema = resolved(declared);
  const options = schema.anyOf ?? schema.oneOf;
  const variant = isObject(value) && schema.tag !== undefined ? variantOf(schema, own(value, schema.tag)) : undefined;
  if (variant !== undefined) explainRounded(explanation, variant, place);
  else if (schema.choice !== undefined && options !== undefined) {
    const taken = options.find((option) => explanation.fits(option, value));
    if (taken !== undefined) explainRounded(explanation, taken, place);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      explainRounded(explanation, itemSchema(schema, index), propertyPlace(place, String(index), item));
    });
  } else if (isObject(value)) {
    for (const [name, member] of entriesOf(value)) {
      const inside = memberSchema(schema, name);
      if (inside !== undefined) explainRounded(explanation, inside, propertyPlace(place, name, member));
    }
  } else if (schema.type === undefined && valuesOf(schema).length === 0) {
    const range = `an integer from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}`;
    explanation.add(place, "range", range, describeFound(value));
  }
}
