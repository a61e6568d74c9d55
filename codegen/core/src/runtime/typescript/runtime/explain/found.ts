import { entriesOf, isObject } from "../members.js";
import { isNumeric } from "../numbers.js";
import { GLANCE, escape, quote } from "../texts.js";
import { anyOf } from "./lists.js";

export function describeFound(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  switch (typeof value) {
    case "string": return `the string ${quote(value)}`;
    case "number": return Number.isFinite(value) ? `the number ${String(value)}` : "a number beyond the range of a double";
    case "bigint": return `the number ${shortened(value)}`;
    case "boolean": return String(value);
    case "object": return "an object";
    default: return "a value that is not JSON";
  }
}

// Nobody compares more digits than that.
const DIGITS = 40;

function shortened(value: bigint): string {
  const text = String(value);
  return text.length > DIGITS ? String(Number(value)) : text;
}

export function oneOf(values: readonly unknown[]): string {
  const choices = anyOf(values.map(literal));
  return values.length === 1 ? choices : `one of ${choices}`;
}

export function literal(value: unknown): string {
  if (typeof value === "string") return `\`"${escape(value, GLANCE, '\\"`')}"\``;
  return `\`${escape(written(value), GLANCE, "`")}\``;
}

function written(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (isNumeric(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (!isObject(value)) return describeFound(value);
  return `{${entriesOf(value).map(([name, each]) => `"${name}":${written(each)}`).join(",")}}`;
}
