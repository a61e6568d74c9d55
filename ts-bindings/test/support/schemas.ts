import type { Schema } from "../../src/generated/runtime.js";

const REFERENCES: ReadonlySet<string> = new Set([
  "ref",
  "asserted",
  "propertiesOf",
  "namesOf",
]);

/** Resolved schemas as they stand in JSON, with their references by name as generated code has them. */
export function linked(
  schemas: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Schema> {
  const all = new Map<string, Schema>();
  for (const [name, schema] of Object.entries(schemas))
    all.set(name, link(schema, all) as Schema);
  return all;
}

function link(value: unknown, all: ReadonlyMap<string, Schema>): unknown {
  if (Array.isArray(value)) return value.map((each) => link(each, all));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, each]) =>
    REFERENCES.has(name) && typeof each === "string"
      ? [name, () => all.get(each)]
      : [name, link(each, all)],
  );
  return Object.fromEntries(members);
}
