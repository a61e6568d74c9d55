import type { Keywords } from "../keywords.js";
import type { Displaced, Place } from "./place.js";
import { jsonInside } from "../json-text.js";
import { propertyOf, propertyOrAny, resolved } from "../keywords.js";
import { entriesOf, firstEntries, has, isObject } from "../members.js";
import { quoteName } from "../texts.js";
import { CANDIDATES } from "./likeness.js";
import { below, membersOf } from "./place.js";
import { fits } from "./shapes.js";

export function findWrapped(schema: Keywords, here: Place): Displaced | undefined {
  const members = membersOf(here);
  const required = schema.required ?? [];
  const absent = required.filter((name) => !has(members, name) && name !== here.settled);
  const isAnyThere = required.some((name) => has(members, name) && resolved(propertyOrAny(schema, name)).const === undefined);
  if (absent.length < 2 || isAnyThere) return undefined;
  for (const [name, value] of firstEntries(members, CANDIDATES)) {
    const inside = propertyOf(schema, name) === undefined ? opened(value) : undefined;
    if (!isObject(inside)) continue;
    const there = absent.filter((each) => has(inside, each) && fits(propertyOrAny(schema, each), inside[each])).length;
    if (there > 1 && there * 2 >= absent.length) return unwrap(here, name, inside);
  }
  return undefined;
}

/** What a property holds, be it JSON or the text of JSON. */
export function opened(value: unknown): unknown {
  return (typeof value === "string" ? jsonInside(value) : undefined) ?? value;
}

/** What stands in the wrapper and beside it, read as one. */
export function unwrap(here: Place, wrapper: string, inner: Record<string, unknown>): Displaced {
  const outer = membersOf(here);
  const beside = entriesOf(outer).filter(([name]) => name !== wrapper);
  const inside = entriesOf(inner).filter(([name]) => name === wrapper || !has(outer, name));
  const where = typeof outer[wrapper] === "string" ? " as JSON text: parse and unwrap it" : ": unwrap it";
  const place = { ...here, found: below(here.found, wrapper), value: Object.fromEntries([...beside, ...inside]) };
  return { place, hint: `the whole object stands inside ${quoteName(wrapper)}${where}` };
}
