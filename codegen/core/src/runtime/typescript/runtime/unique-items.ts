import { isObject } from "./members.js";
import { isNumeric } from "./numbers.js";

/** Whether all items differ, where `{"a":1,"b":2}` equals `{"b":2,"a":1}`. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  return repetition(items) === undefined;
}

export function repetition(items: readonly unknown[]): [index: number, earlier: number] | undefined {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const text = canonical(item);
    const earlier = seen.get(text);
    if (earlier !== undefined) return [index, earlier];
    seen.set(text, index);
  }
  return undefined;
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isNumeric(value)) return String(value);
  if (!isObject(value)) return JSON.stringify(value) ?? "undefined";
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}
