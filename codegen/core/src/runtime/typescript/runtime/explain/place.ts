import type { Keywords } from "../keywords.js";
import { cut, quoteName } from "../texts.js";

/** A way down into a document, written as a JSON pointer only once somebody asks. */
export interface Path {
  readonly parent: Path | undefined;
  readonly segment: string;
  readonly depth: number;
}

/**
 * A value under explanation: where the contract expects it, where it was found (which differs inside a probable rename), and
 * the object around it. `settled` is a property that has been dealt with already: the tag of a union.
 */
export interface Place {
  readonly expected: Path;
  readonly found: Path;
  readonly value: unknown;
  readonly enclosing?: Place | undefined;
  readonly schema?: Keywords;
  readonly isOptional?: boolean;
  /** Whether this is held to `check`, after the type has had its say. */
  readonly isChecked?: boolean;
  readonly settled?: string | undefined;
}

/** Where a missing property probably is instead, and the hint that says so. */
export interface Displaced {
  readonly place: Place;
  readonly hint: string;
}

// A longer name would let a small hostile document make large explanations.
const LONGEST_SEGMENT = 256;

export function below(parent: Path, segment: string): Path {
  return { parent, segment, depth: parent.depth + 1 };
}

export function pointerOf(path: Path): string {
  const segments: string[] = [];
  for (let each = path; each.parent !== undefined; each = each.parent) {
    const segment = cut(each.segment, LONGEST_SEGMENT);
    segments.push(/[~/]/.test(segment) ? `/${segment.replace(/~/g, "~0").replace(/\//g, "~1")}` : `/${segment}`);
  }
  return segments.reverse().join("");
}

export function insideOf(path: Path): string {
  return path.parent === undefined ? "at the top level" : `inside ${quoteName(pointerOf(path).slice(1))}`;
}

export function rootPlace(value: unknown): Place {
  const root: Path = { parent: undefined, segment: "", depth: 0 };
  return { expected: root, found: root, value };
}

/** A property of the object at a place, found under its name unless it is told where. */
export function propertyPlace(here: Place, name: string, value: unknown, isOptional = false, found: Path = below(here.found, name)): Place {
  return { expected: below(here.expected, name), found, value, enclosing: here, isOptional, isChecked: here.isChecked === true };
}

export function lookedFor(here: Place): string | undefined {
  const place = pointerOf(here.found);
  if (place === pointerOf(here.expected)) return undefined;
  return `looked for ${place === "" ? "at the top level" : `in ${quoteName(place.slice(1))}`}`;
}

export function membersOf(place: Place): Record<string, unknown> {
  return place.value as Record<string, unknown>;
}
