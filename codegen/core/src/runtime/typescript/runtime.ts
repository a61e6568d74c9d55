// What generated decoders stand on: reading, checking, and explaining why a document was refused. Nothing here runs on import,
// so that a bundler keeps only what is used. The Java runtime explains in the same words and the same order.

// ---------------------------------------------------------------------------------------------------------------- Violations

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
export class ContractViolationError extends Error {
  /** The contract's name of what the document should have been. */
  readonly type: string;
  /** Every violation, in the contract's order. */
  readonly violations: readonly Violation[];

  constructor(type: string, violations: readonly Violation[]) {
    super(render(type, violations));
    this.name = "ContractViolationError";
    this.type = type;
    this.violations = violations;
  }
}

/** The violation in one line, without a line break or an invisible character. */
export function formatViolation(violation: Violation): string {
  const { pointer, rule, expected, found, hint } = violation;
  const place = pointer === "" ? "(document)" : escape(pointer, Infinity, "\\");
  const line = `${place}: ${ruleWords(rule)}: `;
  // Such a hint says what was expected and found, and where.
  if (hint?.startsWith("found at ")) {
    return line + hint;
  }
  return `${line}expected ${expected}, found ${found}${hint === undefined ? "" : `; hint: ${hint}`}`;
}

function render(type: string, violations: readonly Violation[]): string {
  const many = violations.length;
  const number = many >= LIMIT ? `at least ${many}` : `${many}`;
  const title = `${type}: ${number} ${many === 1 ? "violation" : "violations"} of the contract`;
  const lines = violations.slice(0, SHOWN).map((each) => `\n  ${formatViolation(each)}`);
  return title + lines.join("") + (many > SHOWN ? `\n  … and ${many - SHOWN} more` : "");
}

function ruleWords(rule: string): string {
  switch (rule) {
    case "wrong-level": return "at the wrong level";
    case "type": return "wrong type";
    case "null": return "null is not allowed";
    case "const": return "wrong value";
    case "enum": return "not one of the values";
    case "tag": return "unknown tag";
    case "unknown-property": case "unknown-item": return "not in the contract";
    case "no-option": return "fits no option";
    case "several-options": return "fits several options";
    case "not": return "not allowed";
    case "contains": return "too few items of a kind";
    case "maxContains": return "too many items of a kind";
    case "check": return "wrong value";
    case "minLength": return "too short";
    case "maxLength": return "too long";
    case "pattern": return "does not match the pattern";
    case "format": return "wrong format";
    case "minimum": case "exclusiveMinimum": return "too small";
    case "maximum": case "exclusiveMaximum": return "too large";
    case "multipleOf": return "not a multiple";
    case "range": return "out of range";
    case "minItems": return "too few items";
    case "maxItems": return "too many items";
    case "uniqueItems": return "items repeat";
    case "minProperties": return "too few properties";
    case "maxProperties": return "too many properties";
    case "property-name": return "wrong property name";
    case "json": return "not JSON";
    default: return rule;
  }
}

// ------------------------------------------------------------------------------------------------------------------- Schemas

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

type Scalar = null | boolean | number | bigint | string;

interface Nullable {
  /** `null` is right too, beside whatever else the schema says; "checked": if it keeps `check`. */
  readonly nullable?: boolean | "checked";
  /** What the value must keep as well. */
  readonly check?: Assertion;
}

/** A schema of JSON Schema 2020-12, with `ref` for `$ref` and `patternProperties` as a list. */
type Assertion = boolean | { readonly [keyword: string]: unknown };

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

/** The same, and an {@link Assertion}, for reading: any keyword may be asked for. */
interface Keywords {
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
  readonly patternProperties?: readonly { readonly pattern: string; readonly schema: Part }[];
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
}

/** A schema, or the part of one. */
type Part = Schema | Assertion | Keywords;

const ANYTHING: Keywords = {};
const NOTHING: Keywords = { not: {} };

function keywordsOf(part: Part): Keywords {
  if (part === true) return ANYTHING;
  return part === false ? NOTHING : (part as Keywords);
}

/** The schema itself, or what it refers to. */
function resolved(declared: Part): Keywords {
  let schema = keywordsOf(declared);
  while (schema.ref !== undefined) schema = keywordsOf(schema.ref());
  return schema;
}

/** The schema itself, or what it refers to and nothing else. */
function followed(declared: Part): Keywords {
  let schema = keywordsOf(declared);
  while (schema.ref !== undefined && isPlainReference(schema)) schema = keywordsOf(schema.ref());
  return schema;
}

function isPlainReference(schema: Keywords): boolean {
  return Object.keys(schema).every((keyword) => keyword === "ref" || keyword === "nullable");
}

/** Whether null is right whatever else the schema says. */
function allowsNullAnyway(declared: Part): boolean {
  const schema = keywordsOf(declared);
  return schema.nullable === true || (schema.ref !== undefined && isPlainReference(schema) && allowsNullAnyway(schema.ref()));
}

function allowsNull(declared: Part): boolean {
  return new Run().start(ruleOf(declared, false), null);
}

function valuesOf(schema: Keywords): readonly unknown[] {
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const];
}

/** The types that are allowed; empty where all are. */
function typesOf(schema: Keywords): readonly string[] {
  return schema.type === undefined ? [] : typeof schema.type === "string" ? [schema.type] : schema.type;
}

/** Names declared as properties, then those that are required only, in that order. */
function propertyNames(schema: Keywords): Set<string> {
  return new Set([...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])]);
}

function propertyOf(schema: Keywords, name: string): Part | undefined {
  return own(schema.properties, name);
}

function propertyOrAny(schema: Keywords, name: string): Part {
  return propertyOf(schema, name) ?? ANYTHING;
}

function isKnown(schema: Keywords, name: string): boolean {
  return propertyOf(schema, name) !== undefined || (schema.required ?? []).includes(name);
}

function mapSchema(schema: Keywords): Part | undefined {
  return schema.additionalProperties === false ? undefined : schema.additionalProperties;
}

function variantOf(union: Keywords, tag: unknown): Part | undefined {
  return typeof tag === "string" ? own(union.variants, tag) : undefined;
}

// Only what an object has itself: `__proto__`, `constructor` and the like are names as any other in a document.
function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

// ------------------------------------------------------------------------------------------- Predicates that decoders are made of

/** A JSON object: not null, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A JSON array. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A JSON array whose items all pass. */
export function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    if (!isItem(value[index])) return false;
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
  for (let index = 0; index < options.length; index += 1) {
    if (options[index]?.(value) === true) return true;
  }
  return false;
}

/** Whether a value is of one of these types and of no other. */
export function isExactlyOne(value: unknown, options: readonly Predicate[]): boolean {
  let fitting = 0;
  for (let index = 0; index < options.length && fitting < 2; index += 1) {
    if (options[index]?.(value) === true) fitting += 1;
  }
  return fitting === 1;
}

/** A JSON object whose values all pass. */
export function isMapOf<T>(value: unknown, isValue: (each: unknown) => each is T): value is { readonly [name: string]: T } {
  if (!isObject(value)) return false;
  for (const name in value) {
    if (value[name] !== undefined && Object.hasOwn(value, name) && !isValue(value[name])) return false;
  }
  return true;
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
    if (!names.has(name) && object[name] !== undefined && Object.hasOwn(object, name) && !isOther(object[name])) return false;
  }
  return true;
}

/** Whether an object has so many properties. */
export function hasSize(object: Readonly<Record<string, unknown>>, least: number, most: number = Infinity): boolean {
  let size = 0;
  for (const name in object) {
    if (object[name] !== undefined && Object.hasOwn(object, name)) size += 1;
  }
  return size >= least && size <= most;
}

/** A number that JSON can hold. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** An integer that a JavaScript number holds exactly. */
export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** An integer of any size, where the contract asks for more than a JavaScript number holds. */
export function isBigInt(value: unknown): value is bigint {
  return typeof value === "bigint";
}

/** An integer of 64 bits. */
export function isInt64(value: unknown): value is bigint {
  return typeof value === "bigint" && BigInt.asIntN(64, value) === value;
}

/** Whether a text has so many characters (code points, not the units in which `length` counts). */
export function hasLength(text: string, least: number, most: number = Infinity): boolean {
  // Between half of the units and all of them: only what lies in between has to be counted.
  if (text.length < least) return false;
  if (text.length <= most && text.length >= 2 * least) return true;
  if (text.length > 2 * most) return false;
  const length = codePoints(text);
  return length >= least && length <= most;
}

/** Whether one number is a multiple of another as both are written in decimals: 0.3 is one of 0.1. */
export function isMultipleOf(value: number | bigint, step: number | bigint): boolean {
  if (typeof value === "number") {
    if (typeof step === "number" && Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
    if (!Number.isFinite(value)) return false;
  }
  const [digits, exponent] = decimal(value);
  const [stepDigits, stepExponent] = decimal(step);
  const least = Math.min(exponent, stepExponent);
  return (digits * 10n ** BigInt(exponent - least)) % (stepDigits * 10n ** BigInt(stepExponent - least)) === 0n;
}

/** Whether all items differ, where `{"a":1,"b":2}` equals `{"b":2,"a":1}`. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  return repetition(items) === undefined;
}

function decimal(value: number | bigint | string): [digits: bigint, exponent: number] {
  const [mantissa = "", exponent = "0"] = String(value).toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

function repetition(items: readonly unknown[]): [index: number, earlier: number] | undefined {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const text = canonical(item);
    const earlier = seen.get(text);
    if (earlier !== undefined) return [index, earlier];
    seen.set(text, index);
  }
  return undefined;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isNumeric(value)) return String(value);
  if (!isObject(value)) return JSON.stringify(value) ?? "undefined";
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

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

// ------------------------------------------------------------------------------------------------------------------- Formats

/** A date and time of RFC 3339 with its offset; a leap second is one. */
export function isDateTime(text: string): boolean {
  return /^.{10}[Tt]/.test(text) && isDate(text.slice(0, 10)) && clockOf(text.slice(11)) !== undefined;
}

/** A date of RFC 3339. */
export function isDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= longest;
}

/** A time of RFC 3339 with its offset: no leap second, an offset up to 18 hours, a fraction up to nanoseconds. */
export function isTime(text: string): boolean {
  const clock = clockOf(text);
  return clock !== undefined && clock.second < 60 && clock.fraction.length <= 9 && Math.abs(clock.offset) <= 18 * 60;
}

function clockOf(text: string): { second: number; fraction: string; offset: number } | undefined {
  const time = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))$/.exec(text);
  if (time === null) return undefined;
  const [, hour = "", minute = "", second = "", fraction = "", sign = "", offsetHour = "0", offsetMinute = "0"] = time;
  const isInRange = +hour <= 23 && +minute <= 59 && +second <= 60 && +offsetHour <= 23 && +offsetMinute <= 59;
  const offset = (+offsetHour * 60 + +offsetMinute) * (sign === "-" ? -1 : 1);
  // The sixtieth second is the last of a day in UTC.
  const isLeap = (+hour * 60 + +minute - offset + 2 * 1440) % 1440 === 1439;
  return isInRange && (+second < 60 || isLeap) ? { second: +second, fraction, offset } : undefined;
}

/** A duration of ISO 8601 as RFC 3339 writes it down: `P1DT12H`, `P2W`. */
export function isDuration(text: string): boolean {
  return /^P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)$/.test(text);
}

/** A UUID of any version. */
export function isUuid(text: string): boolean {
  return /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/.test(text);
}

/** A URI of RFC 3986, with its scheme. */
export function isUri(text: string): boolean {
  return isReference(text, true);
}

/** A URI of RFC 3986, or a reference relative to one. */
export function isUriReference(text: string): boolean {
  return isReference(text, false);
}

