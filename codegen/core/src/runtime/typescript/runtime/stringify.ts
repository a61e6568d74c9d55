import { entriesOf, isObject } from "./members.js";

/** A value as JSON, in which a `bigint` has all its digits. */
export function stringify(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => (item === undefined ? "null" : stringify(item))).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${entriesOf(value).map(([name, each]) => `${JSON.stringify(name)}:${stringify(each)}`).join(",")}}`;
}
