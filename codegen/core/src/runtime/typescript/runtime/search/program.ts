import type { CharacterSet } from "./character-set.js";
import { characterSet } from "./character-set.js";

/** A step of a program. */
export type Step =
  /** A character of the set, then the next step. */
  | { readonly kind: "character"; readonly set: number }
  /** Both. */
  | { readonly kind: "both"; first: number; second: number }
  /** The next step, if the place is one that the anchor means. */
  | { readonly kind: "anchor"; readonly anchor: string }
  /** The expression is found. */
  | { readonly kind: "found" };

export interface Program {
  readonly steps: readonly Step[];
  readonly sets: readonly CharacterSet[];
  /** Properties of Unicode that sets speak of by number. */
  readonly properties: readonly string[];
}

/**
 * Reads a regular expression in the normal form that the generator writes: groups `(…|…)`, classes `[61-7a,p0]` of hexadecimal code points,
 * counts, the anchors `^ $ b B`, before it `{L,sc=Greek}` where classes have properties. What is counted is written out, so often as it
 * counts.
 */
export function programOf(text: string): Program {
  return new Reader(text).program();
}

class Reader {
  private readonly text: string;
  private readonly steps: Step[] = [];
  private readonly sets: CharacterSet[] = [];
  private readonly setTexts: string[] = [];
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  program(): Program {
    let properties: string[] = [];
    if (this.isAt("{")) {
      const end = this.text.indexOf("}");
      properties = this.text.slice(1, end).split(",");
      this.at = end + 1;
    }
    this.alternatives();
    this.steps.push({ kind: "found" });
    return { steps: this.steps, sets: this.sets, properties };
  }

  private isAt(characters: string): boolean {
    return this.at < this.text.length && characters.includes(this.text.charAt(this.at));
  }

  /** A step that leads to the next one, until it is said where else. */
  private both(): { first: number; second: number } {
    const next = this.steps.length + 1;
    const step = { kind: "both" as const, first: next, second: next };
    this.steps.push(step);
    return step;
  }

  private alternatives(): void {
    const ends: { first: number; second: number }[] = [];
    let choice = this.both();
    this.sequence();
    while (this.isAt("|")) {
      this.at++;
      ends.push(this.both());
      choice.second = this.steps.length;
      choice = this.both();
      this.sequence();
    }
    for (const end of ends) end.first = end.second = this.steps.length;
  }

  private sequence(): void {
    while (this.at < this.text.length && !this.isAt("|)")) {
      const start = this.at;
      const before = this.steps.length;
      this.atom();
      if (this.isAt("*+?{")) {
        this.steps.length = before;
        this.repeated(start, this.at);
      }
    }
  }

  private atom(): void {
    const character = this.text.charAt(this.at++);
    if (character === "(") {
      this.alternatives();
      this.at++;
    } else if (character === "[") {
      const end = this.text.indexOf("]", this.at);
      this.steps.push({ kind: "character", set: this.setOf(this.text.slice(this.at, end)) });
      this.at = end + 1;
    } else {
      this.steps.push({ kind: "anchor", anchor: character });
    }
  }

  private setOf(listed: string): number {
    const known = this.setTexts.indexOf(listed);
    if (known >= 0) return known;
    this.setTexts.push(listed);
    return this.sets.push(characterSet(listed)) - 1;
  }

  /** What stands from one place to another, as often as the quantifier after it says. */
  private repeated(start: number, end: number): void {
    const quantifier = this.text.charAt(end);
    let least = quantifier === "+" ? 1 : 0;
    let most = quantifier === "?" ? 1 : Infinity;
    let after = end + 1;
    if (quantifier === "{") {
      after = this.text.indexOf("}", end) + 1;
      const [from = "", to = from] = this.text.slice(end + 1, after - 1).split(",");
      least = Number(from);
      most = to === "" ? Infinity : Number(to);
    }
    for (let i = 0; i < least; i++) this.again(start);
    const ways: { first: number; second: number }[] = [];
    const loop = this.steps.length;
    for (let i = least; i < (most === Infinity ? least + 1 : most); i++) {
      ways.push(this.both());
      this.again(start);
    }
    if (most === Infinity) {
      const back = this.both();
      back.first = back.second = loop;
    }
    for (const way of ways) way.second = this.steps.length;
    this.at = after;
  }

  private again(start: number): void {
    this.at = start;
    this.atom();
  }
}
