import type { Keywords, Part } from "../keywords.js";
import { isObject } from "../members.js";
import { followed, keywordsOf, resolved, typesOf, valuesOf } from "../keywords.js";
import { ANY_VALUE, describe, describeOption } from "./describe.js";

const OTHERS = "what its schema does not exclude";
const PLAIN: ReadonlySet<string> = new Set(["type", "range", "nullable", "open", "format"]);
const VALUES: ReadonlySet<string> = new Set(["const", "enum", "type"]);
const MEMBERS: ReadonlySet<string> = new Set(["required", "properties"]);

/** What the schema under `not` leaves, as a noun phrase: no more is refused than the phrase says. */
export function describeExclusion(refused: Part, isFree: boolean, value: unknown): string {
  if (keywordsOf(refused).isEmpty) return "nothing here";
  const schema = resolved(refused);
  if (!isWhole(refused, isFree)) {
    const hasKind = typesOf(schema).length > 0 || valuesOf(schema).length > 0;
    return hasKind ? `anything but ${describe(refused, isFree)} that its schema excludes` : OTHERS;
  }
  const phrase = describeOption(refused, isFree);
  // Without a type, what it says of objects lets all other values fit.
  const isOther = !isObject(value) && describe(refused, isFree) === ANY_VALUE;
  return phrase === ANY_VALUE || isOther ? OTHERS : `anything but ${phrase}`;
}

/** Whether all that the phrase speaks of fits the schema. */
function isWhole(declared: Part, isFree: boolean): boolean {
  const schema = followed(declared);
  const keywords = said(schema);
  if (valuesOf(schema).length > 0) return keywords.every((each) => VALUES.has(each));
  if (schema.anyOf !== undefined && keywords.length === 1) {
    return schema.anyOf.every((each) => isWhole(each, isFree)) || schema.anyOf.some((each) => describeOption(each, isFree) === ANY_VALUE);
  }
  const others = keywords.filter((each) => !PLAIN.has(each));
  if (others.length === 0) return true;
  return others.every((each) => MEMBERS.has(each)) && typesOf(schema).every((each) => each === "object") && areWhole(schema);
}

/** Whether the properties that must be there are all that is said of objects, or the one value of the only one. */
function areWhole(schema: Keywords): boolean {
  const properties = Object.entries(schema.properties ?? {});
  const [only] = properties;
  if (only === undefined) return true;
  const [name, part] = only;
  const property = keywordsOf(part);
  return (
    properties.length === 1 &&
    new Set(schema.required).size === 1 &&
    schema.required?.[0] === name &&
    valuesOf(property).length === 1 &&
    said(property).every((each) => VALUES.has(each))
  );
}

function said(schema: Keywords): readonly string[] {
  return Object.entries(schema)
    .filter(([keyword, value]) => value !== undefined && keyword !== "isEmpty" && keyword !== "isPlainReference")
    .map(([keyword]) => keyword);
}
