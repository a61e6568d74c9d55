/** One way in which a document departs from the contract. All texts are safe to print: what they quote is escaped and cut. */
export interface Violation {
    /** A JSON pointer to where the contract expects something, empty for the whole document. */
    readonly pointer: string;
    /** The rule that is broken: `missing`, `wrong-level`, `type`, `minLength`, … */
    readonly rule: string;
    /** What the contract asks for, such as `a string`. */
    readonly expected: string;
    /** What the document says instead, such as `the number 5`. */
    readonly found: string;
    /** What probably happened and how to mend it, if that can be told. */
    readonly hint?: string;
}
/** A document departs from the contract; the message shows the first ten violations, one a line. */
export declare class ContractViolationError extends Error {
    /** The contract's name of what the document should have been. */
    readonly type: string;
    /** Every violation, in the contract's order. */
    readonly violations: readonly Violation[];
    constructor(type: string, violations: readonly Violation[]);
}
/** The violation in one line, without a line break or an invisible character. */
export declare function formatViolation(violation: Violation): string;
/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | {
    readonly [name: string]: JsonValue;
};
declare enum UnlistedTag {
    Any = ""
}
/**
 * The tag of a member that a union does not list: some text. It is a type of its own, so that comparing the tag with one that is listed leaves
 * that one member.
 */
export type UnknownTag = UnlistedTag;
type Scalar = null | boolean | number | string;
interface Nullable {
    /** `null` is right too, beside whatever else the schema says; "checked": if it keeps `check`. */
    readonly nullable?: boolean | "checked";
    /** What the value must keep as well. */
    readonly check?: Assertion;
}
/** A schema of JSON Schema 2020-12, with `ref` for `$ref` and `patternProperties` as a list. */
type Assertion = boolean | {
    readonly [keyword: string]: unknown;
};
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
    readonly regex?: string;
    readonly format?: string;
}
interface StringSchema extends Nullable, StringRules {
    readonly type: "string";
}
interface NumberSchema extends Nullable {
    readonly type: "integer" | "number";
    readonly range?: "int32" | "int64" | "big";
    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly exclusiveMaximum?: number;
    readonly multipleOf?: number;
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
}
/** A resolved schema, as generated code states it for {@link explain}. */
export type Schema = AnySchema | PlainSchema | StringSchema | NumberSchema | ValueSchema | ArraySchema | ObjectSchema | RefSchema | UnionSchema | ChoiceSchema;
/** A JSON object: not null, not an array. */
export declare function isObject(value: unknown): value is Record<string, unknown>;
/** A JSON array. */
export declare function isArray(value: unknown): value is readonly unknown[];
/** A JSON array whose items all pass. */
export declare function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[];
/** A JSON object whose values all pass. */
export declare function isMapOf<T>(value: unknown, isValue: (each: unknown) => each is T): value is {
    readonly [name: string]: T;
};
/** Whether an object has no other properties than these. */
export declare function hasOnly(object: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): boolean;
/** Whether an object has so many properties. */
export declare function hasSize(object: Readonly<Record<string, unknown>>, least: number, most?: number): boolean;
/** A number that JSON can hold. */
export declare function isNumber(value: unknown): value is number;
/** An integer that a JavaScript number holds exactly. */
export declare function isInteger(value: unknown): value is number;
/** Whether a text has so many characters (code points, not the units in which `length` counts). */
export declare function hasLength(text: string, least: number, most?: number): boolean;
/** Whether one number is a multiple of another as both are written in decimals: 0.3 is one of 0.1. */
export declare function isMultipleOf(value: number, step: number): boolean;
/** Whether all items differ, where `{"a":1,"b":2}` equals `{"b":2,"a":1}`. */
export declare function hasUniqueItems(items: readonly unknown[]): boolean;
/** The object with each of its values replaced. */
export declare function mapValues<T>(object: {
    readonly [name: string]: T;
}, replace: (value: T) => unknown): {
    readonly [name: string]: unknown;
};
/** A date and time of RFC 3339 with its offset; a leap second is one. */
export declare function isDateTime(text: string): boolean;
/** A date of RFC 3339. */
export declare function isDate(text: string): boolean;
/** A time of RFC 3339 with its offset: no leap second, an offset up to 18 hours, a fraction up to nanoseconds. */
export declare function isTime(text: string): boolean;
/** A duration of ISO 8601 as RFC 3339 writes it down: `P1DT12H`, `P2W`. */
export declare function isDuration(text: string): boolean;
/** A UUID of any version. */
export declare function isUuid(text: string): boolean;
/** A URI of RFC 3986, with its scheme. */
export declare function isUri(text: string): boolean;
/** A URI of RFC 3986, or a reference relative to one. */
export declare function isUriReference(text: string): boolean;
/** An e-mail address as people have them: no comments, no quotes, no address literals. */
export declare function isEmail(text: string): boolean;
/** A host name of RFC 1123. */
export declare function isHostname(text: string): boolean;
/** Four decimal numbers without leading zeros. */
export declare function isIpv4(text: string): boolean;
/** An address of RFC 4291, without a zone. */
export declare function isIpv6(text: string): boolean;
/** Base64 with its padding, the format `byte`. */
export declare function isBase64(text: string): boolean;
/** Whether a value keeps the `check` of a schema; the rest of the schema is what the predicates look at. */
export declare function keeps(schema: Schema, value: unknown): boolean;
/** Whether a value fits a schema, `check` and all. */
export declare function fitsSchema(schema: Schema, value: unknown): boolean;
/** The value that a text holds; throws a {@link ContractViolationError} of the rule `json` where it is not JSON. */
export declare function parse(type: string, text: string): unknown;
/** Everything that is wrong with a value, and what probably happened; empty if it is right. */
export declare function explain(schema: Schema, value: unknown): readonly Violation[];
/** Everything that is wrong with a value that a generated predicate refused. */
export declare function explainRefusal(type: string, schema: Schema, value: unknown): readonly Violation[];
/** What to throw when a generated predicate refused a value. */
export declare function refusal(type: string, schema: Schema, value: unknown): ContractViolationError;
export {};
