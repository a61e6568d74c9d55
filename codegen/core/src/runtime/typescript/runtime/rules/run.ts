import type { Part } from "../keywords.js";

/**
 * A schema, or a keyword of one, made ready to be asked about many values. `marks` takes what has been evaluated of this value, where a schema
 * around asks for it; it is worth nothing if the value does not fit.
 */
export type Rule = (value: unknown, run: Run, marks?: Marks) => boolean;

/** Makes a rule of a schema that is a part of another one. */
export type RuleOf = (schema: Part) => Rule;

/** Which properties or items of one value a schema has looked at: what `unevaluatedProperties` and `unevaluatedItems` go by. */
export class Marks {
  readonly seen: Set<string | number> = new Set<string | number>();
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

/** A verdict that is remembered, with what was evaluated if somebody has asked for that. */
interface Judged {
  readonly fits: boolean;
  readonly marks: Marks | undefined;
}

/**
 * One evaluation of a value. Where recursive choices could look at the same part of a value again and again, twice as often with each level, it
 * remembers what it has found: the work is at most that of each schema on each part once.
 */
export class Run {
  private readonly verdicts = new Map<unknown, Map<Rule, Judged>>();
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
    const known = this.verdicts.get(value) ?? new Map<Rule, Judged>();
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
