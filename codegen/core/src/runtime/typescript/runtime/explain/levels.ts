import type { Keywords, Part } from "../keywords.js";
import type { Entry } from "../members.js";
import type { Explanation } from "./explanation.js";
import type { Displaced, Path, Place } from "./place.js";
import { isKnown, mapSchema, propertyOf, propertyOrAny } from "../keywords.js";
import { has, isObject } from "../members.js";
import { quoteName } from "../texts.js";
import { below, insideOf, membersOf, pointerOf, propertyPlace } from "./place.js";
import { declares, fits } from "./shapes.js";

const LEVELS_OUT = 8;

/** Finds a missing property that stands under its own name at another level: further out, or one level further in. */
export function findLevel(
  explanation: Explanation, schema: Keywords, here: Place, near: readonly Entry[], name: string,
): Displaced | undefined {
  const found = findFurtherOut(explanation, schema, here, name) ?? findFurtherIn(explanation, schema, here, near, name);
  if (found === undefined) return undefined;
  const [path, value] = found;
  const hint = `found at ${quoteName(pointerOf(path))}; expected ${insideOf(here.expected)}`;
  return { place: propertyPlace(here, name, value, false, path), hint };
}

function findFurtherOut(explanation: Explanation, schema: Keywords, here: Place, name: string): [Path, unknown] | undefined {
  let outer = here.enclosing;
  for (let level = 0; outer !== undefined && level < LEVELS_OUT; level += 1, outer = outer.enclosing) {
    const read = outer.schema;
    const isStray = read !== undefined && mapSchema(read) === undefined && !isKnown(read, name);
    if (isStray && take(explanation, propertyOrAny(schema, name), outer.value, name)) {
      return [below(outer.found, name), membersOf(outer)[name]];
    }
  }
  return undefined;
}

function findFurtherIn(
  explanation: Explanation, schema: Keywords, here: Place, near: readonly Entry[], name: string,
): [Path, unknown] | undefined {
  for (const [child, value] of near) {
    if (!isObject(value) || !has(value, name)) continue;
    if (declares(propertyOf(schema, child), value, name) || explanation.isClaimed(here.value, child)) continue;
    if (take(explanation, propertyOrAny(schema, name), value, name)) {
      return [below(below(here.found, child), name), value[name]];
    }
  }
  return undefined;
}

function take(explanation: Explanation, wanted: Part, from: unknown, name: string): boolean {
  if (!isObject(from) || !has(from, name) || explanation.isClaimed(from, name) || !fits(wanted, from[name])) return false;
  explanation.claim(from, name);
  return true;
}
