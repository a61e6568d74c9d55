import type { Search } from "./search/linear-search.js";

/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

declare enum UnlistedTag {
  Any = "",
}

/**
 * The tag of a member that a union does not list: some text. It is a type of its own, so that comparing the tag with one that is listed leaves
 * that one member.
 */
export type UnknownTag = UnlistedTag;

/** An object with these declared properties whose others are of one type. What is read by any name may be either. */
export type WithOthers<Other, Declared> = Declared & { readonly [name: string]: Other | Declared[keyof Declared] };

type Scalar = null | boolean | number | bigint | string;

interface Nullable {
  /** `null` is right too, beside whatever else the schema says; "checked": if it keeps `check`. */
  readonly nullable?: boolean | "checked";
  /** What the value must keep as well. */
  readonly check?: Assertion;
  /** The schema that only asserts what this one says. */
  readonly asserted?: () => Schema;
}

/** A schema of JSON Schema 2020-12, with `ref` for `$ref` and `patternProperties` as a list. */
export type Assertion = boolean | { readonly [keyword: string]: unknown };

interface AnySchema extends Nullable {
  readonly type?: never;
}

interface PlainSchema extends Nullable {
  readonly type: "null" | "boolean";
}

interface StringRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly program?: Search;
  readonly format?: string;
}

interface StringSchema extends Nullable, StringRules {
  readonly type: "string";
}

interface NumberSchema extends Nullable {
  readonly type: "integer" | "number";
  readonly range?: "int32" | "int64" | "big" | "bigint64" | "bigint";
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly exclusiveMinimum?: number | bigint;
  readonly exclusiveMaximum?: number | bigint;
  readonly multipleOf?: number | bigint;
  readonly enum?: readonly (number | bigint)[];
}

interface ValueSchema extends Nullable, StringRules {
  readonly const?: Scalar;
  readonly enum?: readonly Scalar[];
  readonly open?: boolean;
}

interface ArraySchema extends Nullable {
  readonly type: "array";
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

interface ObjectSchema extends Nullable {
  readonly type: "object";
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly propertyNames?: Schema;
}

interface RefSchema extends Nullable {
  readonly ref: () => Schema;
}

interface UnionSchema extends Nullable {
  readonly union: string;
  readonly tag: string;
  readonly variants: Readonly<Record<string, Schema>>;
  readonly unknown: "keep" | "reject";
}

interface ChoiceSchema extends Nullable {
  readonly choice: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  /** Whether a value may be of several options that say different things of it. */
  readonly overlapping?: boolean;
}

/** A resolved schema, as generated code states it for {@link explain}. */
export type Schema =
  | AnySchema
  | PlainSchema
  | StringSchema
  | NumberSchema
  | ValueSchema
  | ArraySchema
  | ObjectSchema
  | RefSchema
  | UnionSchema
  | ChoiceSchema;
