// Few and short names only, and altogether no more comparisons than a hostile document is worth.
export const CANDIDATES = 100;
export const LONGEST_NAME = 64;

/** A name, and its letters without its style: `toolName` and `tool_name` have the same. */
export interface Name {
  readonly name: string;
  readonly letters: string;
}

export function nameOf(name: string): Name {
  return { name, letters: name.replace(/[_\-. ]/g, "").replace(/[A-Z]/g, (each) => each.toLowerCase()) };
}

/** The names that others are compared with. */
export function candidates(names: Iterable<string>): readonly Name[] {
  const near: Name[] = [];
  for (const name of names) {
    if (name.length <= LONGEST_NAME) near.push(nameOf(name));
    if (near.length === CANDIDATES) break;
  }
  return near;
}

/** Whether one name stands inside the other, and how much is left over; negative if not. */
export function leftOver({ letters: left }: Name, { letters: right }: Name): number {
  const isInside = Math.min(left.length, right.length) > 1 && (left.includes(right) || right.includes(left));
  return isInside ? Math.abs(left.length - right.length) : -1;
}

/** Compares names for one explanation. */
export class Likeness {
  private comparisons = 20_000;

  /** The number of slips between two names; negative if they are not alike. */
  slips({ letters: left }: Name, { letters: right }: Name): number {
    const allowed = Math.max(1, Math.floor(left.length / 4));
    if (left.length < 3 || Math.abs(left.length - right.length) > allowed || this.comparisons === 0) return -1;
    this.comparisons -= 1;
    const many = distance(left, right, allowed);
    return many <= allowed ? many : -1;
  }

  /** The candidate that was probably meant, if one stands out. */
  closest(text: string, near: readonly Name[]): string | undefined {
    if (text.length > LONGEST_NAME) return undefined;
    const name = nameOf(text);
    const same = near.find((each) => each.letters === name.letters);
    if (same !== undefined) return same.name;
    let found: string | undefined;
    let fewest = Infinity;
    for (const each of near) {
      const many = this.slips(each, name);
      if (many >= 0 && many < fewest) [found, fewest] = [each.name, many];
    }
    if (found !== undefined || name.letters.length < 3) return found;
    const around = near.filter((each) => leftOver(each, name) >= 0);
    return around.length === 1 ? around[0]?.name : undefined;
  }
}

/** Optimal string alignment: two letters that changed places are one slip. More than `most` are as good as any. */
function distance(left: string, right: string, most: number): number {
  let start = 0;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (start < leftEnd && left.charCodeAt(start) === right.charCodeAt(start)) start += 1;
  while (leftEnd > start && rightEnd > start && left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  return middleDistance(left.slice(start, leftEnd), right.slice(start, rightEnd), most);
}

// Only cells near the diagonal: further away there are more slips than count.
function middleDistance(left: string, right: string, most: number): number {
  const width = right.length + 2;
  let [before, last, now] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  for (let column = 0; column < width; column += 1) last[column] = column;
  let fewest = 0;
  for (let row = 1; row <= left.length; row += 1) {
    const fewestBefore = fewest;
    const first = Math.max(1, row - most);
    const end = Math.min(right.length, row + most);
    now[first - 1] = fewest = first === 1 ? row : most + 1;
    for (let column = first; column <= end; column += 1) {
      const [here, there] = [left.charCodeAt(row - 1), right.charCodeAt(column - 1)];
      let slips = at(last, column - 1) + (here === there ? 0 : 1);
      slips = Math.min(slips, 1 + at(last, column), 1 + at(now, column - 1));
      const isSwapped = row > 1 && column > 1 && here === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === there;
      if (isSwapped) slips = Math.min(slips, 1 + at(before, column - 2));
      now[column] = slips;
      fewest = Math.min(fewest, slips);
    }
    now[end + 1] = most + 1;
    // A swap goes on from the row before the last.
    if (fewest > most && fewestBefore > most) return fewest;
    [before, last, now] = [last, now, before];
  }
  return at(last, right.length);
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}
