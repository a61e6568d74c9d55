import type { Program } from "./program.js";
import { WORD } from "./character-set.js";
import { programOf } from "./program.js";
import { Symbols } from "./symbols.js";

/** What finds something in a text, such as a `RegExp`. */
export interface Search {
  test(text: string): boolean;
}

/**
 * A search for a regular expression that never goes back, for expressions that an engine that goes back may take forever for. The program is read
 * when it is first needed.
 */
export function linearSearch(program: string): Search {
  let search: LinearSearch | undefined;
  return {
    test(text) {
      search ??= new LinearSearch(programOf(program));
      return search.isFoundIn(text);
    },
  };
}

/** What stands before a place. */
const START = 0;
const BEHIND_WORD = 1;
const BEHIND_OTHER = 2;

/** So many numbers are remembered at most, of all states together. */
const REMEMBERED = 1 << 17;

/** Where a search is. */
interface State {
  /** What stands before, then the steps of the program that it has come to. */
  readonly ways: readonly number[];
  /** The state after each symbol, as far as that is known. */
  readonly next: (State | undefined)[];
  readonly isRemembered: boolean;
}

/**
 * It follows all ways at once, remembers which sets of ways follow which, up to a limit, and so takes a step per character where it has been before,
 * else one per character and step of the program.
 */
class LinearSearch {
  private readonly program: Program;
  private readonly symbols: Symbols;
  private readonly end: number;
  /** Of each set, which symbols it has. */
  private readonly has: readonly (readonly boolean[])[];
  private readonly words: readonly boolean[];
  private readonly states = new Map<string, State>();
  private readonly found: State = { ways: [], next: [], isRemembered: true };
  private readonly start: State = { ways: [START], next: [], isRemembered: true };
  private remembered = 0;

  constructor(program: Program) {
    this.program = program;
    const asksForWords = program.steps.some((step) => step.kind === "anchor" && "bB".includes(step.anchor));
    const sets = asksForWords ? [...program.sets, WORD] : program.sets;
    this.symbols = new Symbols(sets, program.properties);
    this.end = this.symbols.count;
    this.has = sets.map((set) => Array.from({ length: this.end }, (_, symbol) => this.symbols.has(set, symbol)));
    this.words = (asksForWords ? this.has.at(-1) : undefined) ?? [];
  }

  isFoundIn(text: string): boolean {
    let state = this.start;
    for (let i = 0; i < text.length; i++) {
      const character = text.codePointAt(i) ?? 0;
      if (character > 0xffff) i++;
      state = this.after(state, this.symbols.of(character));
      if (state === this.found) return true;
    }
    return this.after(state, this.end) === this.found;
  }

  private after(state: State, symbol: number): State {
    const known = state.next[symbol];
    if (known !== undefined) return known;
    const after = this.step(state, symbol);
    if (state.isRemembered && after.isRemembered) state.next[symbol] = after;
    return after;
  }

  /** Steps over one character, or over the end of the text. */
  private step(state: State, symbol: number): State {
    const { steps } = this.program;
    const reached = this.reach(state.ways, symbol);
    if (reached === undefined) return this.found;
    const arrived = new Uint8Array(steps.length);
    if (symbol < this.end) {
      for (const each of reached) {
        const step = steps[each];
        if (step?.kind === "character" && this.has[step.set]?.[symbol] === true) arrived[each + 1] = 1;
      }
    }
    const ways = [this.words[symbol] === true ? BEHIND_WORD : BEHIND_OTHER];
    arrived.forEach((is, step) => {
      if (is === 1) ways.push(step);
    });
    return this.stateOf(ways);
  }

  private stateOf(ways: readonly number[]): State {
    const key = ways.join();
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const size = ways.length + this.end + 1;
    const isRemembered = this.remembered + size <= REMEMBERED;
    const state: State = { ways, next: [], isRemembered };
    if (isRemembered) {
      this.remembered += size;
      this.states.set(key, state);
    }
    return state;
  }

  /**
   * What can be reached without a character: from the ways, and from the beginning of the program, as the expression may begin anywhere.
   * Undefined when the expression is found.
   */
  private reach(ways: readonly number[], symbol: number): readonly number[] | undefined {
    const [before = START] = ways;
    const seen = new Uint8Array(this.program.steps.length);
    const reached: number[] = [];
    const add = (step: number): void => {
      if (seen[step] === 1) return;
      seen[step] = 1;
      reached.push(step);
    };
    add(0);
    for (let i = 1; i < ways.length; i++) add(ways[i] ?? 0);
    for (let i = 0; i < reached.length; i++) {
      const at = reached[i] ?? 0;
      const step = this.program.steps[at];
      if (step?.kind === "found") return undefined;
      if (step?.kind === "both") {
        add(step.first);
        add(step.second);
      } else if (step?.kind === "anchor" && this.holds(step.anchor, before, symbol)) {
        add(at + 1);
      }
    }
    return reached;
  }

  private holds(anchor: string, before: number, symbol: number): boolean {
    const isWord = this.words[symbol] === true;
    switch (anchor) {
      case "^": return before === START;
      case "$": return symbol === this.end;
      case "b": return (before === BEHIND_WORD) !== isWord;
      default: return (before === BEHIND_WORD) === isWord;
    }
  }
}
