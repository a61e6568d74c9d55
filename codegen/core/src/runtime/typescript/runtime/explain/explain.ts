import type { Schema } from "../schema.js";
import type { Violation } from "../violation.js";
import { isExact } from "../exact-integers.js";
import { ContractViolationError } from "../violation.js";
import { Explanation } from "./explanation.js";
import { describeFound } from "./found.js";
import { explainSchema } from "./schemas.js";

/** Everything that is wrong with a value, and what probably happened; empty if it is right. */
export function explain(schema: Schema, value: unknown): readonly Violation[] {
  return new Explanation(explainSchema).explainAll(schema, value);
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
