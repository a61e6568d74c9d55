import type { Patterned } from "./patterns.js";
import type { Assertion, Schema } from "./schema.js";
import type { Search } from "./search/linear-search.js";
import { own } from "./members.js";

/** Any keyword of a {@link Schema} or an {@link Assertion}. */
interface Written {
  readonly nullable?: boolean | "checked";
  readonly check?: Assertion;
  readonly type?: string | readonly string[];
  readonly range?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly open?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly program?: Search;
  readonly format?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly exclusiveMinimum?: number | bigint;
  readonly exclusiveMaximum?: number | bigint;
  readonly multipleOf?: number | bigint;
  readonly items?: Part;
  readonly prefixItems?: readonly Part[];
  readonly contains?: Part;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly unevaluatedItems?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  /** The schema that only asserts what this one says. */
  readonly asserted?: () => Schema;
  /** The schema that has the properties, but for those that are said anew. */
  readonly propertiesOf?: () => Schema;
  /** The schema whose properties are known by name, but for those that are said anew. */
  readonly namesOf?: () => Schema;
  readonly patternProperties?: readonly PatternedPart[];
  readonly additionalProperties?: Part;
  readonly unevaluatedProperties?: Part;
  readonly propertyNames?: Part;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentSchemas?: Readonly<Record<string, Part>>;
  readonly ref?: () => Schema;
  readonly allOf?: readonly Part[];
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
  readonly not?: Part;
  readonly if?: Part;
  readonly then?: Part;
  readonly else?: Part;
  readonly union?: string;
  readonly tag?: string;
  readonly variants?: Readonly<Record<string, Part>>;
  readonly unknown?: "keep" | "reject";
  readonly choice?: string;
  readonly overlapping?: boolean;
}

/** A schema for reading: whatever it says, engines find each keyword in the same place, which is several times faster. */
export type Keywords = { readonly [K in Exclude<keyof Written, "asserted" | "propertiesOf" | "namesOf">]: Written[K] | undefined } & {
  readonly isEmpty: boolean;
  /** Whether it refers to another schema and says nothing else. */
  readonly isPlainReference: boolean;
};

/** What the properties whose names match must be. */
export interface PatternedPart extends Patterned {
  readonly pattern: string;
  readonly schema: Part;
}

/** A schema, or the part of one. */
export type Part = Schema | Assertion | Keywords;

const readable = new WeakMap<object, Keywords>();

export function keywordsOf(part: Part): Keywords {
  const schema: object = part === true ? ANYTHING : part === false ? NOTHING : part;
  let known = readable.get(schema);
  if (known === undefined) {
    known = read(schema as Written);
    readable.set(schema, known);
    readable.set(known, known);
  }
  return known;
}

const ANYTHING: object = {};
const NOTHING: object = { not: {} };

function read(written: Written): Keywords {
  const said = Object.keys(written);
  return {
    nullable: written.nullable,
    check: written.check,
    type: written.type,
    range: written.range,
    const: written.const,
    enum: written.enum,
    open: written.open,
    minLength: written.minLength,
    maxLength: written.maxLength,
    pattern: written.pattern,
    program: written.program,
    format: written.format,
    minimum: written.minimum,
    maximum: written.maximum,
    exclusiveMinimum: written.exclusiveMinimum,
    exclusiveMaximum: written.exclusiveMaximum,
    multipleOf: written.multipleOf,
    items: written.items,
    prefixItems: written.prefixItems,
    contains: written.contains,
    minContains: written.minContains,
    maxContains: written.maxContains,
    minItems: written.minItems,
    maxItems: written.maxItems,
    uniqueItems: written.uniqueItems,
    unevaluatedItems: written.unevaluatedItems,
    properties: propertiesIn(written),
    patternProperties: written.patternProperties,
    additionalProperties: written.additionalProperties,
    unevaluatedProperties: written.unevaluatedProperties,
    propertyNames: written.propertyNames,
    required: written.required,
    minProperties: written.minProperties,
    maxProperties: written.maxProperties,
    dependentSchemas: written.dependentSchemas,
    ref: written.ref,
    allOf: written.allOf,
    anyOf: written.anyOf,
    oneOf: written.oneOf,
    not: written.not,
    if: written.if,
    then: written.then,
    else: written.else,
    union: written.union,
    tag: written.tag,
    variants: written.variants,
    unknown: written.unknown,
    choice: written.choice,
    overlapping: written.overlapping,
    isEmpty: said.length === 0,
    isPlainReference: written.ref !== undefined && said.every((keyword) => keyword === "ref" || keyword === "nullable"),
  };
}