/** A URI template of RFC 6570. */
export function isUriTemplate(text: string): boolean {
  const broken = /[\0-\x20"<>\\^`{|}\x7F]|%(?![0-9A-Fa-f]{2})|\p{Surrogate}/u;
  let at = 0;
  for (;;) {
    const start = text.indexOf("{", at);
    if (broken.test(text.slice(at, start < 0 ? text.length : start))) return false;
    if (start < 0) return true;
    const end = text.indexOf("}", start);
    if (end < 0 || !isTemplateExpression(text.slice(start + 1, end))) return false;
    at = end + 1;
  }
}

function isTemplateExpression(text: string): boolean {
  const variables = text.replace(/^[+#./;?&=,!@|]/, "").split(",");
  const isVariable = /^[A-Za-z0-9_%.]+(?::[1-9][0-9]{0,3}|\*)?$/;
  const isNoName = /^\.|\.\.|\.(?=[:*]|$)|%(?![0-9A-Fa-f]{2})/;
  return variables.every((each) => isVariable.test(each) && !isNoName.test(each));
}

/** An IRI of RFC 3987, with its scheme. */
export function isIri(text: string): boolean {
  return isIriOf(text, true);
}

/** An IRI of RFC 3987, or a reference relative to one. */
export function isIriReference(text: string): boolean {
  return isIriOf(text, false);
}

/** A JSON pointer of RFC 6901. */
export function isJsonPointer(text: string): boolean {
  return (text === "" || text.startsWith("/")) && !/~(?![01])/.test(text);
}

/** A JSON pointer from a place inside a document. */
export function isRelativeJsonPointer(text: string): boolean {
  const [up] = /^(?:0|[1-9][0-9]*)(?![0-9])/.exec(text) ?? [];
  if (up === undefined) return false;
  const rest = text.slice(up.length);
  return rest === "#" || isJsonPointer(rest);
}

/** An e-mail address in any script, as RFC 6531 allows it. */
export function isIdnEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at <= 0 || at > 64 || text.length - at > 254) return false;
  const local = text.slice(0, at);
  const isQuoted = /^"(?:[^"\\\0-\x1F\x7F]|\\[\x20-\x7E])*"$/u.test(local);
  const isAtoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\x80-\u{10FFFF}-]+$/u.test(local) && !/^\.|\.\.|\.$/.test(local);
  const label = /^[A-Za-z0-9\x80-\u{10FFFF}-]{1,63}$/u;
  const labels = text.slice(at + 1).split(".");
  return (isQuoted || isAtoms) && labels.every((each) => label.test(each) && !each.startsWith("-") && !each.endsWith("-"));
}

/** An e-mail address as people have them: no comments, no quotes, no address literals. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const mailbox = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
  return at > 0 && at <= 64 && mailbox.test(text.slice(0, at)) && isHostname(text.slice(at + 1));
}

/** A host name of RFC 1123. */
export function isHostname(text: string): boolean {
  const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
  return text.length <= 253 && text.split(".").every((each) => label.test(each));
}

/** Four decimal numbers without leading zeros. */
export function isIpv4(text: string): boolean {
  const byte = /^(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])$/;
  const bytes = text.length > LONGEST_ADDRESS ? [] : text.split(".");
  return bytes.length === 4 && bytes.every((each) => byte.test(each));
}

/** An address of RFC 4291, without a zone. */
export function isIpv6(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false;
  const gap = text.indexOf("::");
  if (gap < 0) return ipv6Groups(text, true) === 8;
  const first = gap === 0 ? 0 : ipv6Groups(text.slice(0, gap), false);
  const last = gap === text.length - 2 ? 0 : ipv6Groups(text.slice(gap + 2), true);
  return first >= 0 && last >= 0 && first + last < 8;
}

/** Base64 with its padding, the format `byte`. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

const LONGEST_ADDRESS = 45;

function ipv6Groups(text: string, isEnd: boolean): number {
  let groups = 0;
  for (const [index, part] of text.split(":").entries()) {
    if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups += 1;
    else if (isEnd && index === text.split(":").length - 1 && isIpv4(part)) groups += 2;
    else return -100;
  }
  return groups;
}

// An IRI is a URI once each of its letters from elsewhere is taken for one of ours.
function isIriOf(text: string, withScheme: boolean): boolean {
  const letter =
    /[\xA0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\u{10000}-\u{1FFFD}\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}\u{40000}-\u{4FFFD}\u{50000}-\u{5FFFD}\u{60000}-\u{6FFFD}\u{70000}-\u{7FFFD}\u{80000}-\u{8FFFD}\u{90000}-\u{9FFFD}\u{A0000}-\u{AFFFD}\u{B0000}-\u{BFFFD}\u{C0000}-\u{CFFFD}\u{D0000}-\u{DFFFD}\u{E1000}-\u{EFFFD}]/gu;
  const privateLetter = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;
  const future = /\/\/([^/?#@[]*@)?\[[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+\](?=[:/?#]|$)/;
  const ascii = text.replace(letter, "a").replace(/\?[^#]*/, (query) => query.replace(privateLetter, "a"));
  return isReference(ascii.replace(future, "//$1[::1]"), withScheme, false);
}

