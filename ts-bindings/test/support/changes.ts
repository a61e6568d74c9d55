const VALUES: readonly unknown[] = [
  null,
  true,
  "",
  "a",
  "😀".repeat(300),
  "x".repeat(70_000),
  "2025-09-16T02:17:13.040Z",
  -1,
  0,
  1,
  0.5,
  1e15,
  2 ** 53,
  [],
  [null],
  ["a", "a"],
  {},
  { a: 1 },
];

/** The document with each of its parts changed, one at a time; a part that `isKept` stays as it is. */
export function* changes(
  document: unknown,
  isKept: (pointer: string) => boolean,
  pointer = "",
): Generator<{ readonly pointer: string; readonly value: unknown }> {
  if (isKept(pointer)) return;
  for (const value of VALUES) yield { pointer, value };
  if (typeof document !== "object" || document === null) return;
  for (const [name, part] of Object.entries(document)) {
    const here = `${pointer}/${name}`;
    if (isKept(here)) continue;
    for (const change of changes(part, isKept, here)) {
      yield {
        pointer: change.pointer,
        value: Array.isArray(document)
          ? document.map((each: unknown, index) =>
              index === Number(name) ? change.value : each,
            )
          : { ...document, [name]: change.value },
      };
    }
    yield { pointer: here, value: without(document, name) };
  }
}

function without(document: object, name: string): unknown {
  return Array.isArray(document)
    ? document.filter((_, index) => index !== Number(name))
    : Object.fromEntries(
        Object.entries(document).filter(([other]) => other !== name),
      );
}
