import type { Explanation } from "./explanation.js";

// Few and short names only, and altogether no more comparisons than a hostile document is worth.
export const CANDIDATES = 100;
export const LONGEST_NAME = 64;

/** The letters of a name without its style: `toolName` and `tool_name` have the same. */
export function letters(name: string): string {
  return name.replace(/[_\-. ]/g, "").replace(/[A-Z]/g, (each) => each.toLowerCase());
}

/** Whether one name stands inside the other, and how much is left over; negative if not. */
export function leftOver(one: string, other: string): number {
  const [left, right] = [letters(one), letters(other)];
  const isInside = Math.min(left.length, right.length) > 1 && (left.includes(right) || right.includes(left));
  return isInside ? Math.abs(left.length - right.length) : -1;
}

/** The number of slips between two names; negative if they are not alike. */
export function slips(explanation: Explanation, wanted: string, other: string): number {
  const [left, right] = [letters(wanted), letters(other)];
  const allowed = Math.max(1, Math.floor(left.length / 4));
  const { likeness } = explanation;
  if (left.length < 3 || Math.abs(left.length - right.length) > allowed || likeness.comparisons === 0) return -1;
  likeness.comparisons -= 1;
  const many = distance(left, right);
  return many <= allowed ? many : -1;
}

/** The candidate that was probably meant, if one stands out. */
export function closest(explanation: Explanation, name: string, candidates: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const near = candidates.filter((each) => each.length <= LONGEST_NAME).slice(0, CANDIDATES);
  const same = near.find((each) => letters(each) === letters(name));
  if (same !== undefined) return same;
  let found: string | undefined;
  let fewest = Infinity;
  for (const each of near) {
    const many = slips(explanation, each, name);
    if (many >= 0 && many < fewest) [found, fewest] = [each, many];
  }
  if (found !== undefined || letters(name).length < 3) return found;
  const around = near.filter((each) => leftOver(each, name) >= 0);
  return around.length === 1 ? around[0] : undefined;
}

// Optimal string alignment: two letters that changed places are one slip.
function distance(left: string, right: string): number {
  const width = right.length + 1;
  const cells = new Uint8Array((left.length + 1) * width);
  const cell = (row: number, column: number): number => cells[row * width + column] ?? 0;
  for (let row = 0; row <= left.length; row += 1) {
    for (let column = 0; column <= right.length; column += 1) {
      let fewest = row + column;
      if (row > 0 && column > 0) {
        const replaced = cell(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
        fewest = Math.min(replaced, 1 + cell(row - 1, column), 1 + cell(row, column - 1));
        const isSwapped =
          row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
        if (isSwapped) fewest = Math.min(fewest, cell(row - 2, column - 2) + 1);
      }
      cells[row * width + column] = fewest;
    }
  }
  return cell(left.length, right.length);
}