// RFC 3986, and for Java less what java.net.URI cannot hold: nothing after the scheme, an authority without a host.
function isReference(text: string, withScheme: boolean, isForJava = withScheme): boolean {
  if (!/^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]*$/.test(text) || /%(?![0-9A-Fa-f]{2})/.test(text)) return false;
  const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(text);
  if (parts === null) return false;
  const [, scheme, authority, path = "", query = "", fragment = ""] = parts;
  if (scheme === undefined ? withScheme || path.startsWith(":") : !/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return false;
  if (/[#[\]]/.test(path + query + fragment)) return false;
  if (authority !== undefined) return isAuthority(authority, path, isForJava);
  return scheme === undefined || path !== "" || !isForJava;
}

function isAuthority(authority: string, path: string, isForJava: boolean): boolean {
  if (authority === "") return path !== "" || !isForJava;
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  if (/[[\]@]/.test(authority.slice(0, Math.max(at, 0)))) return false;
  const literal = /^\[([^\]]*)\](?::[0-9]{0,9})?$/.exec(host);
  if (literal !== null) return isIpv6(literal[1] ?? "");
  return /^[^:[\]]*(?::[0-9]{0,9})?$/.test(host) && (!isForJava || !/^(?::|$)/.test(host));
}

function isFormat(format: string | undefined, text: string): boolean {
  switch (format) {
    case "date-time": return isDateTime(text);
    case "date": return isDate(text);
    case "time": return isTime(text);
    case "duration": return isDuration(text);
    case "uuid": return isUuid(text);
    case "uri": return isUri(text);
    case "uri-reference": return isUriReference(text);
    case "uri-template": return isUriTemplate(text);
    case "iri": return isIri(text);
    case "iri-reference": return isIriReference(text);
    case "json-pointer": return isJsonPointer(text);
    case "relative-json-pointer": return isRelativeJsonPointer(text);
    case "email": return isEmail(text);
    case "idn-email": return isIdnEmail(text);
    case "hostname": return isHostname(text);
    case "ipv4": return isIpv4(text);
    case "ipv6": return isIpv6(text);
    case "byte": return isBase64(text);
    default: return true;
  }
}

function formatPhrase(format: string | undefined): string {
  switch (format) {
    case "date-time": return "a date and time such as `2026-01-31T12:00:00Z`";
    case "date": return "a date such as `2026-01-31`";
    case "time": return "a time with its offset such as `12:00:00Z`";
    case "duration": return "a duration such as `PT15M`";
    case "uuid": return "a UUID such as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`";
    case "uri": return "a URI such as `https://example.com/path`";
    case "uri-reference": return "a URI or a relative reference such as `/path`";
    case "uri-template": return "a URI template such as `/users/{id}`";
    case "iri": return "an IRI such as `https://example.com/path`";
    case "iri-reference": return "an IRI or a relative reference such as `/path`";
    case "json-pointer": return "a JSON pointer such as `/a/0`";
    case "relative-json-pointer": return "a relative JSON pointer such as `1/a`";
    case "email": case "idn-email": return "an e-mail address such as `name@example.com`";
    case "hostname": return "a host name such as `www.example.com`";
    case "ipv4": return "an IPv4 address such as `192.0.2.1`";
    case "ipv6": return "an IPv6 address such as `2001:db8::1`";
    case "byte": return "Base64 text such as `aGVsbG8=`";
    default: return "a string";
  }
}

// --------------------------------------------------------------------------------------------------------------------- Words

const SHOWN = 10;
const LISTED = 8;
const GLANCE = 60;

function describeFound(value: unknown): string {
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

/** What a schema asks for, as a noun phrase. */
function describe(declared: Part, isFree = false): string {
  const schema = resolved(declared);
  const isStillFree = isFree && schema === keywordsOf(declared);
  const phrase = describeType(schema, isStillFree);
  const saysNull = phrase === "null" || phrase.endsWith(" or null") || phrase === ANY_VALUE || valuesOf(schema).includes(null);
  return !saysNull && !isStillFree && allowsNull(declared) ? `${phrase} or null` : phrase;
}

const ANY_VALUE = "any value";

/** What fits any of some schemas. */
function describeAny(options: readonly Part[], isFree: boolean): string {
  const phrases = [...new Set(options.map((each) => describeOption(each, isFree)))];
  return phrases.includes(ANY_VALUE) ? `a value that fits one of ${options.length} options` : anyOf(phrases);
}

/** Like {@link describe}, and an object by the constants that it has, or the properties that it must have. */
function describeOption(declared: Part, isFree: boolean): string {
  const schema = resolved(declared);
  const phrase = describe(declared, isFree);
  const hasMembers = schema.properties !== undefined || schema.required !== undefined;
  const isAnObject = phrase === "an object" || (phrase === ANY_VALUE && hasMembers);
  if (!isAnObject || schema.union !== undefined) return phrase;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const values = valuesOf(resolved(property));
    if (values.length === 1) return `an object with ${quoteName(name)} ${oneOf(values)}`;
  }
  const names = [...new Set(schema.required)].map(quoteName);
  return names.length === 0 ? phrase : `an object with ${both(names)}`;
}

/** What does not fit a schema. */
function describeBut(refused: Part, isFree: boolean): string {
  if (Object.keys(keywordsOf(refused)).length === 0) return "nothing here";
  const phrase = describeOption(refused, isFree);
  return phrase === ANY_VALUE ? "what its schema does not exclude" : `anything but ${phrase}`;
}

function describeType(schema: Keywords, isFree: boolean): string {
  if (schema === NOTHING) return "nothing";
  if (schema.union !== undefined) return "an object";
  if (schema.open === true) return "a string";
  if (valuesOf(schema).length > 0) return oneOf(valuesOf(schema));
  const types = typesOf(schema);
  if (types.length > 0) return anyOf(types.map((type) => typePhrase(schema, type)));
  const options = schema.anyOf ?? schema.oneOf ?? [];
  if (options.length > 0) return describeAny(options, isFree);
  if (schema.check !== undefined) return describeType(keywordsOf(schema.check), true);
  const parts = (schema.allOf ?? []).map((part) => describeType(resolved(part), isFree && keywordsOf(part).ref === undefined));
  return parts.find((phrase) => phrase !== ANY_VALUE) ?? ANY_VALUE;
}

function typePhrase(schema: Keywords, type: string): string {
  switch (type) {
    case "boolean": return "true or false";
    case "string": return formatPhrase(schema.format);
    case "integer": return "an integer";
    case "number": return "a number";
    case "array": return "an array";
    case "object": return "an object";
    case "null": return "null";
    default: return ANY_VALUE;
  }
}

function oneOf(values: readonly unknown[]): string {
  const choices = anyOf(values.map(literal));
  return values.length === 1 ? choices : `one of ${choices}`;
}

function oneOfTags(union: Keywords): string {
  return oneOf(Object.keys(union.variants ?? {}));
}

function anyOf(choices: readonly string[]): string {
  if (choices.length > LISTED + 1) return `${choices.slice(0, LISTED).join(", ")} or ${choices.length - LISTED} more`;
  if (choices.length < 2) return choices.join("");
  return `${choices.slice(0, -1).join(", ")} or ${choices[choices.length - 1]}`;
}

function both(all: readonly string[]): string {
  if (all.length > LISTED + 1) return `${all.slice(0, LISTED).join(", ")} and ${all.length - LISTED} more`;
  if (all.length < 2) return all.join("");
  return `${all.slice(0, -1).join(", ")} and ${all[all.length - 1]}`;
}

function count(many: number, one: string, several: string): string {
  return `${many} ${many === 1 ? one : several}`;
}

function literal(value: unknown): string {
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

/** A name as messages show it. */
export function quoteName(name: string): string {
  return `\`${escape(name, GLANCE, "\\`")}\``;
}

function quote(text: string): string {
  return `"${escape(text, GLANCE, '\\"')}"`;
}

/** A regular expression of the contract: whole, its backslashes as they are. */
function quotePattern(source: string): string {
  return `\`${escape(source, Infinity, "")}\``;
}

function codePoints(text: string): number {
  let points = 0;
  for (let unit = 0; unit < text.length; unit += 1, points += 1) {
    if ((text.codePointAt(unit) ?? 0) > 0xffff) unit += 1;
  }
  return points;
}

function cut(text: string, most: number): string {
  if (text.length <= most || codePoints(text) <= most) return text;
  let unit = 0;
  for (let points = 0; points < most; points += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return `${text.slice(0, unit)}…`;
}

// The hidden ones are fixed ranges, since the Unicode tables of Java and JavaScript are of different years: controls, soft hyphen,
// joiners and directions, line separators, invisible operators, surrogates without a partner, byte order mark, tags.
function escape(text: string, most: number, special: string): string {
  const hidden =
    /[\0-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\p{Surrogate}\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u;
  const short = cut(text, most);
  let escaped = "";
  if (!hidden.test(short) && ![...special].some((each) => short.includes(each))) return short;
  for (const each of short) {
    const isSpecial = special.includes(each);
    if (isSpecial && each !== "`") escaped += `\\${each}`;
    else if (isSpecial || hidden.test(each)) escaped += each.split("").map(escapeUnit).join("");
    else escaped += each;
  }
  return escaped;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// ----------------------------------------------------------------------------------------------------- Places in a document

/** A way down into a document, written as a JSON pointer only once somebody asks. */
interface Path {
  readonly parent: Path | undefined;
  readonly segment: string;
  readonly depth: number;
}

/**
 * A value under explanation: where the contract expects it, where it was found (which differs inside a probable rename), and
 * the object around it. `settled` is a property that has been dealt with already: the tag of a union.
 */
interface Place {
  readonly expected: Path;
  readonly found: Path;
  readonly value: unknown;
  readonly enclosing?: Place | undefined;
  readonly schema?: Keywords;
  readonly isOptional?: boolean;
  /** Whether this is held to `check`, after the type has had its say. */
  readonly isChecked?: boolean;
  readonly settled?: string;
}

/** Where a missing property probably is instead, and the hint that says so. */
interface Displaced {
  readonly place: Place;
  readonly hint: string;
}

// A longer name would let a small hostile document make large explanations.
const LONGEST_SEGMENT = 256;

function below(parent: Path, segment: string): Path {
  return { parent, segment, depth: parent.depth + 1 };
}

function pointerOf(path: Path): string {
  const segments: string[] = [];
  for (let each = path; each.parent !== undefined; each = each.parent) {
    segments.push(`/${cut(each.segment, LONGEST_SEGMENT).replace(/~/g, "~0").replace(/\//g, "~1")}`);
  }
  return segments.reverse().join("");
}

function insideOf(path: Path): string {
  return path.parent === undefined ? "at the top level" : `inside ${quoteName(pointerOf(path).slice(1))}`;
}

function rootPlace(value: unknown): Place {
  const root: Path = { parent: undefined, segment: "", depth: 0 };
  return { expected: root, found: root, value };
}

/** A property of the object at a place, found under its name unless it is told where. */
function propertyPlace(here: Place, name: string, value: unknown, isOptional = false, found = below(here.found, name)): Place {
  return { expected: below(here.expected, name), found, value, enclosing: here, isOptional, isChecked: here.isChecked === true };
}

function lookedFor(here: Place): string | undefined {
  const place = pointerOf(here.found);
  if (place === pointerOf(here.expected)) return undefined;
  return `looked for ${place === "" ? "at the top level" : `in ${quoteName(place.slice(1))}`}`;
}

function membersOf(place: Place): Record<string, unknown> {
  return place.value as Record<string, unknown>;
}

type Entry = readonly [name: string, value: unknown];

// In a value that did not come from JSON a property may be undefined, which is as good as absent.
function has(object: Record<string, unknown>, name: string): boolean {
  return own(object, name) !== undefined;
}

function entriesOf(object: Record<string, unknown>): Entry[] {
  const entries = Object.entries(object);
  return entries.some(([, value]) => value === undefined) ? entries.filter(([, value]) => value !== undefined) : entries;
}

// -------------------------------------------------------------------------------------------------------------- Evaluating

/** Whether a value keeps the `check` of a schema; the rest of the schema is what the predicates look at. */
export function keeps(schema: Schema, value: unknown): boolean {
  return schema.check === undefined || new Run().start(ruleOf(schema.check, true), value);
}

/**
 * A schema, or a keyword of one, made ready to be asked about many values. `marks` takes what has been evaluated of this value, where a schema
 * around asks for it; it is worth nothing if the value does not fit.
 */
type Rule = (value: unknown, run: Run, marks?: Marks) => boolean;

/** Which properties or items of one value a schema has looked at: what `unevaluatedProperties` and `unevaluatedItems` go by. */
class Marks {
  readonly seen = new Set<string | number>();
  all = false;

  add(other: Marks): void {
    for (const each of other.seen) this.seen.add(each);
    this.all ||= other.all;
  }

  has(each: string | number): boolean {
    return this.all || this.seen.has(each);
  }
}

// So many references are followed without remembering, which costs more than small values are worth.
const UNREMEMBERED = 10_000;
// Two for each level of the deepest document; beyond that a schema refers to itself without going into the value.
const MOST_REFERENCES = 1000;

/**
 * One evaluation of a value. Where recursive choices could look at the same part of a value again and again, twice as often with each level, it
 * remembers what it has found: the work is at most that of each schema on each part once.
 */
class Run {
  private readonly verdicts = new Map<unknown, Map<Rule, { readonly fits: boolean; readonly marks: Marks | undefined }>>();
  private depth = 0;
  private unremembered: number;

  constructor(unremembered: number = UNREMEMBERED) {
    this.unremembered = unremembered;
  }

  /** Evaluates a whole value, or any part of it. */
  start(rule: Rule, value: unknown): boolean {
    try {
      return typeof value === "object" && value !== null && this.unremembered === 0 ? this.remembered(rule, value) : rule(value, this);
    } catch (tooDeep) {
      if (!(tooDeep instanceof RangeError)) throw tooDeep;
      // An object that contains itself, or schemas that refer to one another in a row, for each of many levels.
      this.depth = 0;
      return false;
    }
  }

  /** Evaluates what a reference refers to. */
  follow(rule: Rule, value: unknown, marks?: Marks): boolean {
    if (this.depth === MOST_REFERENCES) return false;
    this.depth += 1;
    const isRemembered = typeof value === "object" && value !== null && (this.unremembered === 0 || --this.unremembered === 0);
    const fits = isRemembered ? this.remembered(rule, value, marks) : rule(value, this, marks);
    this.depth -= 1;
    return fits;
  }

  remembered(rule: Rule, value: unknown, marks?: Marks): boolean {
    const known = this.verdicts.get(value) ?? new Map();
    this.verdicts.set(value, known);
    let verdict = known.get(rule);
    if (verdict === undefined || (marks !== undefined && verdict.marks === undefined)) {
      const own = marks === undefined ? undefined : new Marks();
      verdict = { fits: rule(value, this, own), marks: own };
      known.set(rule, verdict);
    }
    if (verdict.fits && verdict.marks !== undefined) marks?.add(verdict.marks);
    return verdict.fits;
  }
}

const shapeRules = new WeakMap<object, Rule>();
const freeRules = new WeakMap<object, Rule>();

/** A schema as a rule. One that is free goes by JSON Schema alone: no generated type limits its numbers. */
function ruleOf(schema: Part, isFree: boolean): Rule {
  if (typeof schema === "boolean") return schema ? fitsAlways : fitsNever;
  const rules = isFree ? freeRules : shapeRules;
  let rule = rules.get(schema);
  if (rule === undefined) {
    rule = makeRule(schema as Keywords, isFree);
    rules.set(schema, rule);
  }
  return rule;
}

const fitsAlways: Rule = () => true;
const fitsNever: Rule = () => false;

/** Without `unevaluatedProperties` and `unevaluatedItems`: what these build on. */
function evaluatedRule(schema: Keywords, isFree: boolean): Rule {
  return allOf([
    ...scalarRules(schema, isFree),
    ...arrayRules(schema, isFree),
    ...objectRules(schema, isFree),
    ...combinedRules(schema, isFree),
  ]);
}

function makeRule(schema: Keywords, isFree: boolean): Rule {
  const shape = unevaluatedRule(schema, isFree, evaluatedRule(schema, isFree));
  const check = schema.check === undefined ? undefined : ruleOf(schema.check, true);
  const both = allOf([shape, check ?? fitsAlways]);
  if (schema.nullable === true) return (value, run, marks) => value === null || both(value, run, marks);
  if (schema.nullable !== "checked" || check === undefined) return both;
  return (value, run, marks) => (value === null ? check(value, run, marks) : both(value, run, marks));
}

function allOf(rules: readonly Rule[]): Rule {
  const all = rules.filter((rule) => rule !== fitsAlways);
  const [first = fitsAlways] = all;
  if (all.length < 2) return first;
  return (value, run, marks) => {
    for (const rule of all) {
      if (!rule(value, run, marks)) return false;
    }
    return true;
  };
}

function scalarRules(schema: Keywords, isFree: boolean): Rule[] {
  const rules: Rule[] = [];
  const types = typesOf(schema);
  if (types.length > 0) {
    const range = isFree ? "any" : schema.range;
    const [only = ""] = types;
    const isOneType = types.length === 1;
    rules.push((value) => (isOneType ? isOfType(only, range, value) : types.some((type) => isOfType(type, range, value))));
  }
  if (schema.open === true) rules.push((value) => typeof value === "string");
  else if (schema.const !== undefined || schema.enum !== undefined) rules.push(valuesRule(valuesOf(schema)));
  const { minLength = 0, maxLength = Infinity, multipleOf, format } = schema;
  // Before the expression: the longest text that is allowed bounds the time that it may take.
  if (schema.minLength !== undefined || schema.maxLength !== undefined) {
    rules.push((value) => typeof value !== "string" || hasLength(value, minLength, maxLength));
  }
  if (schema.pattern !== undefined) {
    const pattern = expressionOf(schema.pattern);
    rules.push((value) => typeof value !== "string" || pattern.test(value));
  }
  if (format !== undefined) rules.push((value) => typeof value !== "string" || isFormat(format, value));
  const bounds = BOUNDS.filter(([bound]) => schema[bound] !== undefined);
  if (bounds.length > 0) {
    rules.push((value) => !isNumeric(value) || bounds.every(([bound]) => keepsBound(schema, bound, value)));
  }
  if (multipleOf !== undefined) rules.push((value) => !isNumeric(value) || isMultipleOf(value, multipleOf));
  return rules;
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known !== undefined) return known;
  const expression = new RegExp(pattern, "u");
  expressions.set(pattern, expression);
  return expression;
}

function isOfType(type: string, range: string | undefined, value: unknown): boolean {
  switch (type) {
    case "object": return isObject(value);
    case "array": return Array.isArray(value);
    case "null": return value === null;
    case "number": return isBigInt(value) || (range === "any" ? typeof value === "number" && !Number.isNaN(value) : isNumber(value));
    case "integer":
      if (range === "any") return isWhole(value);
      if (range === "bigint64" || range === "bigint") return range === "bigint" ? isBigInt(value) : isInt64(value);
      return isInteger(value) && (range !== "int32" || (value >= -2147483648 && value <= 2147483647));
    default: return typeof value === type;
  }
}

/** Numbers as they come from JSON, where `bigint` stands for an integer that a double would round. */
function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

// What is beyond a double is whole.
function isWhole(value: unknown): boolean {
  return isBigInt(value) || Number.isInteger(value) || value === Infinity || value === -Infinity;
}

function valuesRule(values: readonly unknown[]): Rule {
  const texts = new Set(values.filter((each) => typeof each === "string"));
  const others = new Set(values.filter((each) => typeof each !== "string").map(canonical));
  return (value) => (typeof value === "string" ? texts.has(value) : others.size > 0 && others.has(canonical(value)));
}

function arrayRules(schema: Keywords, isFree: boolean): Rule[] {
  const rules: Rule[] = [];
  const { minItems = 0, maxItems = Infinity, minContains = 1, maxContains = Infinity } = schema;
  if (schema.minItems !== undefined || schema.maxItems !== undefined) {
    rules.push((value) => !Array.isArray(value) || (value.length >= minItems && value.length <= maxItems));
  }
  if (schema.prefixItems !== undefined || schema.items !== undefined) {
    const first = (schema.prefixItems ?? []).map((each) => ruleOf(each, isFree));
    rules.push(itemsRule(first, schema.items === undefined ? undefined : ruleOf(schema.items, isFree)));
  }
  if (schema.contains !== undefined) rules.push(containsRule(ruleOf(schema.contains, isFree), minContains, maxContains));
  if (schema.uniqueItems === true) {
    rules.push((value) => !Array.isArray(value) || value.length < 2 || hasUniqueItems(value));
  }
  return rules;
}

function itemsRule(first: readonly Rule[], rest: Rule | undefined): Rule {
  return (value, run, marks) => {
    if (!Array.isArray(value)) return true;
    for (let index = 0; index < value.length; index += 1) {
      const rule = first[index] ?? rest;
      if (rule === undefined) return true;
      if (!rule(value[index], run)) return false;
      marks?.seen.add(index);
    }
    return true;
  };
}

function containsRule(rule: Rule, least: number, most: number): Rule {
  return (value, run, marks) => {
    if (!Array.isArray(value)) return true;
    let found = 0;
    for (let index = 0; index < value.length && found <= most; index += 1) {
      if (marks === undefined && most === Infinity && found >= least) return true;
      if (!rule(value[index], run)) continue;
      found += 1;
      marks?.seen.add(index);
    }
    return found >= least && found <= most;
  };
}

function objectRules(schema: Keywords, isFree: boolean): Rule[] {
  const rules: Rule[] = [];
  const { required, propertyNames: names, tag = "", minProperties = 0, maxProperties = Infinity } = schema;
  if (schema.minProperties !== undefined || schema.maxProperties !== undefined) {
    rules.push((value) => !isObject(value) || hasSize(value, minProperties, maxProperties));
  }
  if (required !== undefined) rules.push((value) => !isObject(value) || required.every((name) => has(value, name)));
  if (names !== undefined) {
    const rule = ruleOf(names, isFree);
    rules.push((value, run) => !isObject(value) || entriesOf(value).every(([name]) => rule(name, run)));
  }
  if (schema.properties !== undefined || schema.patternProperties !== undefined || schema.additionalProperties !== undefined) {
    rules.push(membersRule(schema, isFree));
  }
  if (schema.union !== undefined) {
    const unknown = schema.unknown !== "reject";
    const variants = ruleTable(schema.variants, isFree);
    rules.push((value, run, marks) => {
      const text = isObject(value) ? own(value, tag) : undefined;
      return typeof text === "string" && (variants.get(text)?.(value, run, marks) ?? unknown);
    });
  }
  return rules;
}

function ruleTable(schemas: Readonly<Record<string, Part>> | undefined, isFree: boolean): ReadonlyMap<string, Rule> {
  return new Map(Object.entries(schemas ?? {}).map(([name, schema]) => [name, ruleOf(schema, isFree)]));
}

function membersRule(schema: Keywords, isFree: boolean): Rule {
  const named = ruleTable(schema.properties, isFree);
  const patterned = (schema.patternProperties ?? []).map(
    (each) => [expressionOf(each.pattern), ruleOf(each.schema, isFree)] as const,
  );
  const others = schema.additionalProperties === undefined ? undefined : ruleOf(schema.additionalProperties, isFree);
  return (value, run, marks) => {
    if (!isObject(value)) return true;
    for (const name in value) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      if (member === undefined) continue;
      const rule = named.get(name);
      if (rule?.(member, run) === false) return false;
      let isKnown = rule !== undefined;
      for (const [names, each] of patterned) {
        if (!names.test(name)) continue;
        isKnown = true;
        if (!each(member, run)) return false;
      }
      if (!isKnown && others?.(member, run) === false) return false;
      if (isKnown || others !== undefined) marks?.seen.add(name);
    }
    return true;
  };
}

function combinedRules(schema: Keywords, isFree: boolean): Rule[] {
  const rule = (each: Part): Rule => ruleOf(each, isFree);
  const rules = (schema.allOf ?? []).map(rule);
  if (schema.ref !== undefined) rules.unshift(reference(schema.ref));
  if (schema.anyOf !== undefined) rules.push(anyRule(schema.anyOf.map(rule)));
  if (schema.oneOf !== undefined) rules.push(exactlyOneRule(schema.oneOf.map(rule)));
  if (schema.not !== undefined) {
    const refused = rule(schema.not);
    rules.push((value, run) => !refused(value, run));
  }
  if (schema.if !== undefined) rules.push(ifRule(rule(schema.if), rule(schema.then ?? true), rule(schema.else ?? true)));
  if (schema.dependentSchemas !== undefined) {
    const dependent = [...ruleTable(schema.dependentSchemas, isFree)];
    rules.push(
      (value, run, marks) => !isObject(value) || dependent.every(([name, each]) => !has(value, name) || each(value, run, marks)),
    );
  }
  return rules;
}

/** Schemas may contain themselves: a reference is followed when it is needed. */
function reference(ref: () => Schema): Rule {
  let target: Rule | undefined;
  return (value, run, marks) => run.follow((target ??= ruleOf(ref(), false)), value, marks);
}

// A branch that does not fit has evaluated nothing.
function beside(marks: Marks | undefined): Marks | undefined {
  return marks === undefined ? undefined : new Marks();
}

function anyRule(branches: readonly Rule[]): Rule {
  return (value, run, marks) => {
    let isFound = false;
    for (const branch of branches) {
      const branchMarks = beside(marks);
      if (!branch(value, run, branchMarks)) continue;
      if (branchMarks === undefined) return true;
      marks?.add(branchMarks);
      isFound = true;
    }
    return isFound;
  };
}

function exactlyOneRule(branches: readonly Rule[]): Rule {
  return (value, run, marks) => {
    let isFound = false;
    for (const branch of branches) {
      const branchMarks = beside(marks);
      if (!branch(value, run, branchMarks)) continue;
      if (isFound) return false;
      isFound = true;
      if (branchMarks !== undefined) marks?.add(branchMarks);
    }
    return isFound;
  };
}

function ifRule(condition: Rule, then: Rule, otherwise: Rule): Rule {
  return (value, run, marks) => {
    const conditionMarks = beside(marks);
    if (!condition(value, run, conditionMarks)) return otherwise(value, run, marks);
    if (conditionMarks !== undefined) marks?.add(conditionMarks);
    return then(value, run, marks);
  };
}

function unevaluatedRule(schema: Keywords, isFree: boolean, others: Rule): Rule {
  const { unevaluatedProperties, unevaluatedItems } = schema;
  if (unevaluatedProperties === undefined && unevaluatedItems === undefined) return others;
  const properties = unevaluatedProperties === undefined ? undefined : ruleOf(unevaluatedProperties, isFree);
  const items = unevaluatedItems === undefined ? undefined : ruleOf(unevaluatedItems, isFree);
  return (value, run, marks) => {
    // What schemas around this one have evaluated does not count here.
    const mine = new Marks();
    if (!others(value, run, mine)) return false;
    if (properties !== undefined && isObject(value)) {
      if (!entriesOf(value).every(([name, each]) => mine.has(name) || properties(each, run))) return false;
      mine.all = true;
    }
    if (items !== undefined && Array.isArray(value)) {
      if (!value.every((each, index) => mine.has(index) || items(each, run))) return false;
      mine.all = true;
    }
    marks?.add(mine);
    return true;
  };
}

// --------------------------------------------------------------------------------------------------------------- Explaining

// A hostile document of a megabyte can break a contract a million times; nobody reads further than this.
const LIMIT = 1000;
const DEPTH = 500;

/**
 * The value that a text holds; throws a {@link ContractViolationError} of the rule `json` where it is not JSON, and of all rules where `JSON.parse`
 * would round an integer.
 */
export function parse(type: string, schema: Schema, text: string): unknown {
  const value = parsed(type, text);
  if (mayRound(text)) refuseRounded(type, schema, new ExactReader(text, false).value());
  return value;
}

/** The same with a `bigint` wherever the contract asks for one, and in open values where a number would not be exact. */
export function parseExact(type: string, schema: Schema, text: string): unknown {
  const value = parsed(type, text);
  return fitted(schema, mayRound(text) ? new ExactReader(text, true).value() : value);
}

function parsed(type: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const found = /^[ \t\r\n]*$/.test(text) ? "nothing" : `the text ${quote(text)}`;
    throw new ContractViolationError(type, [{ pointer: "", rule: "json", expected: "one JSON document", found }]);
  }
  if (isTooDeep(text)) throw new ContractViolationError(type, [tooDeep("")]);
  return value;
}

/** Everything that is wrong with a value, and what probably happened; empty if it is right. */
export function explain(schema: Schema, value: unknown): readonly Violation[] {
  return probe(schema, value, false);
}

function probe(schema: Part, value: unknown, isFree: boolean): readonly Violation[] {
  const explanation = new Explanation();
  explanation.isFree = isFree;
  const root = rootPlace(value);
  try {
    explanation.explain(schema, root);
  } catch (tooDeep) {
    if (!(tooDeep instanceof RangeError)) throw tooDeep;
    explanation.add(root, "json", "one JSON document", "schemas that are nested too deep in it");
  }
  return explanation.violations;
}

/** Everything that is wrong with a value that a generated predicate refused. */
export function explainRefusal(type: string, schema: Schema, value: unknown): readonly Violation[] {
  const violations = explain(schema, value);
  if (violations.length === 0 && isExact(value)) {
    return [{ pointer: "", rule: "check", expected: "a number where no `bigint` is asked for", found: describeFound(value) }];
  }
  if (violations.length === 0) {
    throw new Error(`${type}: a value was refused, and nothing is wrong with it. This is a bug of Parley: please report it`);
  }
  return violations;
}

/** What to throw when a generated predicate refused a value. */
export function refusal(type: string, schema: Schema, value: unknown): ContractViolationError {
  return new ContractViolationError(type, explainRefusal(type, schema, value));
}

function tooDeep(pointer: string): Violation {
  return { pointer, rule: "json", expected: "one JSON document", found: `nesting deeper than ${DEPTH} levels` };
}

function isTooDeep(text: string): boolean {
  // A level takes two characters, and one that opens it, which engines find faster than one can look at each character.
  if (text.length <= 2 * DEPTH || isRarer(text, "{", "[", DEPTH)) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) {
      index = endOfString(text, index);
    } else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > DEPTH) return true;
    } else if (unit === 0x5d || unit === 0x7d) {
      depth -= 1;
    }
  }
  return false;
}

