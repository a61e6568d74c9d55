import type { Keywords, Part } from "../keywords.js";
import type { Entry } from "../members.js";
import type { Explanation } from "./explanation.js";
import type { Displaced, Place } from "./place.js";
import { isKnown, mapSchema, propertyNames, propertyOf, propertyOrAny, resolved, valuesOf } from "../keywords.js";
import { entriesOf, has, isObject, own } from "../members.js";
import { quoteName } from "../texts.js";
import { CANDIDATES, LONGEST_NAME, leftOver, letters, slips } from "./likeness.js";
import { below, membersOf, propertyPlace } from "./place.js";
import { declares, fits, shapeOf } from "./shapes.js";

/** How far two properties are from being the same; negative if this sign does not speak for it. */
type Sign = (missing: string, stray: string, value: unknown) => number;

// The signs are tried from the strongest to the weakest, so that a property goes to the one that it resembles most.
export function findRenames(explanation: Explanation, schema: Keywords, here: Place, missing: readonly string[]): Map<string, Displaced> {
  const found = new Map<string, Displaced>();
  if (missing.length === 0 || mapSchema(schema) !== undefined) return found;
  const all = strayMembers(explanation, schema, here);
  const stray = new Map(all.filter(([name]) => name.length <= LONGEST_NAME));
  const pair = (sign: Sign): void => {
    for (const name of missing) {
      const near = found.has(name) ? undefined : nearest(propertyOrAny(schema, name), stray, (...it) => sign(name, ...it));
      if (near === undefined) continue;
      const place = propertyPlace(here, name, stray.get(near), false, below(here.found, near));
      stray.delete(near);
      explanation.claim(here.value, near);
      found.set(name, { place, hint: renameHint(name, near) });
    }
  };
  pair((name) => (hasValues(resolved(propertyOrAny(schema, name))) ? 0 : -1));
  pair((name, other) => (letters(name) === letters(other) ? 0 : -1));
  pair((name, other) => slips(explanation, name, other));
  pair((name, other) => leftOver(name, other));
  for (const name of missing) {
    const flat = found.has(name) ? undefined : findFlat(explanation, propertyOrAny(schema, name), here, name, stray);
    if (flat !== undefined) found.set(name, flat);
  }
  pair((name, _, value) => {
    const shared = sharedNames(propertyOrAny(schema, name), value);
    return shared === 0 ? -1 : Number.MAX_SAFE_INTEGER - shared;
  });
  if (missing.length === 1 && all.length === 1) {
    pair((name, other, value) => (isAllThatIsLeft(explanation, schema, here, name, other, value) ? 0 : -1));
  }
  return found;
}

export function renameHint(name: string, nearest: string): string {
  const [was, now] = [quoteName(name), quoteName(nearest)];
  return `${now} is not in the contract: was ${was} renamed to ${now}?`;
}

/** What stands in an object and is not declared; of a great many, the first. */
function strayMembers(explanation: Explanation, schema: Keywords, here: Place): Entry[] {
  const isStray = (name: string): boolean =>
    !isKnown(schema, name) && name !== here.settled && !explanation.isClaimed(here.value, name);
  return entriesOf(membersOf(here)).filter(([name]) => isStray(name)).slice(0, CANDIDATES);
}

function nearest(
  wanted: Part, stray: ReadonlyMap<string, unknown>, distance: (name: string, value: unknown) => number,
): string | undefined {
  let near: string | undefined;
  let shortest = Infinity;
  for (const [name, value] of stray) {
    const far = fits(wanted, value) ? distance(name, value) : -1;
    if (far >= 0 && far < shortest) [near, shortest] = [name, far];
  }
  return near;
}

function hasValues(schema: Keywords): boolean {
  return valuesOf(schema).length > 0 && schema.open !== true;
}

/** How many properties of a missing object stand in the value. */
function sharedNames(wanted: Part, value: unknown): number {
  const shape = shapeOf(wanted, value);
  if (shape === undefined || !isObject(value)) return 0;
  return [...propertyNames(shape)].filter((name) => has(value, name)).length;
}

/** The missing object, if most of its properties lie among the stray ones, more than any stray object has of them. */
function findFlat(
  explanation: Explanation, declared: Part, here: Place, missing: string, stray: Map<string, unknown>,
): Displaced | undefined {
  const wanted = resolved(declared);
  const names = [...propertyNames(wanted)].filter((name) => stray.has(name) && fits(propertyOrAny(wanted, name), stray.get(name)));
  const required = wanted.required ?? [];
  const isWhole = required.length > 0 && required.every((name) => names.includes(name));
  const isMost = names.length > 1 && names.length * 2 >= required.length;
  const shared = Math.max(0, ...[...stray.values()].map((value) => sharedNames(declared, value)));
  if (names.length <= shared || (!isWhole && !isMost)) return undefined;
  const value = Object.fromEntries(names.map((name) => [name, stray.get(name)]));
  for (const name of names) {
    explanation.claim(here.value, name);
    stray.delete(name);
  }
  const hint = `its properties stand one level too high: put them inside ${quoteName(missing)}`;
  return { place: propertyPlace(here, missing, value, false, here.found), hint };
}

// The weakest sign: a scalar must be right in every respect, and must not be what an object further in is waiting for.
function isAllThatIsLeft(
  explanation: Explanation, schema: Keywords, here: Place, missing: string, stray: string, value: unknown,
): boolean {
  const isScalar = typeof value !== "object" || value === null;
  if (isScalar && explanation.probe(propertyOrAny(schema, missing), value, false).length > 0) return false;
  return ![...propertyNames(schema)].some((each) =>
    declares(propertyOf(schema, each), own(membersOf(here), each) ?? null, stray),
  );
}
