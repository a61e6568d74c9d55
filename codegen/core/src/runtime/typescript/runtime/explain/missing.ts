import type { Keywords } from "../keywords.js";
import type { Explanation } from "./explanation.js";
import type { Displaced, Place } from "./place.js";
import { namesOf, propertyOrAny } from "../keywords.js";
import { firstEntries, has } from "../members.js";
import { quoteName } from "../texts.js";
import { describe } from "./describe.js";
import { findLevel } from "./levels.js";
import { CANDIDATES } from "./likeness.js";
import { insideOf, lookedFor, membersOf, pointerOf, propertyPlace } from "./place.js";
import { findRenames } from "./renames.js";

export function explainMissing(explanation: Explanation, schema: Keywords, here: Place): void {
  const members = membersOf(here);
  const { declared, required } = namesOf(schema);
  const absent = [...declared].filter((name) => required.has(name) && !has(members, name) && name !== here.settled);
  if (absent.length === 0) return;
  const near = firstEntries(members, CANDIDATES);
  const missing: string[] = [];
  const elsewhere = new Map<string, Displaced>();
  for (const name of absent) {
    const level = here.isChecked === true ? undefined : findLevel(explanation, schema, here, near, name);
    if (level === undefined) missing.push(name);
    else elsewhere.set(name, level);
  }
  // A part of a schema does not know what the whole of it calls a property.
  const renamed = findRenames(explanation, schema, here, here.isChecked === true ? [] : missing);
  for (const name of missing) {
    const wanted = propertyOrAny(schema, name);
    const rename = renamed.get(name);
    addMissing(explanation, here, name, describe(wanted, explanation.isFree), rename);
    if (rename !== undefined) explanation.explain(wanted, rename.place);
  }
  for (const [name, { place, hint }] of elsewhere) {
    explanation.add(place, "wrong-level", insideOf(here.expected), `at ${quoteName(pointerOf(place.found))}`, hint);
    explanation.explain(propertyOrAny(schema, name), place);
  }
}

export function addMissing(explanation: Explanation, here: Place, name: string, expected: string, displaced?: Displaced): void {
  const place = propertyPlace(here, name, null);
  explanation.add(place, "missing", expected, "nothing", displaced === undefined ? lookedFor(here) : displaced.hint);
}
