import type { Keywords, Part } from "../keywords.js";
import type { Entry } from "../members.js";
import type { Explanation } from "./explanation.js";
import type { Name } from "./likeness.js";
import type { Displaced, Place } from "./place.js";
import { isKnown, mapSchema, namesOf, propertyOf, propertyOrAny, resolved, valuesOf } from "../keywords.js";
import { firstEntries, has, isObject, own } from "../members.js";
import { quoteName } from "../texts.js";
import { CANDIDATES, LONGEST_NAME, leftOver, nameOf } from "./likeness.js";
import { below, membersOf, propertyPlace } from "./place.js";
import { declares, fits, shapeOf } from "./shapes.js";

/** A property that stands in an object and is not declared. */
interface Stray extends Name {
  readonly value: unknown;
}

/** A property that is missing, and those which hold a value of its kind. */
interface Missing extends Name {
  readonly schema: Part;
  readonly candidates: readonly Stray[];
}

/** How far two properties are from being the same; negative if this sign does not speak for it. */
type Sign = (missing: Missing, stray: Stray) => number;

// The signs are tried from the strongest to the weakest, so that a property goes to the one that it resembles most.
export function findRenames(
  explanation: Explanation, schema: Keywords, here: Place, names: readonly string[],
): Map<string, Displaced> {
  const found = new Map<string, Displaced>();
  if (names.length === 0 || mapSchema(schema) !== undefined) return found;
  const all = strayMembers(explanation, schema, here);
  const stray = new Map<string, Stray>();
  for (const [name, value] of all) {
    if (name.length <= LONGEST_NAME) stray.set(name, { ...nameOf(name), value });
  }
  if (stray.size === 0) return found;
  const missing = names.map((name): Missing => {
    const wanted = propertyOrAny(schema, name);
    return { ...nameOf(name), schema: wanted, candidates: [...stray.values()].filter(({ value }) => fits(wanted, value)) };
  });
  const pair = (sign: Sign): void => {
    for (const each of missing) {
      const near = found.has(each.name) ? undefined : nearest(each, stray, sign);
      if (near === undefined) continue;
      const place = propertyPlace(here, each.name, near.value, false, below(here.found, near.name));
      stray.delete(near.name);
      explanation.claim(here.value, near.name);
      found.set(each.name, { place, hint: renameHint(each.name, near.name) });
    }
  };
  pair((each) => (hasValues(resolved(each.schema)) ? 0 : -1));
  pair((each, other) => (each.letters === other.letters ? 0 : -1));
  pair((each, other) => explanation.likeness.slips(each, other));
  pair(leftOver);
  for (const each of missing) {
    const flat = found.has(each.name) ? undefined : findFlat(explanation, each, here, stray);
    if (flat !== undefined) found.set(each.name, flat);
  }
  pair((each, other) => {
    const shared = sharedNames(each.schema, other.value);
    return shared === 0 ? -1 : Number.MAX_SAFE_INTEGER - shared;
  });
  if (missing.length === 1 && all.length === 1) {
    pair((each, other) => (isAllThatIsLeft(explanation, schema, here, each, other) ? 0 : -1));
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
  return firstEntries(membersOf(here), CANDIDATES, isStray);
}

function nearest(missing: Missing, stray: ReadonlyMap<string, Stray>, sign: Sign): Stray | undefined {
  let near: Stray | undefined;
  let shortest = Infinity;
  for (const each of missing.candidates) {
    const far = stray.has(each.name) ? sign(missing, each) : -1;
    if (far >= 0 && far < shortest) [near, shortest] = [each, far];
  }
  return near;
}

function hasValues(schema: Keywords): boolean {
  return valuesOf(schema).length > 0 && schema.open !== true;
}

/** How many properties of a missing object stand in the value. */
function sharedNames(wanted: Part, value: unknown): number {
  const shape = isObject(value) ? shapeOf(wanted, value) : undefined;
  if (shape === undefined || !isObject(value)) return 0;
  return [...namesOf(shape).declared].filter((name) => has(value, name)).length;
}

/** The missing object, if most of its properties lie among the stray ones, more than any stray object has of them. */
function findFlat(
  explanation: Explanation, missing: Missing, here: Place, stray: Map<string, Stray>,
): Displaced | undefined {
  const wanted = resolved(missing.schema);
  const { declared, required } = namesOf(wanted);
  const names = [...declared].filter((name) => stray.has(name) && fits(propertyOrAny(wanted, name), stray.get(name)?.value));
  const isWhole = required.size > 0 && [...required].every((name) => names.includes(name));
  const isMost = names.length > 1 && names.length * 2 >= required.size;
  if (!isWhole && !isMost) return undefined;
  const shared = Math.max(0, ...[...stray.values()].map(({ value }) => sharedNames(missing.schema, value)));
  if (names.length <= shared) return undefined;
  const value = Object.fromEntries(names.map((name) => [name, stray.get(name)?.value]));
  for (const name of names) {
    explanation.claim(here.value, name);
    stray.delete(name);
  }
  const hint = `its properties stand one level too high: put them inside ${quoteName(missing.name)}`;
  return { place: propertyPlace(here, missing.name, value, false, here.found), hint };
}

// The weakest sign: a scalar must be right in every respect, and must not be what an object further in is waiting for.
function isAllThatIsLeft(
  explanation: Explanation, schema: Keywords, here: Place, missing: Missing, { name, value }: Stray,
): boolean {
  const isScalar = typeof value !== "object" || value === null;
  if (isScalar && explanation.probe(missing.schema, value, false).length > 0) return false;
  return ![...namesOf(schema).declared].some((each) =>
    declares(propertyOf(schema, each), own(membersOf(here), each) ?? null, name),
  );
}
