import type { Part } from "./keywords.js";
import type { Entry } from "./members.js";
import { itemSchema, memberSchema, resolved, variantOf } from "./keywords.js";
import { entriesOf, isObject, own } from "./members.js";
import { bigintOf } from "./numbers.js";
import { once } from "./once.js";
import { ruleOf } from "./rules/rules.js";
import { Run } from "./rules/run.js";

/** The value with a `bigint` where its type is one, and a number where that is a double. */
export function fitted(declared: Part, value: unknown): unknown {
  const schema = resolved(declared);
  if (schema.choice !== undefined) return once(value, schema, () => fittedOption(schema.anyOf ?? schema.oneOf ?? [], value));
  if (typeof value === "number") {
    const isBig = schema.range === "bigint64" || schema.range === "bigint";
    return isBig && Number.isInteger(value) ? (bigintOf(String(value)) ?? value) : value;
  }
  if (typeof value === "bigint") return schema.type === "number" ? Number(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown, index) => fitted(itemSchema(schema, index), item));
  if (!isObject(value)) return value;
  const variant = schema.tag === undefined ? undefined : variantOf(schema, own(value, schema.tag));
  if (variant !== undefined) return fitted(variant, value);
  if (schema.type !== "object") return value;
  const entries = entriesOf(value);
  const fits = entries.map(([name, member]): Entry => [name, fitted(memberSchema(schema, name) ?? true, member)]);
  return fits.some(([, now], index) => now !== entries[index]?.[1]) ? Object.fromEntries(fits) : value;
}

function fittedOption(options: readonly Part[], value: unknown): unknown {
  for (const option of options) {
    const now = fitted(option, value);
    if (new Run().start(ruleOf(option, false), now)) return now;
  }
  return value;
}
