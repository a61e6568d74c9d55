import type { Keywords, Part } from "../keywords.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { entriesOf, isObject } from "../members.js";
import { describeFound } from "./found.js";
import { propertyPlace } from "./place.js";

/** Once a value fits all other keywords: only then it is known what these have evaluated. */
export function explainUnevaluated(explanation: Explanation, schema: Keywords, place: Place): void {
  const { unevaluatedProperties, unevaluatedItems } = schema;
  const { value } = place;
  const isAsked =
    (unevaluatedProperties !== undefined && isObject(value)) || (unevaluatedItems !== undefined && Array.isArray(value));
  const marks = isAsked && !explanation.fits(schema, value) ? explanation.marks(schema, value) : undefined;
  if (marks === undefined) return;
  if (unevaluatedProperties !== undefined && isObject(value)) {
    for (const [name, member] of entriesOf(value)) {
      const at = propertyPlace(place, name, member, true);
      if (!marks.has(name)) explainRest(explanation, unevaluatedProperties, at, "unknown-property", "properties");
    }
  }
  if (unevaluatedItems !== undefined && Array.isArray(value)) {
    for (let index = 0; index < value.length && !explanation.isFull(); index += 1) {
      const at = propertyPlace(place, String(index), value[index]);
      if (!marks.has(index)) explainRest(explanation, unevaluatedItems, at, "unknown-item", "items");
    }
  }
}

function explainRest(explanation: Explanation, schema: Part, place: Place, rule: string, kind: string): void {
  if (schema === false) explanation.add(place, rule, `only ${kind} that the schema describes`, describeFound(place.value));
  else explanation.explain(schema, place);
}
