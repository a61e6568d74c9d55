/** A class of characters as a search program writes it: `61-7a,5f,p0,P1`, behind `^` what is not in it. */
export interface CharacterSet {
  readonly isNegated: boolean;
  /** The first and the last code point of each range. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Bits of the properties whose characters are listed. */
  readonly held: number;
  /** Bits of the properties whose characters are not. */
  readonly lacked: number;
}

export const WORD: CharacterSet = {
  isNegated: false,
  ranges: [[0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]],
  held: 0,
  lacked: 0,
};

export function characterSet(text: string): CharacterSet {
  const isNegated = text.startsWith("^");
  const listed = isNegated ? text.slice(1) : text;
  const ranges: [number, number][] = [];
  let held = 0;
  let lacked = 0;
  for (const item of listed === "" ? [] : listed.split(",")) {
    if (item.startsWith("p")) held |= 1 << Number(item.slice(1));
    else if (item.startsWith("P")) lacked |= 1 << Number(item.slice(1));
    else {
      const [first = "", last = first] = item.split("-");
      ranges.push([parseInt(first, 16), parseInt(last, 16)]);
    }
  }
  return { isNegated, ranges, held, lacked };
}

/** Whether a set has a character that has the properties of these bits. */
export function hasCharacter(set: CharacterSet, character: number, properties: number): boolean {
  const isListed = (properties & set.held) !== 0
    || (~properties & set.lacked) !== 0
    || set.ranges.some(([first, last]) => first <= character && character <= last);
  return isListed !== set.isNegated;
}