/** Whether a text has at most so many of two characters together. */
function isRarer(text: string, one: string, other: string, most: number): boolean {
  let found = 0;
  for (const each of [one, other]) {
    for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) {
      found += 1;
      if (found > most) return false;
    }
  }
  return true;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** The object or array that a string spells, as it does where something was encoded twice. */
function jsonInside(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return parsed("", text);
  } catch {
    return undefined;
  }
}

// ------------------------------------------------------------------------------------------------------------- Exact integers

// So many digits at least has an integer that a double does not hold exactly.
const LONG = 16;

/** Whether a text has so many digits in a row. One of every so many characters is enough to look at. */
function mayRound(text: string): boolean {
  for (let at = LONG - 1; at < text.length; at += LONG) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let first = at;
    while (isDigit(text.charCodeAt(first - 1))) first -= 1;
    let last = at;
    while (isDigit(text.charCodeAt(last + 1))) last += 1;
    if (last - first + 1 >= LONG) return true;
  }
  return false;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Reads what `JSON.parse` has taken once more: integers that it rounds become a `bigint`. */
class ExactReader {
  private at = 0;
  private readonly text: string;
  private readonly withExponents: boolean;

  /** An integer written with an exponent is one too, where a type may ask for it; elsewhere it is as good as a fraction. */
  constructor(text: string, withExponents: boolean) {
    this.text = text;
    this.withExponents = withExponents;
  }

