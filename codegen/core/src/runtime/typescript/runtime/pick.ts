import type { Keywords, Part } from "./keywords.js";
import type { Rule } from "./rules/run.js";
import type { Schema } from "./schema.js";
import { keywordsOf, mapSchema, resolved, valuesOf } from "./keywords.js";
import { entriesOf, isObject, own } from "./members.js";
import { once } from "./once.js";
import { ruleOf } from "./rules/rules.js";
import { Run } from "./rules/run.js";

/** Takes an object or array that fits its schema; all else is sent as it is. */
type Pick = (value: object) => unknown;

/**
 * What may be sent of a value that fits the schema: of an object the declared properties, in the contract's order, and such others as the schema
 * describes.
 */
export function pick(schema: Schema, value: unknown): unknown {
  return picked(picks.get(schema) ?? pickOf(schema), value);
}

function picked(pick: Pick, value: unknown): unknown {
  return typeof value === "object" && value !== null ? pick(value) : value;
}

const whole: Pick = (value) => value;

/** By schemas, as they are written. */
const picks = new WeakMap<object, Pick>();

function pickOf(part: Part): Pick {
  const schema = resolved(part);
  const isWhole = schema.choice === undefined && schema.union === undefined && schema.type !== "object" && schema.type !== "array";
  return isWhole ? whole : keywordsOf(part).ref === undefined ? known(part, schema) : later(schema);
}

/** Types may contain themselves: what a reference refers to is made ready when it is needed. */
function later(schema: Keywords): Pick {
  let pick: Pick | undefined;
  return (value) => (pick ??= known(schema, schema))(value);
}

function known(part: Part, schema: Keywords): Pick {
  const pick = picks.get(schema) ?? makePick(schema);
  picks.set(schema, pick);
  if (typeof part === "object") picks.set(part, pick);
  return pick;
}

function makePick(schema: Keywords): Pick {
  if (schema.choice !== undefined) return choicePick(schema);
  if (schema.union !== undefined) return unionPick(schema);
  if (schema.type === "array") return arrayPick(schema);
  return schema.properties === undefined ? mapPick(schema) : objectPick(schema, schema.properties);
}

interface Property {
  readonly name: string;
  readonly pick: Pick;
  /** Whether every object has something of that name, as `constructor` is. */
  readonly isInherited: boolean;
}

function objectPick(schema: Keywords, properties: Readonly<Record<string, Part>>): Pick {
  const declared = Object.entries(properties).map(([name, part]): Property => ({ name, pick: pickOf(part), isInherited: name in Object.prototype }));
  const names = declared.map((property) => property.name);
  const parts = declared.filter((property) => property.pick !== whole);
  const others = mapSchema(schema);
  const pickOther = others === undefined ? undefined : pickOf(others);
  const known = new Set(names);
  return (value) => {
    const object = value as Readonly<Record<string, unknown>>;
    // Most are as they have to be, and a copy of them would take longer than all the rest.
    let sent = pickOther === undefined && isInOrder(object, names) ? object : copied(object, declared);
    for (const property of parts) {
      const member = memberOf(sent, property);
      const more = picked(property.pick, member);
      if (more === member) continue;
      if (sent === object) sent = { ...object };
      put(sent, property.name, more);
    }
    if (pickOther === undefined) return sent;
    for (const [name, member] of entriesOf(object)) {
      if (!known.has(name)) put(sent, name, picked(pickOther, member));
    }
    return sent;
  };
}

/** Whether an object has nothing but these properties, in this order. One that inherits some is not asked. */
function isInOrder(object: object, names: readonly string[]): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let at = 0;
  for (const name in object) {
    while (at < names.length && names[at] !== name) at += 1;
    if (at === names.length) return false;
    at += 1;
  }
  return true;
}

function memberOf(object: Readonly<Record<string, unknown>>, property: Property): unknown {
  return property.isInherited ? own(object, property.name) : object[property.name];
}

function copied(object: Readonly<Record<string, unknown>>, declared: readonly Property[]): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const property of declared) {
    const member = memberOf(object, property);
    if (member === undefined) continue;
    if (property.isInherited) put(copy, property.name, member);
    else copy[property.name] = member;
  }
  return copy;
}

/** Also where the name is that of something which every object has, as `__proto__` is. */
function put(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function mapPick(schema: Keywords): Pick {
  const each = pickOf(mapSchema(schema) ?? true);
  if (each === whole) return whole;
  return (value) => Object.fromEntries(Object.entries(value).map(([name, member]) => [name, picked(each, member)]));
}

function arrayPick(schema: Keywords): Pick {
  const first = (schema.prefixItems ?? []).map(pickOf);
  const rest = pickOf(schema.items ?? true);
  if (rest === whole && first.every((each) => each === whole)) return whole;
  return (value) => (value as readonly unknown[]).map((item, index) => picked(first[index] ?? rest, item));
}

function unionPick(schema: Keywords): Pick {
  const { tag = "", variants = {} } = schema;
  const byTag = new Map<unknown, Pick>(Object.entries(variants).map(([name, part]) => [name, pickOf(part)]));
  // A member that the union does not list is passed on.
  return (value) => (byTag.get(own(value as Readonly<Record<string, unknown>>, tag)) ?? whole)(value);
}

function choicePick(schema: Keywords): Pick {
  const options = (schema.anyOf ?? schema.oneOf ?? []).filter(mayHaveParts).map((part) => ({ fits: ruleOf(part, false), pick: pickOf(part) }));
  return schema.overlapping === true ? everyPick(options) : firstPick(options);
}

function mayHaveParts(part: Part): boolean {
  const schema = resolved(part);
  return schema.type === "object" || schema.type === "array" || (schema.type === undefined && valuesOf(schema).length === 0);
}

interface Option {
  readonly fits: Rule;
  readonly pick: Pick;
}

/** Goes by the first option that fits. That the last one does is certain where no other has. */
function firstPick(options: readonly Option[]): Pick {
  const last = options.at(-1)?.pick ?? whole;
  const others = options.slice(0, -1);
  return (value) => (others.find(({ fits }) => new Run().start(fits, value))?.pick ?? last)(value);
}

/** Goes by all options that fit, but for those that say nothing which another one does not say: together they say more than the first. */
function everyPick(options: readonly Option[]): Pick {
  return (value) => once(value, options, () => every(options, value));
}

function every(options: readonly Option[], value: object): unknown {
  let told: unknown[] = [];
  let all: unknown;
  for (const { fits, pick } of options) {
    if (!new Run().start(fits, value)) continue;
    const more = pick(value);
    if (told.length > 0 && saysAllOf(all, more)) continue;
    if (more === value) return value;
    told = [...told.filter((each) => !saysAllOf(more, each)), more];
    all = told.reduce(merged);
  }
  return told.length === 0 ? value : all;
}

/** Of two parts of one value: scalars of one place are the same. */
function saysAllOf(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => saysAllOf(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  return entriesOf(other).every(([name, value]) => saysAllOf(own(one, name), value));
}

function merged(one: unknown, other: unknown): unknown {
  if (one === other) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length ? one.map((item: unknown, index) => merged(item, other[index])) : one;
  }
  if (!isObject(one) || !isObject(other)) return one;
  const all = new Map(entriesOf(one));
  for (const [name, value] of entriesOf(other)) all.set(name, all.has(name) ? merged(all.get(name), value) : value);
  return Object.fromEntries(all);
}
