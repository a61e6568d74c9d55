import type { CharacterSet } from "./character-set.js";
import { hasCharacter } from "./character-set.js";

const ASCII = 128;

/**
 * The characters of a search program, put together as far as it cannot tell them apart: such a symbol is an interval of code points, and which of
 * the properties of Unicode hold there. Few symbols make few transitions.
 */
export class Symbols {
  readonly count: number;
  private readonly starts: readonly number[];
  private readonly properties: readonly RegExp[];
  private readonly ascii: readonly number[];

  constructor(sets: readonly CharacterSet[], properties: readonly string[]) {
    const starts = sets.flatMap((set) => set.ranges.flatMap(([first, last]) => [first, last + 1]));
    this.starts = [...new Set([0, ...starts])].sort((a, b) => a - b);
    this.properties = properties.map((property) => new RegExp(`^\\p{${property}}$`, "u"));
    this.count = this.starts.length << this.properties.length;
    this.ascii = Array.from({ length: ASCII }, (_, character) => this.search(character));
  }

  of(character: number): number {
    return this.ascii[character] ?? this.search(character);
  }

  /** Whether a set has the characters of a symbol. */
  has(set: CharacterSet, symbol: number): boolean {
    const bits = this.properties.length;
    return hasCharacter(set, this.starts[symbol >> bits] ?? 0, symbol & ((1 << bits) - 1));
  }

  private search(character: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= character) low = middle;
      else high = middle - 1;
    }
    let symbol = low << this.properties.length;
    if (this.properties.length > 0) {
      const text = String.fromCodePoint(character);
      this.properties.forEach((property, bit) => {
        if (property.test(text)) symbol |= 1 << bit;
      });
    }
    return symbol;
  }
}
