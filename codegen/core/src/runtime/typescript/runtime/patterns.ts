import type { Search } from "./search/linear-search.js";
import { delegatedSearch } from "./search/delegation.js";
import { linearSearch } from "./search/linear-search.js";

// What has been made once is kept: there are no more patterns than contracts have.
const expressions = new Map<string, Search>();
const programs = new Map<string, Search>();
const delegated = new Map<string, Search>();

function known(searches: Map<string, Search>, source: string, make: (source: string) => Search): Search {
  let search = searches.get(source);
  if (search === undefined) {
    search = make(source);
    searches.set(source, search);
  }
  return search;
}

function expressionOf(pattern: string): Search {
  return new RegExp(pattern, "u");
}

/** Whether a regular expression finds something in a text. */
export function matches(text: string, pattern: string): boolean {
  return known(expressions, pattern, expressionOf).test(text);
}

/** Whether the program of a {@link linearSearch} finds something in a text. */
export function matchesInLinearTime(text: string, program: string): boolean {
  return known(programs, program, linearSearch).test(text);
}

/** Whether a text matches a pattern by what the validator of {@link delegatedSearch} says. */
export function matchesByValidator(text: string, pattern: string): boolean {
  return known(delegated, pattern, delegatedSearch).test(text);
}

/** A pattern, which may come with a search that generated code has made for it. */
export interface Patterned {
  readonly pattern?: string | undefined;
  readonly program?: Search | undefined;
}

/** What searches for the pattern of a schema, if that has one. */
export function searchOf({ pattern, program }: Patterned): Search | undefined {
  return pattern === undefined || program !== undefined ? program : known(expressions, pattern, expressionOf);
}
