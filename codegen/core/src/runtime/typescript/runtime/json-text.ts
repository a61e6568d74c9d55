import type { Violation } from "./violation.js";
import { quote } from "./texts.js";
import { ContractViolationError } from "./violation.js";

export const DEPTH = 500;

export function parsed(type: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const found = /^[ \t\r\n]*$/.test(text) ? "nothing" : `the text ${quote(text)}`;
    throw new ContractViolationError(type, [{ pointer: "", rule: "json", expected: "one JSON document", found }]);
  }
  if (isTooDeep(text)) throw new ContractViolationError(type, [tooDeep("")]);
  return value;
}

export function tooDeep(pointer: string): Violation {
  return { pointer, rule: "json", expected: "one JSON document", found: `nesting deeper than ${DEPTH} levels` };
}

function isTooDeep(text: string): boolean {
  // A level takes two characters, and one that opens it, which engines find faster than one can look at each character.
  if (text.length <= 2 * DEPTH || isShallow(text)) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) {
      index = endOfString(text, index);
    } else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > DEPTH) return true;
    } else if (unit === 0x5d || unit === 0x7d) {
      depth -= 1;
    }
  }
  return false;
}

/** Whether a text has too few arrays and objects to be nested too deep, wherever they stand. */
function isShallow(text: string): boolean {
  let levels = 0;
  for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", at + 1)) {
    levels += 1;
    if (levels > DEPTH) return false;
  }
  // An object in another takes five characters, as `{"":{}}` does: towards the end there is no room for as many as it would need.
  const lastOpening = (): number => text.length - 5 * (DEPTH - levels);
  for (let at = text.indexOf("{"); at >= 0 && at <= lastOpening(); at = text.indexOf("{", at + 1)) {
    levels += 1;
    if (levels > DEPTH) return false;
  }
  return true;
}

export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** The object or array that a string spells, as it does where something was encoded twice. */
export function jsonInside(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return parsed("", text);
  } catch {
    return undefined;
  }
}
