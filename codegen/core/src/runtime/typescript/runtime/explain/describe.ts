import type { Keywords, Part } from "../keywords.js";
import { formatPhrase } from "../formats/formats.js";
import { isNothing, keywordsOf, resolved, typesOf, valuesOf } from "../keywords.js";
import { allowsNull } from "../rules/rules.js";
import { quoteName } from "../texts.js";
import { oneOf } from "./found.js";
import { anyOf, both } from "./lists.js";

/** What a schema asks for, as a noun phrase. */
export function describe(declared: Part, isFree = false): string {
  const schema = resolved(declared);
  const isStillFree = isFree && schema === keywordsOf(declared);
  const phrase = describeType(schema, isStillFree);
  const saysNull = phrase === "null" || phrase.endsWith(" or null") || phrase === ANY_VALUE || valuesOf(schema).includes(null);
  return !saysNull && !isStillFree && allowsNull(declared) ? `${phrase} or null` : phrase;
}

export const ANY_VALUE = "any value";

/** What fits any of some schemas. */
export function describeAny(options: readonly Part[], isFree: boolean): string {
  const phrases = [...new Set(options.map((each) => describeOption(each, isFree)))];
  return phrases.includes(ANY_VALUE) ? `a value that fits one of ${options.length} options` : anyOf(phrases);
}

/** Like {@link describe}, and an object by the constants that it has, or the properties that it must have. */
export function describeOption(declared: Part, isFree: boolean): string {
  const schema = resolved(declared);
  const phrase = describe(declared, isFree);
  const hasMembers = schema.properties !== undefined || schema.required !== undefined;
  const isAnObject = phrase === "an object" || (phrase === ANY_VALUE && hasMembers);
  if (!isAnObject || schema.union !== undefined) return phrase;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const values = valuesOf(resolved(property));
    if (values.length === 1) return `an object with ${quoteName(name)} ${oneOf(values)}`;
  }
  const names = [...new Set(schema.required)].map(quoteName);
  return names.length === 0 ? phrase : `an object with ${both(names)}`;
}

function describeType(schema: Keywords, isFree: boolean): string {
  if (isNothing(schema)) return "nothing";
  if (schema.union !== undefined) return "an object";
  if (schema.open === true) return "a string";
  if (valuesOf(schema).length > 0) return oneOf(valuesOf(schema));
  const types = typesOf(schema);
  if (types.length > 0) return anyOf(types.map((type) => typePhrase(schema, type)));
  const options = schema.anyOf ?? schema.oneOf ?? [];
  if (options.length > 0) return describeAny(options, isFree);
  if (schema.check !== undefined) return describeType(keywordsOf(schema.check), true);
  const parts = (schema.allOf ?? []).map((part) => describeType(resolved(part), isFree && keywordsOf(part).ref === undefined));
  return parts.find((phrase) => phrase !== ANY_VALUE) ?? ANY_VALUE;
}

function typePhrase(schema: Keywords, type: string): string {
  switch (type) {
    case "boolean": return "true or false";
    case "string": return formatPhrase(schema.format);
    case "integer": return "an integer";
    case "number": return "a number";
    case "array": return "an array";
    case "object": return "an object";
    case "null": return "null";
    default: return ANY_VALUE;
  }
}

export function oneOfTags(union: Keywords): string {
  return oneOf(Object.keys(union.variants ?? {}));
}
