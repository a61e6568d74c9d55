import type { Keywords, Part } from "../keywords.js";
import type { Violation } from "../violation.js";
import type { Place } from "./place.js";
import { DEPTH, tooDeep } from "../json-text.js";
import { allowsNullAnyway, isNothing } from "../keywords.js";
import { evaluatedRule, ruleOf } from "../rules/rules.js";
import { Marks, Run } from "../rules/run.js";
import { LIMIT } from "../violation.js";
import { describeFound } from "./found.js";
import { Likeness } from "./likeness.js";
import { pointerOf, rootPlace } from "./place.js";

/** Explains a value whose schema is neither `false` nor satisfied by null: {@link Explanation} calls it at each level. */
export type ExplainSchema = (explanation: Explanation, declared: Part, place: Place) => void;

/** One run through a document: the violations so far, and which properties have been recognised as displaced. */
export class Explanation {
  violations: Violation[] = [];
  /** How many violations have been found, those included that had been said already. */
  found = 0;
  /** Whether a part of `check` is being explained, which goes by JSON Schema alone: no generated type limits its numbers. */
  isFree = false;
  /** Whether a `bigint` stands for a number of JSON that a double would round. */
  isExact = false;
  readonly likeness: Likeness = new Likeness();
  private readonly said = new Set<string>();
  private readonly claims = new Map<unknown, Set<string>>();
  private readonly run = new Run(0);
  private readonly explainSchema: ExplainSchema;

  constructor(explainSchema: ExplainSchema) {
    this.explainSchema = explainSchema;
  }

  /** Explains a whole document. */
  explainAll(schema: Part, value: unknown): readonly Violation[] {
    const root = rootPlace(value);
    try {
      this.explain(schema, root);
    } catch (tooDeep) {
      if (!(tooDeep instanceof RangeError)) throw tooDeep;
      this.add(root, "json", "one JSON document", "schemas that are nested too deep in it");
    }
    return this.violations;
  }

  /** What is wrong with another value, as if it were a whole document. */
  probe(schema: Part, value: unknown, isFree: boolean): readonly Violation[] {
    const probe = new Explanation(this.explainSchema);
    probe.isFree = isFree;
    return probe.explainAll(schema, value);
  }

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
    } else if (isNothing(declared)) {
      this.add(place, "not", "nothing here", describeFound(place.value));
    } else if (place.value !== null || !allowsNullAnyway(declared)) {
      this.explainSchema(this, declared, place);
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