  value(): unknown {
    const start = this.next();
    if (start === "{") return this.object();
    if (start === "[") return this.array();
    return start === '"' ? this.string() : this.scalar();
  }

  private next(): string {
    while (/[ \t\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
    return this.text.charAt(this.at);
  }

  private object(): unknown {
    const members: [string, unknown][] = [];
    this.at += 1;
    while (this.next() !== "}") {
      if (this.text.charAt(this.at) === ",") this.at += 1;
      this.next();
      const name = this.string();
      this.next();
      this.at += 1;
      members.push([name, this.value()]);
    }
    this.at += 1;
    return Object.fromEntries(members);
  }

  private array(): unknown {
    const items: unknown[] = [];
    this.at += 1;
    while (this.next() !== "]") {
      if (this.text.charAt(this.at) === ",") this.at += 1;
      items.push(this.value());
    }
    this.at += 1;
    return items;
  }

  private string(): string {
    const start = this.at;
    this.at = endOfString(this.text, start) + 1;
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }

  private scalar(): unknown {
    const start = this.at;
    while (/[-+.0-9A-Za-z]/.test(this.text.charAt(this.at))) this.at += 1;
    const text = this.text.slice(start, this.at);
    const value: unknown = JSON.parse(text);
    const isWhole = this.withExponents || /^-?[0-9]+(?:\.0+)?$/.test(text);
    return isWhole && Number.isInteger(value) && !Number.isSafeInteger(value) ? (bigintOf(text) ?? value) : value;
  }
}

/** The integer that a number written in decimals is; undefined if it has a fraction. */
function bigintOf(text: string): bigint | undefined {
  const [digits, exponent] = decimal(text);
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const power = 10n ** BigInt(-exponent);
  return digits % power === 0n ? digits / power : undefined;
}

function refuseRounded(type: string, schema: Schema, exact: unknown): void {
  const explanation = new Explanation();
  explanation.isExact = true;
  explanation.explain(schema, rootPlace(exact));
  explainRounded(explanation, schema, rootPlace(exact));
  if (explanation.violations.length > 0) throw new ContractViolationError(type, explanation.violations);
}

/** Integers in values that the schema leaves open, which no type says how to hold. */
function explainRounded(explanation: Explanation, declared: Part, place: Place): void {
  const { value } = place;
  if (explanation.isFull() || !isExact(value)) return;
  const schema = resolved(declared);
  const options = schema.anyOf ?? schema.oneOf;
  const variant = isObject(value) && schema.tag !== undefined ? variantOf(schema, own(value, schema.tag)) : undefined;
  if (variant !== undefined) explainRounded(explanation, variant, place);
  else if (schema.choice !== undefined && options !== undefined) {
    const taken = options.find((option) => explanation.fits(option, value));
    if (taken !== undefined) explainRounded(explanation, taken, place);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      explainRounded(explanation, itemSchema(schema, index), propertyPlace(place, String(index), item));
    });
  } else if (isObject(value)) {
    for (const [name, member] of entriesOf(value)) {
      const inside = memberSchema(schema, name);
      if (inside !== undefined) explainRounded(explanation, inside, propertyPlace(place, name, member));
    }
  } else if (schema.type === undefined && valuesOf(schema).length === 0) {
    const range = `an integer from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}`;
    explanation.add(place, "range", range, describeFound(value));
  }
}

/** Whether a value has an integer in it that a double would round. */
function isExact(value: unknown): boolean {
  if (typeof value === "bigint") return true;
  return typeof value === "object" && value !== null && Object.values(value).some(isExact);
}

function itemSchema(schema: Keywords, index: number): Part {
  return schema.prefixItems?.[index] ?? schema.items ?? ANYTHING;
}

/** What a member of an object is held to; undefined where the contract does not know it and nobody keeps it. */
function memberSchema(schema: Keywords, name: string): Part | undefined {
  const isOpen = schema.properties === undefined || schema.additionalProperties !== undefined;
  return propertyOf(schema, name) ?? mapSchema(schema) ?? (isOpen ? ANYTHING : undefined);
}

/** The value with a `bigint` where its type is one, and a number where that is a double. */
function fitted(declared: Part, value: unknown): unknown {
  const schema = resolved(declared);
  if (schema.choice !== undefined) return fittedOption(schema.anyOf ?? schema.oneOf ?? [], value);
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
  const fits = entries.map(([name, member]): Entry => [name, fitted(memberSchema(schema, name) ?? ANYTHING, member)]);
  return fits.some(([, now], index) => now !== entries[index]?.[1]) ? Object.fromEntries(fits) : value;
}

function fittedOption(options: readonly Part[], value: unknown): unknown {
  for (const option of options) {
    const now = fitted(option, value);
    if (new Run().start(ruleOf(option, false), now)) return now;
  }
  return value;
}

