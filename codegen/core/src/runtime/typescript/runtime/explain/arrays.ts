import type { Keywords } from "../keywords.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { repetition } from "../unique-items.js";
import { ANY_VALUE, describeOption } from "./describe.js";
import { count } from "./lists.js";
import { propertyPlace } from "./place.js";

export function explainArray(explanation: Explanation, schema: Keywords, place: Place, array: readonly unknown[]): void {
  const items = (many: number): string => count(many, "item", "items");
  const found = array.length === 0 ? "an empty array" : `an array of ${items(array.length)}`;
  const { minItems = 0, maxItems = Infinity, prefixItems = [] } = schema;
  if (array.length < minItems) explanation.add(place, "minItems", `at least ${items(minItems)}`, found);
  if (array.length > maxItems) explanation.add(place, "maxItems", `at most ${items(maxItems)}`, found);
  const repeated = schema.uniqueItems === true ? repetition(array) : undefined;
  if (repeated !== undefined) {
    explanation.add(place, "uniqueItems", "items that all differ", `item ${repeated[0]} equal to item ${repeated[1]}`);
  }
  explainContains(explanation, schema, place, array);
  const isFull = schema.items === false && array.length > prefixItems.length;
  if (isFull) explanation.add(place, "maxItems", `at most ${items(prefixItems.length)}`, found);
  const rest = schema.items === false ? undefined : schema.items;
  for (let index = 0; index < array.length && !explanation.isFull(); index += 1) {
    const item = prefixItems[index] ?? rest;
    if (item !== undefined) explanation.explain(item, propertyPlace(place, String(index), array[index]));
  }
}

function explainContains(explanation: Explanation, schema: Keywords, place: Place, array: readonly unknown[]): void {
  const { contains, minContains = 1, maxContains = Infinity } = schema;
  if (contains === undefined) return;
  const items = (many: number): string => count(many, "item", "items");
  const many = array.filter((each) => explanation.fits(contains, each)).length;
  const found = array.length === 0 ? "an empty array" : `${many === 0 ? "none" : many} among ${items(array.length)}`;
  const what = (bound: number): string => {
    const phrase = describeOption(contains, explanation.isFree);
    if (phrase === ANY_VALUE) return bound === 1 ? " that fits `contains`" : " that fit `contains`";
    return (bound === 1 ? " that is " : " that are each ") + phrase;
  };
  if (many < minContains) explanation.add(place, "contains", `at least ${items(minContains)}${what(minContains)}`, found);
  if (many > maxContains) explanation.add(place, "maxContains", `at most ${items(maxContains)}${what(maxContains)}`, found);
}
