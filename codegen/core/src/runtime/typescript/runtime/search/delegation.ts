import type { Search } from "./linear-search.js";

/** Compiles a schema to a function that says whether a value fits. */
export type Validator = (schema: object) => (value: unknown) => boolean;

let validator: Validator | undefined;

/**
 * Gives decoders a validator for what they do not check themselves, such as patterns that look ahead. It is asked for each such schema once, when
 * that is first needed. How long it takes for what a stranger sends is its own affair.
 */
export function delegateTo(compile: Validator): void {
  validator = compile;
}

/** The search for a pattern that is left to the validator. */
export function delegatedSearch(pattern: string): Search {
  let fits: ((value: unknown) => boolean) | undefined;
  return {
    test(text) {
      if (fits === undefined) {
        if (validator === undefined) {
          throw new Error(`the contract leaves the pattern ${pattern} to a validator: call delegateTo first`);
        }
        fits = validator({ type: "string", pattern });
      }
      return fits(text);
    },
  };
}
