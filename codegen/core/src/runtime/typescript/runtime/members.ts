// Only what an object has itself: `__proto__`, `constructor` and the like are names as any other in a document.
export function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A JSON object: not null, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export type Entry = readonly [name: string, value: unknown];

// In a value that did not come from JSON a property may be undefined, which is as good as absent.
export function has(object: Record<string, unknown>, name: string): boolean {
  return own(object, name) !== undefined;
}

export function entriesOf(object: Record<string, unknown>): Entry[] {
  const entries = Object.entries(object);
  return entries.some(([, value]) => value === undefined) ? entries.filter(([, value]) => value !== undefined) : entries;
}

/** So many of the properties at most, of those that are wanted. Of an object with a hundred thousand nobody needs the rest. */
export function firstEntries(
  object: Record<string, unknown>, most: number, isWanted: (name: string) => boolean = () => true,
): Entry[] {
  const first: Entry[] = [];
  for (const name of Object.keys(object)) {
    if (first.length === most) break;
    if (object[name] !== undefined && isWanted(name)) first.push([name, object[name]]);
  }
  return first;
}
