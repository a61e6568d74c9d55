import type { Keywords, Part } from "../keywords.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { valuesOf } from "../keywords.js";
import { isNumeric } from "../numbers.js";
import { describe } from "./describe.js";
import { describeFound, literal } from "./found.js";
import { candidates } from "./likeness.js";
import { isIn } from "./shapes.js";

export function explainValue(explanation: Explanation, declared: Part, schema: Keywords, place: Place): boolean {
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
  const texts = values.filter((each): each is string => typeof each === "string");
  return didYouMean(explanation.likeness.closest(value, candidates(texts)), literal);
}

export function didYouMean(meant: string | undefined, words: (meant: string) => string): string | undefined {
  return meant === undefined ? undefined : `did you mean ${words(meant)}?`;
}
