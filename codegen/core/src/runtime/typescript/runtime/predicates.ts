import type { Schema } from "./schema.js";
import { isObject } from "./members.js";

/** A JSON array. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

/** Whether a value is one of these. */
export function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return values.includes(value);
}

/** A JSON array whose items all pass. */
export function isListOf(value: unknown, isItem: Predicate): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  for (const item of value) {
    if (!isItem(item)) return false;
  }
  return true;
}

/** Whether the items of an array all pass, from one of them on. */
export function isRest(items: readonly unknown[], start: number, isItem: Predicate): boolean {
  for (let index = start; index < items.length; index += 1) {
    if (!isItem(items[index])) return false;
  }
  return true;
}

/** Tells whether a value is of a type. */
export type Predicate = (value: unknown) => boolean;

/** Whether a value is of one of these types. */
export function isAnyOf(value: unknown, options: readonly Predicate[]): boolean {
  for (const isOption of options) {
    if (isOption(value)) return true;
  }
  return false;
}

/** Whether a value is of one of these types and of no other. */
export function isExactlyOne(value: unknown, options: readonly Predicate[]): boolean {
  let fitting = 0;
  for (const isOption of options) {
    if (isOption(value)) fitting += 1;
    if (fitting > 1) return false;
  }
  return fitting === 1;
}

/** A JSON object whose values all pass. */
export function isMapOf(value: unknown, isValue: Predicate): value is { readonly [name: string]: unknown } {
  if (!isObject(value)) return false;
  for (const name in value) {
    // Whether it is the object's own need only be asked where it is wrong.
    if (value[name] !== undefined && !isValue(value[name]) && Object.hasOwn(value, name)) return false;
  }
  return true;
}

/** The names of the properties that a schema declares. */
export function propertyNames(schema: Schema): ReadonlySet<string> {
  return new Set("properties" in schema ? Object.keys(schema.properties ?? {}) : []);
}

/** Whether an object has no other properties than these. */
export function hasOnly(object: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): boolean {
  for (const name in object) {
    if (!names.has(name) && object[name] !== undefined && Object.hasOwn(object, name)) return false;
  }
  return true;
}

/** Whether the properties of an object that have other names than these all pass. */
export function areOthers(
  object: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
  isOther: Predicate,
): boolean {
  for (const name in object) {
    if (!names.has(name) && object[name] !== undefined && !isOther(object[name]) && Object.hasOwn(object, name)) return false;
  }
  return true;
}

/** Whether an object has so many properties. */
export function hasSize(object: Readonly<Record<string, unknown>>, least: number, most: number = Infinity): boolean {
  const names = Object.keys(object);
  if (least === 0 && names.length <= most) return true;
  // In what does not come from JSON a property may be undefined, which is as good as absent.
  let size = 0;
  for (const name of names) {
    if (object[name] !== undefined) size += 1;
  }
  return size >= least && size <= most;
}
