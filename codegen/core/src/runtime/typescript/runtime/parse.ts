import type { Schema } from "./schema.js";
import { ExactReader, mayRound } from "./exact-integers.js";
import { refuseRounded } from "./explain/rounded.js";
import { fitted } from "./fitted.js";
import { parsed } from "./json-text.js";

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