function propertiesIn(written: Written): Readonly<Record<string, Part>> | undefined {
  const { properties, propertiesOf, namesOf: known } = written;
  const declared = (propertiesOf ?? known)?.();
  if (declared === undefined) return properties;
  return mapValues(keywordsOf(declared).properties, (schema, name) => own(properties, name) ?? (known === undefined ? asserting(schema) : true));
}

/** A part of the schema of a type as an assertion has it: it refers to what only asserts. */
function asserting(part: Part): Part {
  if (typeof part === "boolean") return part;
  const { ref, items, additionalProperties, properties, ...others } = part as Written;
  return {
    ...others,
    ...(ref !== undefined && { ref: () => ref().asserted?.() ?? ref() }),
    ...(items !== undefined && { items: asserting(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: asserting(additionalProperties) }),
    ...(properties !== undefined && { properties: mapValues(properties, asserting) }),
  };
}

function mapValues(parts: Readonly<Record<string, Part>> = {}, map: (part: Part, name: string) => Part): Readonly<Record<string, Part>> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, map(part, name)]));
}

/** Whether it is the schema `false`. */
export function isNothing(schema: Part): boolean {
  return schema === false || schema === keywordsOf(false);
}

/** The schema itself, or what it refers to. */
export function resolved(declared: Part): Keywords {
  let schema = keywordsOf(declared);
  while (schema.ref !== undefined) schema = keywordsOf(schema.ref());
  return schema;
}

/** The schema itself, or what it refers to and nothing else. */
export function followed(declared: Part): Keywords {
  let schema = keywordsOf(declared);
  while (schema.ref !== undefined && schema.isPlainReference) schema = keywordsOf(schema.ref());
  return schema;
}

/** Whether null is right whatever else the schema says. */
export function allowsNullAnyway(declared: Part): boolean {
  const schema = keywordsOf(declared);
  return schema.nullable === true || (schema.ref !== undefined && schema.isPlainReference && allowsNullAnyway(schema.ref()));
}

export function valuesOf(schema: Keywords): readonly unknown[] {
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const];
}

/** The types that are allowed; empty where all are. */
export function typesOf(schema: Keywords): readonly string[] {
  return schema.type === undefined ? [] : typeof schema.type === "string" ? [schema.type] : schema.type;
}

/** The names that a schema of objects knows. */
interface Names {
  /** Those of properties, then those that are required only, in that order. */
  readonly declared: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

const names = new WeakMap<Keywords, Names>();

export function namesOf(schema: Keywords): Names {
  let known = names.get(schema);
  if (known === undefined) {
    const required = schema.required ?? [];
    known = { declared: new Set([...Object.keys(schema.properties ?? {}), ...required]), required: new Set(required) };
    names.set(schema, known);
  }
  return known;
}

export function propertyOf(schema: Keywords, name: string): Part | undefined {
  return own(schema.properties, name);
}

export function propertyOrAny(schema: Keywords, name: string): Part {
  return propertyOf(schema, name) ?? true;
}

export function isKnown(schema: Keywords, name: string): boolean {
  return namesOf(schema).declared.has(name);
}

export function mapSchema(schema: Keywords): Part | undefined {
  return schema.additionalProperties === false ? undefined : schema.additionalProperties;
}

export function variantOf(union: Keywords, tag: unknown): Part | undefined {
  return typeof tag === "string" ? own(union.variants, tag) : undefined;
}

export function itemSchema(schema: Keywords, index: number): Part {
  return schema.prefixItems?.[index] ?? schema.items ?? true;
}

/** What a member of an object is held to; undefined where the contract does not know it and nobody keeps it. */
export function memberSchema(schema: Keywords, name: string): Part | undefined {
  const isOpen = schema.properties === undefined || schema.additionalProperties !== undefined;
  return propertyOf(schema, name) ?? mapSchema(schema) ?? (isOpen ? true : undefined);
}
