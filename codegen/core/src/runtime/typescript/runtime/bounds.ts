import type { Keywords } from "./keywords.js";

export type Bound = "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum";

export const BOUNDS: readonly (readonly [bound: Bound, words: string])[] = [
  ["minimum", "at least"],
  ["exclusiveMinimum", "more than"],
  ["maximum", "at most"],
  ["exclusiveMaximum", "less than"],
];

export function keepsBound(schema: Keywords, bound: Bound, value: number | bigint): boolean {
  const limit = schema[bound];
  if (limit === undefined) return true;
  switch (bound) {
    case "minimum": return value >= limit;
    case "exclusiveMinimum": return value > limit;
    case "maximum": return value <= limit;
    case "exclusiveMaximum": return value < limit;
  }
}
