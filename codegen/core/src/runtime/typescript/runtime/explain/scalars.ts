import type { Bound } from "../bounds.js";
import type { Keywords } from "../keywords.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { BOUNDS, keepsBound } from "../bounds.js";
import { formatPhrase, isFormat } from "../formats/formats.js";
import { isBigInt, isMultipleOf, isNumber } from "../numbers.js";
import { searchOf } from "../patterns.js";
import { codePoints, hasLength, quotePattern } from "../texts.js";
import { describeFound } from "./found.js";
import { count } from "./lists.js";

export function explainString(explanation: Explanation, schema: Keywords, place: Place, text: string): void {
  const found = describeFound(text);
  const characters = (many: number): string => count(many, "character", "characters");
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  const isTooLong = !hasLength(text, 0, maxLength);
  if (!hasLength(text, minLength)) {
    explanation.add(place, "minLength", `at least ${characters(minLength)}`, `${found} (${characters(codePoints(text))})`);
  }
  if (isTooLong) {
    explanation.add(place, "maxLength", `at most ${characters(maxLength)}`, `${found} (${characters(codePoints(text))})`);
  }
  // The longest text that is allowed bounds the time that the expression may take.
  if (pattern !== undefined && !isTooLong && searchOf(schema)?.test(text) === false) {
    explanation.add(place, "pattern", `text that matches ${quotePattern(pattern)}`, found);
  }
  if (!isFormat(schema.format, text)) explanation.add(place, "format", formatPhrase(schema.format), found);
}

export function explainNumber(explanation: Explanation, schema: Keywords, place: Place, value: number | bigint): void {
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

// Between 1e8 and 1e11 lie the Unix seconds of the years 1973 to 5138, and the same years in milliseconds from there on.
function timeHint(schema: Keywords, broken: Bound, exact: number | bigint): string | undefined {
  const value = Number(exact);
  const fitsAll = (other: number): boolean => BOUNDS.every(([bound]) => keepsBound(schema, bound, other));
  const isUpper = broken === "maximum" || broken === "exclusiveMaximum";
  if (isUpper && value >= 1e11 && value < 1e14 && fitsAll(value / 1000)) return "is it in milliseconds? as seconds it would fit";
  if (!isUpper && value >= 1e8 && value < 1e11 && fitsAll(value * 1000)) return "is it in seconds? as milliseconds it would fit";
  return undefined;
}
