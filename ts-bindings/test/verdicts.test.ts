import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explain, keeps } from "../src/generated/runtime.js";
import { linked } from "./support/schemas.js";

// The table that the Java runtime is held to as well.
const rows = JSON.parse(
  readFileSync(
    new URL(
      "../../codegen/core/src/test/resources/verdicts/verdicts.json",
      import.meta.url,
    ),
    "utf8",
  ),
) as {
  readonly says: string;
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly fits: readonly string[];
  readonly refused: readonly string[];
}[];

describe("values fit or do not", () => {
  it.each(rows)("$says", ({ schemas, fits, refused }) => {
    const root = linked(schemas).get("Root") ?? {};
    const whole = { check: { ref: () => root } };
    for (const [documents, verdict] of [
      [fits, true],
      [refused, false],
    ] as const) {
      for (const document of documents) {
        const value: unknown = JSON.parse(document);
        expect(keeps(whole, value), document).toBe(verdict);
        expect(explain(root, value).length === 0, document).toBe(verdict);
      }
    }
  });
});
