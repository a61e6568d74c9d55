import { isObject } from "./members.js";
import type { Predicate } from "./predicates.js";

/** The object with each of its values replaced. */
export function mapValues<T>(object: { readonly [name: string]: T }, replace: (value: T) => unknown): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, value === undefined ? value : replace(value)]));
}

/** What may be sent of a value of a type; nothing where all of it may be. */
export type Pick = ((value: never) => unknown) | undefined;

/** What may be sent of a value, by the first of these types that it is of. */
export function pickFirst(value: unknown, options: readonly Predicate[], picks: readonly Pick[]): unknown {
  const pick = picks[options.findIndex((isOption) => isOption(value))];
  return pick === undefined ? value : pick(value as never);
}

/** What may be sent of a value, by all of these types that it is of: together they say more than the first. */
export function pickEvery(value: unknown, options: readonly Predicate[], picks: readonly Pick[]): unknown {
  let picked: unknown;
  let isOfOne = false;
  for (const [index, isOption] of options.entries()) {
    if (!isOption(value)) continue;
    const pick = picks[index];
    if (pick === undefined) return value;
    const more = pick(value as never);
    picked = isOfOne ? merged(picked, more) : more;
    isOfOne = true;
  }
  return isOfOne ? picked : value;
}

function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length ? one.map((item: unknown, index) => merged(item, other[index])) : one;
  }
  if (!isObject(one) || !isObject(other)) return one;
  const all = new Map(Object.entries(one).filter(([, value]) => value !== undefined));
  for (const [name, value] of Object.entries(other)) {
    if (value !== undefined) all.set(name, all.has(name) ? merged(all.get(name), value) : value);
  }
  return Object.fromEntries(all);
}

/** The properties of an object that have other names than these, each of them replaced. */
export function pickOthers(
  object: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
  replace?: Pick,
): { readonly [name: string]: unknown } {
  const others = Object.entries(object).filter(([name, each]) => !names.has(name) && each !== undefined);
  return Object.fromEntries(replace === undefined ? others : others.map(([name, each]) => [name, replace(each as never)]));
}

/** The items of an array, each of the first ones replaced in its own way, and the rest in one. */
export function pickItems(
  items: readonly unknown[],
  first: readonly Pick[],
  rest?: Pick,
): readonly unknown[] {
  return items.map((item, index) => {
    const replace = index < first.length ? first[index] : rest;
    return replace === undefined ? item : replace(item as never);
  });
}
