import type { Search } from "./search/linear-search.js";

const expressions = new Map<string, RegExp>();

/** A pattern, which may come with a search that generated code has made for it. */
export interface Patterned {
  readonly pattern?: string | undefined;
  readonly program?: Search | undefined;
}

/** What searches for the pattern of a schema, if that has one. */
export function searchOf({ pattern, program }: Patterned): Search | undefined {
  if (pattern === undefined || program !== undefined) return program;
  const known = expressions.get(pattern);
  if (known !== undefined) return known;
  const expression = new RegExp(pattern, "u");
  expressions.set(pattern, expression);
  return expression;
}
