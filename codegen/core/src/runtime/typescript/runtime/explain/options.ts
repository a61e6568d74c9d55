import type { Part } from "../keywords.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { namesOf, propertyOrAny, resolved, valuesOf } from "../keywords.js";
import { isObject, own } from "../members.js";
import { describeAny, describeOption } from "./describe.js";
import { describeFound } from "./found.js";
import { both } from "./lists.js";
import { fits, shapeOf } from "./shapes.js";

/** Where no option fits, the one that was probably meant is explained. */
export function explainOptions(explanation: Explanation, options: readonly Part[], place: Place, exactlyOne: boolean): void {
  const { value } = place;
  const found = describeFound(value);
  const fitting = options.flatMap((option, index) => (explanation.fits(option, value) ? [String(index + 1)] : []));
  if (fitting.length > 1 && exactlyOne) {
    explanation.add(place, "several-options", `exactly one of ${options.length} options`, `${found} that fits options ${both(fitting)}`);
  }
  if (fitting.length > 0) return;
  const alike = options.filter((option) => fits(option, value));
  // A line about the options would say nothing new.
  const [only] = options.length === 1 ? options : alike.length === 1 ? alike : [];
  if (only !== undefined) {
    explanation.explain(only, place);
    return;
  }
  const meant = meantOption(alike, value);
  const hint = meant === undefined ? undefined : `taken for ${describeOption(meant, explanation.isFree)}`;
  explanation.add(place, "no-option", describeAny(options, explanation.isFree), found, hint);
  if (meant !== undefined) explanation.explain(meant, place);
}

/** The option that the value resembles most, if one stands out. */
function meantOption(options: readonly Part[], value: unknown): Part | undefined {
  let meant: Part | undefined;
  let most = -Infinity;
  for (const option of options) {
    const near = resemblance(option, value);
    if (near >= most) [meant, most] = [near > most ? option : undefined, near];
  }
  return meant;
}

function resemblance(option: Part, value: unknown): number {
  const shape = shapeOf(option, value);
  if (shape === undefined || !isObject(value)) return 0;
  let near = 0;
  for (const name of namesOf(shape).declared) {
    const property = propertyOrAny(shape, name);
    const member = own(value, name);
    if (member === undefined) near -= namesOf(shape).required.has(name) ? 1 : 0;
    else if (valuesOf(resolved(property)).length > 0) near += fits(property, member) ? 20 : -20;
    else near += fits(property, member) ? 2 : 1;
  }
  for (const part of shape.allOf ?? []) near += resemblance(part, value);
  return near;
}