/** A value as JSON, in which a `bigint` has all its digits. */
export function stringify(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => (item === undefined ? "null" : stringify(item))).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${entriesOf(value).map(([name, each]) => `${JSON.stringify(name)}:${stringify(each)}`).join(",")}}`;
}

/** One run through a document: the violations so far, and which properties have been recognised as displaced. */
class Explanation {
  violations: Violation[] = [];
  /** How many violations have been found, those included that had been said already. */
  found = 0;
  /** Whether a part of `check` is being explained, which goes by JSON Schema alone: no generated type limits its numbers. */
  isFree = false;
  /** Whether a `bigint` stands for a number of JSON that a double would round. */
  isExact = false;
  readonly likeness = { comparisons: 20_000 };
  private readonly said = new Set<string>();
  private readonly claims = new Map<unknown, Set<string>>();
  private readonly run = new Run(0);

  isFull(): boolean {
    return this.violations.length >= LIMIT;
  }

  /** Whether a value fits a schema. */
  fits(schema: Part, value: unknown): boolean {
    return this.run.start(ruleOf(schema, this.isFree), value);
  }

  /** What of a value the schema evaluates before it looks at the rest; undefined if the value does not fit. */
  marks(schema: Keywords, value: unknown): Marks | undefined {
    const marks = new Marks();
    return evaluatedRule(schema, this.isFree)(value, this.run, marks) ? marks : undefined;
  }

  /** Adds a violation; of a `check` only what the rest of the schema has not said already. */
  add(place: Place, rule: string, expected: string, found: string, hint?: string): void {
    if (this.isFull()) return;
    this.found += 1;
    const violation = { pointer: pointerOf(place.expected), rule, expected, found };
    const gist = gistOf(violation);
    if (place.isChecked === true && this.said.has(gist)) return;
    this.said.add(gist);
    this.violations.push(hint === undefined ? violation : { ...violation, hint });
  }

  /** Adds first what the later step finds: some violations stand before those on which they depend. */
  before(earlier: () => void, later: () => void): void {
    const start = this.violations.length;
    later();
    const found = this.violations.splice(start);
    earlier();
    this.violations.push(...found.slice(0, LIMIT - this.violations.length));
  }

  /** Gives the violations that a step finds a reason, where they have no hint of their own. */
  because(reason: string, step: () => void): void {
    const start = this.violations.length;
    step();
    const found = this.violations.splice(start);
    this.violations.push(...found.map((each) => (each.hint === undefined ? { ...each, hint: reason } : each)));
  }

  /** Takes a property as the displaced form of another one, so that it explains one thing only. */
  claim(object: unknown, name: string): void {
    const claimed = this.claims.get(object) ?? new Set();
    this.claims.set(object, claimed.add(name));
  }

  isClaimed(object: unknown, name: string): boolean {
    return this.claims.get(object)?.has(name) ?? false;
  }

  /** Explains a value against a schema. */
  explain(declared: Part, place: Place): void {
    if (this.isFull()) return;
    if (place.found.depth > DEPTH + DEPTH / 4) {
      // Not from JSON: an object that contains itself.
      this.violations.push(tooDeep(pointerOf(place.expected)));
    } else if (declared === false || declared === NOTHING) {
      this.add(place, "not", "nothing here", describeFound(place.value));
    } else if (place.value !== null || !allowsNullAnyway(declared)) {
      explainSchema(this, declared, place);
    }
  }
}

function gistOf({ pointer, rule, expected }: Violation): string {
  switch (rule) {
    case "missing": case "wrong-level": return `${pointer} missing`;
    case "type": case "null": return `${pointer} type`;
    case "unknown-property": return `${pointer} unknown-property`;
    default: return `${pointer} ${rule} ${expected}`;
  }
}

/** What a value must be by its type, then what schemas beside it ask, then `check`. */
function explainSchema(explanation: Explanation, declared: Part, place: Place): void {
  const start = explanation.violations.length;
  const schema = followed(declared);
  const before = explanation.isFree;
  // What a reference refers to begins anew: only its own `check` is free.
  if (schema !== declared) explanation.isFree = false;
  const isCheckedOnly = place.value === null && schema.nullable === "checked";
  if (isCheckedOnly || isOfKind(explanation, declared, schema, place)) {
    if (!isCheckedOnly) {
      explainKind(explanation, schema, place);
      explainCombined(explanation, schema, place);
      if (explanation.violations.length === start) explainUnevaluated(explanation, schema, place);
    }
    if (schema.check !== undefined) explainCheck(explanation, schema.check, place, start);
  }
  explanation.isFree = before;
}

/** Whether a value is of the right kind, so that it is worth looking further; else that has been said. */
function isOfKind(explanation: Explanation, declared: Part, schema: Keywords, place: Place): boolean {
  const { value } = place;
  const types = typesOf(schema);
  const hasEnum = schema.const !== undefined || schema.enum !== undefined;
  if (value === null) {
    const isWrongValue = hasEnum && !valuesOf(schema).includes(null);
    const isWrongType = types.length > 0 && !types.includes("null");
    const isNoOption = schema.choice !== undefined && !fits(schema, null);
    if (!isWrongValue && !isWrongType && !isNoOption && schema.union === undefined) return true;
    const hint = place.isOptional === true ? "leave it out instead: it is optional" : undefined;
    explanation.add(place, "null", describe(declared, explanation.isFree), "null", hint);
    return false;
  }
  if (hasEnum) return explainValue(explanation, declared, schema, place);
  if (schema.union !== undefined || types.length === 0 || types.some((type) => isOfType(type, "any", value))) return true;
  explanation.add(place, "type", describe(declared, explanation.isFree), describeFound(value), typeHint(declared, value));
  return false;
}

function explainKind(explanation: Explanation, schema: Keywords, place: Place): void {
  const { value } = place;
  if (schema.union !== undefined) explainUnion(explanation, schema, place);
  else if (isObject(value)) explainObject(explanation, schema, place);
  else if (Array.isArray(value)) explainArray(explanation, schema, place, value);
  else if (typeof value === "string") explainString(explanation, schema, place, value);
  else if (isNumeric(value)) explainNumber(explanation, schema, place, value);
}

function explainCheck(explanation: Explanation, check: Assertion, place: Place, start: number): void {
  const isFree = explanation.isFree;
  explanation.isFree = true;
  if (!explanation.isFull() && !explanation.fits(check, place.value)) {
    const pointer = pointerOf(place.expected);
    const isElsewhere = explanation.violations.slice(start).some((each) => each.rule === "wrong-level" && each.pointer === pointer);
    const before = explanation.found;
    const { settled: _, ...whole } = place;
    if (!isElsewhere) {
      explanation.explain(check, { ...whole, isChecked: true });
      if (explanation.found === before) {
        explanation.add(place, "check", "what the whole schema asks for", describeFound(place.value));
      }
    }
  }
  explanation.isFree = isFree;
}

/** Whether a value is of the kind that a schema asks for, without looking inside. */
function fits(declared: Part, value: unknown): boolean {
  const schema = resolved(declared);
  if (value === null) return allowsNull(declared);
  if (schema === NOTHING) return false;
  if (schema.union !== undefined) return isObject(value);
  if (schema.open === true) return typeof value === "string";
  const values = valuesOf(schema);
  if (values.length > 0) return isIn(values, value);
  const types = typesOf(schema);
  return (
    (types.length === 0 || types.some((type) => isOfType(type, "any", value))) &&
    (schema.allOf ?? []).every((part) => fits(part, value)) &&
    (schema.anyOf === undefined || schema.anyOf.some((option) => fits(option, value))) &&
    (schema.oneOf === undefined || schema.oneOf.some((option) => fits(option, value)))
  );
}

function isIn(values: readonly unknown[], value: unknown): boolean {
  if (isNumeric(value)) return values.some((each) => isNumeric(each) && each == value);
  return values.includes(value) || (typeof value === "object" && values.some((each) => canonical(each) === canonical(value)));
}

/** The object schema by which a value is read: of a union, that of its tag. */
function shapeOf(declared: Part, value: unknown): Keywords | undefined {
  let schema = resolved(declared);
  while (schema.tag !== undefined) {
    const variant: Part | undefined = isObject(value) ? variantOf(schema, own(value, schema.tag)) : undefined;
    if (variant === undefined) return undefined;
    schema = resolved(variant);
  }
  return schema;
}

/** Whether a value, read as the schema says, may carry a property of that name which the contract knows. */
function declares(declared: Part | undefined, value: unknown, name: string): boolean {
  const schema = declared === undefined ? undefined : shapeOf(declared, value);
  return schema !== undefined && isKnown(schema, name);
}

// --------------------------------------------------------------------------------------------------------- Scalars and arrays

function explainValue(explanation: Explanation, declared: Part, schema: Keywords, place: Place): boolean {
  const { value } = place;
  const isOpen = schema.open === true;
  const values = valuesOf(schema);
  if (isOpen ? typeof value === "string" : isIn(values, value)) return true;
  const rule = isOpen ? "type" : schema.const !== undefined ? "const" : "enum";
  const hint = valueHint(explanation, values, value);
  explanation.add(place, rule, describe(declared, explanation.isFree), describeFound(value), hint);
  return false;
}

function valueHint(explanation: Explanation, values: readonly unknown[], value: unknown): string | undefined {
  for (const each of values) {
    if (isNumeric(each) && value === String(each)) return "the number is written as a string";
    if (isNumeric(value) && each === String(value)) return "the text is written without quotes";
  }
  if (values.length === 1 || typeof value !== "string") return undefined;
  const texts = values.filter((each) => typeof each === "string");
  return didYouMean(closest(explanation, value, texts as string[]), literal);
}

function didYouMean(meant: string | undefined, words: (meant: string) => string): string | undefined {
  return meant === undefined ? undefined : `did you mean ${words(meant)}?`;
}

/** What probably happened where a value is of the wrong type: quoted numbers, JSON inside JSON, an item without its array. */
function typeHint(declared: Part, value: unknown): string | undefined {
  const schema = resolved(declared);
  if (schema.type === "array" && schema.items !== undefined && value !== null && fits(schema.items, value)) {
    return "a single item: put it into an array";
  }
  if (Array.isArray(value)) {
    return value.length === 1 && fits(declared, value[0]) ? "take the single item out of its array" : undefined;
  }
  if (typeof value === "string") return textHint(declared, value);
  if (schema.type !== "string" || isObject(value)) return undefined;
  const isTime = schema.format === "date-time" || schema.format === "date";
  return isTime && isNumeric(value) ? "a time as a number: the contract wants text" : "the text is written without quotes";
}

function textHint(declared: Part, text: string): string | undefined {
  const { type } = resolved(declared);
  if (type === "number" || type === "integer") {
    const number = /^-?(?:0|[1-9][0-9]{0,300})(?:\.[0-9]{1,300})?(?:[eE][+-]?[0-9]{1,3})?$/;
    if (text.length < 400 && number.test(text)) return "the number is written as a string";
    const isTime = isDateTime(text) || isDate(text);
    return isTime ? "a date as text: the contract wants a number, such as Unix seconds" : undefined;
  }
  if (type === "boolean") return text === "true" || text === "false" ? "the boolean is written as a string" : undefined;
  const inside = jsonInside(text);
  return inside !== undefined && fits(declared, inside) ? "the string holds JSON: it was encoded twice" : undefined;
}

function explainString(explanation: Explanation, schema: Keywords, place: Place, text: string): void {
  const found = describeFound(text);
  const length = codePoints(text);
  const characters = (many: number): string => count(many, "character", "characters");
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  if (length < minLength) {
    explanation.add(place, "minLength", `at least ${characters(minLength)}`, `${found} (${characters(length)})`);
  }
  if (length > maxLength) {
    explanation.add(place, "maxLength", `at most ${characters(maxLength)}`, `${found} (${characters(length)})`);
  }
  // The longest text that is allowed bounds the time that the expression may take.
  if (pattern !== undefined && length <= maxLength && !expressionOf(pattern).test(text)) {
    explanation.add(place, "pattern", `text that matches ${quotePattern(pattern)}`, found);
  }
  if (!isFormat(schema.format, text)) explanation.add(place, "format", formatPhrase(schema.format), found);
}

type Bound = "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum";

const BOUNDS: readonly (readonly [bound: Bound, words: string])[] = [
  ["minimum", "at least"],
  ["exclusiveMinimum", "more than"],
  ["maximum", "at most"],
  ["exclusiveMaximum", "less than"],
];

function explainNumber(explanation: Explanation, schema: Keywords, place: Place, value: number | bigint): void {
  const found = describeFound(value);
  const range = explanation.isFree ? undefined : brokenRange(schema, explanation.isExact && schema.type === "number" ? Number(value) : value);
  if (range !== undefined) {
    explanation.add(place, "range", range, found);
    return;
  }
  for (const [bound, words] of BOUNDS) {
    if (!keepsBound(schema, bound, value)) {
      explanation.add(place, bound, `${words} ${String(schema[bound])}`, found, timeHint(schema, bound, value));
    }
  }
  if (schema.multipleOf !== undefined && !isMultipleOf(value, schema.multipleOf)) {
    explanation.add(place, "multipleOf", `a multiple of ${String(schema.multipleOf)}`, found);
  }
}

function brokenRange(schema: Keywords, value: number | bigint): string | undefined {
  if (schema.type === "number") return isNumber(value) ? undefined : isBigInt(value) ? "a number that is no `bigint`" : "a number within the range of a double";
  // A free value may be any number.
  if (schema.type !== "integer") return undefined;
  // From JSON it would be one.
  if (schema.range?.startsWith("bigint") && !isBigInt(value)) return "an integer as a `bigint`";
  if (schema.range === "bigint") return undefined;
  if (schema.range === "bigint64") {
    const isInRange = value >= -(2n ** 63n) && value < 2n ** 63n;
    return isInRange ? undefined : "an integer from -9223372036854775808 to 9223372036854775807";
  }
  const isSmall = schema.range === "int32";
  const least = isSmall ? -2147483648 : Number.MIN_SAFE_INTEGER;
  const most = isSmall ? 2147483647 : Number.MAX_SAFE_INTEGER;
  return value >= least && value <= most ? undefined : `an integer from ${least} to ${most}`;
}

function keepsBound(schema: Keywords, bound: Bound, value: number | bigint): boolean {
  const limit = schema[bound];
  if (limit === undefined) return true;
  switch (bound) {
    case "minimum": return value >= limit;
    case "exclusiveMinimum": return value > limit;
    case "maximum": return value <= limit;
    case "exclusiveMaximum": return value < limit;
  }
}

// Between 1e8 and 1e11 lie the Unix seconds of the years 1973 to 5138, and the same years in milliseconds from there on.
function timeHint(schema: Keywords, broken: Bound, exact: number | bigint): string | undefined {
  const value = Number(exact);
  const fitsAll = (other: number): boolean => BOUNDS.every(([bound]) => keepsBound(schema, bound, other));
  const isUpper = broken === "maximum" || broken === "exclusiveMaximum";
  if (isUpper && value >= 1e11 && value < 1e14 && fitsAll(value / 1000)) return "is it in milliseconds? as seconds it would fit";
  if (!isUpper && value >= 1e8 && value < 1e11 && fitsAll(value * 1000)) return "is it in seconds? as milliseconds it would fit";
  return undefined;
}

function explainArray(explanation: Explanation, schema: Keywords, place: Place, array: readonly unknown[]): void {
  const items = (many: number): string => count(many, "item", "items");
  const found = array.length === 0 ? "an empty array" : `an array of ${items(array.length)}`;
  const { minItems = 0, maxItems = Infinity, prefixItems = [] } = schema;
  if (array.length < minItems) explanation.add(place, "minItems", `at least ${items(minItems)}`, found);
  if (array.length > maxItems) explanation.add(place, "maxItems", `at most ${items(maxItems)}`, found);
  const repeated = schema.uniqueItems === true ? repetition(array) : undefined;
  if (repeated !== undefined) {
    explanation.add(place, "uniqueItems", "items that all differ", `item ${repeated[0]} equal to item ${repeated[1]}`);
  }
  explainContains(explanation, schema, place, array);
  const isFull = schema.items === false && array.length > prefixItems.length;
  if (isFull) explanation.add(place, "maxItems", `at most ${items(prefixItems.length)}`, found);
  const rest = schema.items === false ? undefined : schema.items;
  for (let index = 0; index < array.length && !explanation.isFull(); index += 1) {
    const item = prefixItems[index] ?? rest;
    if (item !== undefined) explanation.explain(item, propertyPlace(place, String(index), array[index]));
  }
}

function explainContains(explanation: Explanation, schema: Keywords, place: Place, array: readonly unknown[]): void {
  const { contains, minContains = 1, maxContains = Infinity } = schema;
  if (contains === undefined) return;
  const items = (many: number): string => count(many, "item", "items");
  const many = array.filter((each) => explanation.fits(contains, each)).length;
  const found = array.length === 0 ? "an empty array" : `${many === 0 ? "none" : many} among ${items(array.length)}`;
  const what = (bound: number): string => {
    const phrase = describeOption(contains, explanation.isFree);
    if (phrase === ANY_VALUE) return bound === 1 ? " that fits `contains`" : " that fit `contains`";
    return (bound === 1 ? " that is " : " that are each ") + phrase;
  };
  if (many < minContains) explanation.add(place, "contains", `at least ${items(minContains)}${what(minContains)}`, found);
  if (many > maxContains) explanation.add(place, "maxContains", `at most ${items(maxContains)}${what(maxContains)}`, found);
}

// ---------------------------------------------------------------------------------------------------------- Combined schemas

function explainCombined(explanation: Explanation, schema: Keywords, place: Place): void {
  const { value } = place;
  if (schema.ref !== undefined) explainReferred(explanation, schema.ref(), place);
  for (const part of schema.allOf ?? []) explanation.explain(part, place);
  if (schema.anyOf !== undefined) explainOptions(explanation, schema.anyOf, place, false);
  if (schema.oneOf !== undefined) explainOptions(explanation, schema.oneOf, place, true);
  if (schema.not !== undefined && explanation.fits(schema.not, value)) {
    explanation.add(place, "not", describeBut(schema.not, explanation.isFree), describeFound(value));
  }
  if (schema.if !== undefined) {
    const holds = explanation.fits(schema.if, value);
    const then = holds ? schema.then : schema.else;
    const reason = holds ? "because the `if` of the schema holds" : "because the `if` of the schema does not hold";
    if (then !== undefined) explanation.because(reason, () => explanation.explain(then, place));
  }
  if (!isObject(value)) return;
  for (const [name, dependent] of Object.entries(schema.dependentSchemas ?? {})) {
    if (!has(value, name)) continue;
    explanation.because(`because ${quoteName(name)} is there`, () => explanation.explain(dependent, place));
  }
}

function explainReferred(explanation: Explanation, referred: Schema, place: Place): void {
  const { isFree } = explanation;
  explanation.isFree = false;
  explanation.explain(referred, place);
  explanation.isFree = isFree;
}

/** Where no option fits, the one that was probably meant is explained. */
function explainOptions(explanation: Explanation, options: readonly Part[], place: Place, exactlyOne: boolean): void {
  const { value } = place;
  const found = describeFound(value);
  const fitting = options.flatMap((option, index) => (explanation.fits(option, value) ? [String(index + 1)] : []));
  if (fitting.length > 1 && exactlyOne) {
    explanation.add(place, "several-options", `exactly one of ${options.length} options`, `${found} that fits options ${both(fitting)}`);
  }
  if (fitting.length > 0) return;
  const alike = options.filter((option) => fits(option, value));
  // A line about the options would say nothing new.
  const [only] = options.length === 1 ? options : alike.length === 1 ? alike : [];
  if (only !== undefined) {
    explanation.explain(only, place);
    return;
  }
  const meant = meantOption(alike, value);
  const hint = meant === undefined ? undefined : `taken for ${describeOption(meant, explanation.isFree)}`;
  explanation.add(place, "no-option", describeAny(options, explanation.isFree), found, hint);
  if (meant !== undefined) explanation.explain(meant, place);
}

/** The option that the value resembles most, if one stands out. */
function meantOption(options: readonly Part[], value: unknown): Part | undefined {
  let meant: Part | undefined;
  let most = -Infinity;
  for (const option of options) {
    const near = resemblance(option, value);
    if (near >= most) [meant, most] = [near > most ? option : undefined, near];
  }
  return meant;
}

function resemblance(option: Part, value: unknown): number {
  const shape = shapeOf(option, value);
  if (shape === undefined || !isObject(value)) return 0;
  let near = 0;
  for (const name of propertyNames(shape)) {
    const property = propertyOrAny(shape, name);
    const member = own(value, name);
    if (member === undefined) near -= (shape.required ?? []).includes(name) ? 1 : 0;
    else if (valuesOf(resolved(property)).length > 0) near += fits(property, member) ? 20 : -20;
    else near += fits(property, member) ? 2 : 1;
  }
  for (const part of shape.allOf ?? []) near += resemblance(part, value);
  return near;
}

/** Once a value fits all other keywords: only then it is known what these have evaluated. */
function explainUnevaluated(explanation: Explanation, schema: Keywords, place: Place): void {
  const { unevaluatedProperties, unevaluatedItems } = schema;
  const { value } = place;
  const isAsked =
    (unevaluatedProperties !== undefined && isObject(value)) || (unevaluatedItems !== undefined && Array.isArray(value));
  const marks = isAsked && !explanation.fits(schema, value) ? explanation.marks(schema, value) : undefined;
  if (marks === undefined) return;
  if (unevaluatedProperties !== undefined && isObject(value)) {
    for (const [name, member] of entriesOf(value)) {
      const at = propertyPlace(place, name, member, true);
      if (!marks.has(name)) explainRest(explanation, unevaluatedProperties, at, "unknown-property", "properties");
    }
  }
  if (unevaluatedItems !== undefined && Array.isArray(value)) {
    for (let index = 0; index < value.length && !explanation.isFull(); index += 1) {
      const at = propertyPlace(place, String(index), value[index]);
      if (!marks.has(index)) explainRest(explanation, unevaluatedItems, at, "unknown-item", "items");
    }
  }
}

function explainRest(explanation: Explanation, schema: Part, place: Place, rule: string, kind: string): void {
  if (schema === false) explanation.add(place, rule, `only ${kind} that the schema describes`, describeFound(place.value));
  else explanation.explain(schema, place);
}

// ------------------------------------------------------------------------------------------------------------------- Objects

// In this order: properties that are missing, each followed by what is wrong inside its probable rename; properties at the wrong
// level; properties that the contract does not have; and what is wrong inside the others.
function explainObject(explanation: Explanation, schema: Keywords, place: Place): void {
  const wrapped = place.isChecked === true ? undefined : findWrapped(schema, place);
  if (wrapped !== undefined) {
    explainWrapped(explanation, schema, place, wrapped);
    return;
  }
  const here: Place = { ...place, schema };
  explainMissing(explanation, schema, here);
  explanation.before(
    () => explainMembers(explanation, schema, here),
    () => explainInside(explanation, schema, here),
  );
}

function explainWrapped(explanation: Explanation, schema: Part, place: Place, wrapped: Displaced): void {
  const found = `them ${insideOf(wrapped.place.found)}`;
  explanation.add(place, "wrong-level", `its properties ${insideOf(place.expected)}`, found, wrapped.hint);
  explanation.explain(schema, wrapped.place);
}

function explainMissing(explanation: Explanation, schema: Keywords, here: Place): void {
  const members = membersOf(here);
  const near = entriesOf(members).slice(0, CANDIDATES);
  const required = new Set(schema.required);
  const missing: string[] = [];
  const elsewhere = new Map<string, Displaced>();
  for (const name of propertyNames(schema)) {
    if (!required.has(name) || has(members, name) || name === here.settled) continue;
    const level = here.isChecked === true ? undefined : findLevel(explanation, schema, here, near, name);
    if (level === undefined) missing.push(name);
    else elsewhere.set(name, level);
  }
  // A part of a schema does not know what the whole of it calls a property.
  const renamed = findRenames(explanation, schema, here, here.isChecked === true ? [] : missing);
  for (const name of missing) {
    const wanted = propertyOrAny(schema, name);
    const rename = renamed.get(name);
    addMissing(explanation, here, name, describe(wanted, explanation.isFree), rename);
    if (rename !== undefined) explanation.explain(wanted, rename.place);
  }
  for (const [name, { place, hint }] of elsewhere) {
    explanation.add(place, "wrong-level", insideOf(here.expected), `at ${quoteName(pointerOf(place.found))}`, hint);
    explanation.explain(propertyOrAny(schema, name), place);
  }
}

function addMissing(explanation: Explanation, here: Place, name: string, expected: string, displaced?: Displaced): void {
  const place = propertyPlace(here, name, null);
  explanation.add(place, "missing", expected, "nothing", displaced === undefined ? lookedFor(here) : displaced.hint);
}

function explainMembers(explanation: Explanation, schema: Keywords, here: Place): void {
  const members = entriesOf(membersOf(here));
  if (schema.additionalProperties === false) explainUndeclared(explanation, schema, here, members);
  for (const [name] of schema.propertyNames === undefined ? [] : members) {
    const [first] = explanation.isFull() ? [] : probe(schema.propertyNames ?? true, name, explanation.isFree);
    if (first !== undefined) {
      const place = propertyPlace(here, name, null, true);
      explanation.add(place, "property-name", first.expected, `the name ${quoteName(name)}`, first.hint);
    }
  }
  const properties = (many: number): string => count(many, "property", "properties");
  const { minProperties = 0, maxProperties = Infinity } = schema;
  const found = `an object with ${properties(members.length)}`;
  if (members.length < minProperties) explanation.add(here, "minProperties", `at least ${properties(minProperties)}`, found);
  if (members.length > maxProperties) explanation.add(here, "maxProperties", `at most ${properties(maxProperties)}`, found);
}

function explainUndeclared(
  explanation: Explanation, schema: Keywords, here: Place, members: readonly Entry[],
): void {
  const declared = new Set(Object.keys(schema.properties ?? {}));
  const patterns = (schema.patternProperties ?? []).map((each) => each.pattern);
  const absent = [...declared].filter((name) => !has(membersOf(here), name));
  const names = [...[...declared].map(quoteName), ...patterns.map((each) => `names that match ${quotePattern(each)}`)];
  const expected = names.length === 0 ? "no properties" : `only ${anyOf(names)}`;
  for (const [name, value] of members) {
    if (declared.has(name) || name === here.settled || explanation.isFull()) continue;
    if (explanation.isClaimed(here.value, name) || patterns.some((each) => expressionOf(each).test(name))) continue;
    const hint = didYouMean(closest(explanation, name, absent), quoteName);
    explanation.add(propertyPlace(here, name, value, true), "unknown-property", expected, describeFound(value), hint);
  }
}

function explainInside(explanation: Explanation, schema: Keywords, here: Place): void {
  const members = membersOf(here);
  const required = new Set(schema.required);
  const declared = propertyNames(schema);
  for (const name of declared) {
    const value = own(members, name);
    if (value === undefined || name === here.settled) continue;
    explanation.explain(propertyOrAny(schema, name), propertyPlace(here, name, value, !required.has(name)));
  }
  const others = mapSchema(schema);
  const patterns = schema.patternProperties ?? [];
  for (const [name, value] of others === undefined && patterns.length === 0 ? [] : entriesOf(members)) {
    const at = propertyPlace(here, name, value, true);
    let isKnownName = propertyOf(schema, name) !== undefined;
    for (const pattern of patterns) {
      if (!expressionOf(pattern.pattern).test(name)) continue;
      isKnownName = true;
      explanation.explain(pattern.schema, at);
    }
    if (!isKnownName && others !== undefined) explanation.explain(others, at);
  }
}

// ------------------------------------------------------------------------------------------------------------- Tagged unions

function explainUnion(explanation: Explanation, union: Keywords, place: Place): void {
  const { value } = place;
  const tag = union.tag ?? "";
  if (!isObject(value)) {
    explanation.add(place, "type", describe(union), describeFound(value), typeHint(union, value));
    return;
  }
  const tagged = own(value, tag);
  if (tagged !== undefined) {
    explainTagged(explanation, union, place, tag, tagged);
  } else if (!explainRenamedTag(explanation, union, place, tag) && !explainTagFurtherIn(explanation, union, place, tag)) {
    addMissing(explanation, place, tag, oneOfTags(union));
  }
}

function explainTagged(explanation: Explanation, union: Keywords, place: Place, tag: string, tagged: unknown): void {
  const tagPlace = propertyPlace(place, tag, tagged);
  const variant = variantOf(union, tagged);
  if (typeof tagged !== "string") {
    explanation.add(tagPlace, tagged === null ? "null" : "type", oneOfTags(union), describeFound(tagged));
  } else if (variant !== undefined) {
    explanation.explain(variant, place);
  } else if (union.unknown === "reject") {
    const hint = didYouMean(closest(explanation, tagged, Object.keys(union.variants ?? {})), literal);
    explanation.add(tagPlace, "tag", oneOfTags(union), describeFound(tagged), hint);
  }
}

function explainRenamedTag(explanation: Explanation, union: Keywords, place: Place, tag: string): boolean {
  for (const [name, value] of entriesOf(membersOf(place)).slice(0, CANDIDATES)) {
    const variant = variantOf(union, value);
    if (variant === undefined || declares(variant, place.value, name)) continue;
    explanation.claim(place.value, name);
    addMissing(explanation, place, tag, oneOfTags(union), { place, hint: renameHint(tag, name) });
    explanation.explain(variant, { ...place, settled: tag });
    return true;
  }
  return false;
}

function explainTagFurtherIn(explanation: Explanation, union: Keywords, place: Place, tag: string): boolean {
  for (const [name, value] of entriesOf(membersOf(place)).slice(0, CANDIDATES)) {
    const inside = opened(value);
    const variant = isObject(inside) ? variantOf(union, own(inside, tag)) : undefined;
    if (variant === undefined || !isObject(inside)) continue;
    const isPartlyHere = shapeOf(variant, place.value)?.required?.some((each) => has(membersOf(place), each)) ?? false;
    if (!isPartlyHere) {
      explainWrapped(explanation, variant, place, unwrap(place, name, inside));
      return true;
    }
    const found = below(below(place.found, name), tag);
    const [pointer, level] = [quoteName(pointerOf(found)), insideOf(place.expected)];
    explanation.claim(inside, tag);
    const tagPlace = propertyPlace(place, tag, null, false, found);
    explanation.add(tagPlace, "wrong-level", level, `at ${pointer}`, `found at ${pointer}; expected ${level}`);
    explanation.explain(variant, { ...place, settled: tag });
    return true;
  }
  return false;
}

// ------------------------------------------------------------------------------ Displaced: wrapped, at another level, renamed

const LEVELS_OUT = 8;

function findWrapped(schema: Keywords, here: Place): Displaced | undefined {
  const members = membersOf(here);
  const required = schema.required ?? [];
  const absent = required.filter((name) => !has(members, name) && name !== here.settled);
  const isAnyThere = required.some((name) => has(members, name) && resolved(propertyOrAny(schema, name)).const === undefined);
  if (absent.length < 2 || isAnyThere) return undefined;
  for (const [name, value] of entriesOf(members).slice(0, CANDIDATES)) {
    const inside = propertyOf(schema, name) === undefined ? opened(value) : undefined;
    if (!isObject(inside)) continue;
    const there = absent.filter((each) => has(inside, each) && fits(propertyOrAny(schema, each), inside[each])).length;
    if (there > 1 && there * 2 >= absent.length) return unwrap(here, name, inside);
  }
  return undefined;
}

/** What a property holds, be it JSON or the text of JSON. */
function opened(value: unknown): unknown {
  return (typeof value === "string" ? jsonInside(value) : undefined) ?? value;
}

/** What stands in the wrapper and beside it, read as one. */
function unwrap(here: Place, wrapper: string, inner: Record<string, unknown>): Displaced {
  const outer = membersOf(here);
  const beside = entriesOf(outer).filter(([name]) => name !== wrapper);
  const inside = entriesOf(inner).filter(([name]) => name === wrapper || !has(outer, name));
  const where = typeof outer[wrapper] === "string" ? " as JSON text: parse and unwrap it" : ": unwrap it";
  const place = { ...here, found: below(here.found, wrapper), value: Object.fromEntries([...beside, ...inside]) };
  return { place, hint: `the whole object stands inside ${quoteName(wrapper)}${where}` };
}

/** Finds a missing property that stands under its own name at another level: further out, or one level further in. */
function findLevel(
  explanation: Explanation, schema: Keywords, here: Place, near: readonly Entry[], name: string,
): Displaced | undefined {
  const found = findFurtherOut(explanation, schema, here, name) ?? findFurtherIn(explanation, schema, here, near, name);
  if (found === undefined) return undefined;
  const [path, value] = found;
  const hint = `found at ${quoteName(pointerOf(path))}; expected ${insideOf(here.expected)}`;
  return { place: propertyPlace(here, name, value, false, path), hint };
}

function findFurtherOut(explanation: Explanation, schema: Keywords, here: Place, name: string): [Path, unknown] | undefined {
  let outer = here.enclosing;
  for (let level = 0; outer !== undefined && level < LEVELS_OUT; level += 1, outer = outer.enclosing) {
    const read = outer.schema;
    const isStray = read !== undefined && mapSchema(read) === undefined && !isKnown(read, name);
    if (isStray && take(explanation, propertyOrAny(schema, name), outer.value, name)) {
      return [below(outer.found, name), membersOf(outer)[name]];
    }
  }
  return undefined;
}

function findFurtherIn(
  explanation: Explanation, schema: Keywords, here: Place, near: readonly Entry[], name: string,
): [Path, unknown] | undefined {
  for (const [child, value] of near) {
    if (declares(propertyOf(schema, child), value, name) || explanation.isClaimed(here.value, child)) continue;
    if (take(explanation, propertyOrAny(schema, name), value, name)) {
      return [below(below(here.found, child), name), (value as Record<string, unknown>)[name]];
    }
  }
  return undefined;
}

function take(explanation: Explanation, wanted: Part, from: unknown, name: string): boolean {
  if (!isObject(from) || !has(from, name) || explanation.isClaimed(from, name) || !fits(wanted, from[name])) return false;
  explanation.claim(from, name);
  return true;
}

/** How far two properties are from being the same; negative if this sign does not speak for it. */
type Sign = (missing: string, stray: string, value: unknown) => number;

// The signs are tried from the strongest to the weakest, so that a property goes to the one that it resembles most.
function findRenames(explanation: Explanation, schema: Keywords, here: Place, missing: readonly string[]): Map<string, Displaced> {
  const found = new Map<string, Displaced>();
  if (missing.length === 0 || mapSchema(schema) !== undefined) return found;
  const all = strayMembers(explanation, schema, here);
  const stray = new Map(all.filter(([name]) => name.length <= LONGEST_NAME));
  const pair = (sign: Sign): void => {
    for (const name of missing) {
      const near = found.has(name) ? undefined : nearest(propertyOrAny(schema, name), stray, (...it) => sign(name, ...it));
      if (near === undefined) continue;
      const place = propertyPlace(here, name, stray.get(near), false, below(here.found, near));
      stray.delete(near);
      explanation.claim(here.value, near);
      found.set(name, { place, hint: renameHint(name, near) });
    }
  };
  pair((name) => (hasValues(resolved(propertyOrAny(schema, name))) ? 0 : -1));
  pair((name, other) => (letters(name) === letters(other) ? 0 : -1));
  pair((name, other) => slips(explanation, name, other));
  pair((name, other) => leftOver(name, other));
  for (const name of missing) {
    const flat = found.has(name) ? undefined : findFlat(explanation, propertyOrAny(schema, name), here, name, stray);
    if (flat !== undefined) found.set(name, flat);
  }
  pair((name, _, value) => {
    const shared = sharedNames(propertyOrAny(schema, name), value);
    return shared === 0 ? -1 : Number.MAX_SAFE_INTEGER - shared;
  });
  if (missing.length === 1 && all.length === 1) {
    pair((name, other, value) => (isAllThatIsLeft(schema, here, name, other, value) ? 0 : -1));
  }
  return found;
}

function renameHint(name: string, nearest: string): string {
  const [was, now] = [quoteName(name), quoteName(nearest)];
  return `${now} is not in the contract: was ${was} renamed to ${now}?`;
}

/** What stands in an object and is not declared; of a great many, the first. */
function strayMembers(explanation: Explanation, schema: Keywords, here: Place): Entry[] {
  const isStray = (name: string): boolean =>
    !isKnown(schema, name) && name !== here.settled && !explanation.isClaimed(here.value, name);
  return entriesOf(membersOf(here)).filter(([name]) => isStray(name)).slice(0, CANDIDATES);
}

function nearest(
  wanted: Part, stray: ReadonlyMap<string, unknown>, distance: (name: string, value: unknown) => number,
): string | undefined {
  let near: string | undefined;
  let shortest = Infinity;
  for (const [name, value] of stray) {
    const far = fits(wanted, value) ? distance(name, value) : -1;
    if (far >= 0 && far < shortest) [near, shortest] = [name, far];
  }
  return near;
}

function hasValues(schema: Keywords): boolean {
  return valuesOf(schema).length > 0 && schema.open !== true;
}

/** How many properties of a missing object stand in the value. */
function sharedNames(wanted: Part, value: unknown): number {
  const shape = shapeOf(wanted, value);
  if (shape === undefined || !isObject(value)) return 0;
  return [...propertyNames(shape)].filter((name) => has(value, name)).length;
}

/** The missing object, if most of its properties lie among the stray ones, more than any stray object has of them. */
function findFlat(
  explanation: Explanation, declared: Part, here: Place, missing: string, stray: Map<string, unknown>,
): Displaced | undefined {
  const wanted = resolved(declared);
  const names = [...propertyNames(wanted)].filter((name) => stray.has(name) && fits(propertyOrAny(wanted, name), stray.get(name)));
  const required = wanted.required ?? [];
  const isWhole = required.length > 0 && required.every((name) => names.includes(name));
  const isMost = names.length > 1 && names.length * 2 >= required.length;
  const shared = Math.max(0, ...[...stray.values()].map((value) => sharedNames(declared, value)));
  if (names.length <= shared || (!isWhole && !isMost)) return undefined;
  const value = Object.fromEntries(names.map((name) => [name, stray.get(name)]));
  for (const name of names) {
    explanation.claim(here.value, name);
    stray.delete(name);
  }
  const hint = `its properties stand one level too high: put them inside ${quoteName(missing)}`;
  return { place: propertyPlace(here, missing, value, false, here.found), hint };
}

// The weakest sign: a scalar must be right in every respect, and must not be what an object further in is waiting for.
function isAllThatIsLeft(schema: Keywords, here: Place, missing: string, stray: string, value: unknown): boolean {
  const isScalar = typeof value !== "object" || value === null;
  if (isScalar && probe(propertyOrAny(schema, missing), value, false).length > 0) return false;
  return ![...propertyNames(schema)].some((each) =>
    declares(propertyOf(schema, each), own(membersOf(here), each) ?? null, stray),
  );
}

// ------------------------------------------------------------------------------------------------------------------ Likeness

// Few and short names only, and altogether no more comparisons than a hostile document is worth.
const CANDIDATES = 100;
const LONGEST_NAME = 64;

/** The letters of a name without its style: `toolName` and `tool_name` have the same. */
function letters(name: string): string {
  return name.replace(/[_\-. ]/g, "").replace(/[A-Z]/g, (each) => each.toLowerCase());
}

/** Whether one name stands inside the other, and how much is left over; negative if not. */
function leftOver(one: string, other: string): number {
  const [left, right] = [letters(one), letters(other)];
  const isInside = Math.min(left.length, right.length) > 1 && (left.includes(right) || right.includes(left));
  return isInside ? Math.abs(left.length - right.length) : -1;
}

/** The number of slips between two names; negative if they are not alike. */
function slips(explanation: Explanation, wanted: string, other: string): number {
  const [left, right] = [letters(wanted), letters(other)];
  const allowed = Math.max(1, Math.floor(left.length / 4));
  const { likeness } = explanation;
  if (left.length < 3 || Math.abs(left.length - right.length) > allowed || likeness.comparisons === 0) return -1;
  likeness.comparisons -= 1;
  const many = distance(left, right);
  return many <= allowed ? many : -1;
}

/** The candidate that was probably meant, if one stands out. */
function closest(explanation: Explanation, name: string, candidates: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const near = candidates.filter((each) => each.length <= LONGEST_NAME).slice(0, CANDIDATES);
  const same = near.find((each) => letters(each) === letters(name));
  if (same !== undefined) return same;
  let found: string | undefined;
  let fewest = Infinity;
  for (const each of near) {
    const many = slips(explanation, each, name);
    if (many >= 0 && many < fewest) [found, fewest] = [each, many];
  }
  if (found !== undefined || letters(name).length < 3) return found;
  const around = near.filter((each) => leftOver(each, name) >= 0);
  return around.length === 1 ? around[0] : undefined;
}

// Optimal string alignment: two letters that changed places are one slip.
function distance(left: string, right: string): number {
  const width = right.length + 1;
  const cells = new Uint8Array((left.length + 1) * width);
  const cell = (row: number, column: number): number => cells[row * width + column] ?? 0;
  for (let row = 0; row <= left.length; row += 1) {
    for (let column = 0; column <= right.length; column += 1) {
      let fewest = row + column;
      if (row > 0 && column > 0) {
        const replaced = cell(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
        fewest = Math.min(replaced, 1 + cell(row - 1, column), 1 + cell(row, column - 1));
        const isSwapped =
          row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
        if (isSwapped) fewest = Math.min(fewest, cell(row - 2, column - 2) + 1);
      }
      cells[row * width + column] = fewest;
    }
  }
  return cell(left.length, right.length);
}
