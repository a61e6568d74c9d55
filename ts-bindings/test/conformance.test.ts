import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ContractViolationError, explain } from "../src/generated/runtime.js";
import { linked } from "./support/schemas.js";

// Written by ConformanceTest of codegen/core, where there is a corpus: what the Java runtime made of the JSON Schema Test Suite.
const file = fileURLToPath(
  new URL("../../codegen/core/target/conformance.json", import.meta.url),
);

interface Evaluated {
  readonly name: string;
  readonly root: string;
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly document: string;
  readonly message: string;
}

// What JSON.parse rounds away, Java still sees.
const ROUNDED = /[0-9]{17}|[eE][+-]?[0-9]{3}/;

describe.runIf(existsSync(file))(
  "says of the test suite what Java says",
  () => {
    const all = existsSync(file)
      ? (JSON.parse(readFileSync(file, "utf8")) as Evaluated[])
      : [];

    it("in the same words", () => {
      expect(all.length).toBeGreaterThan(0);
      const said = (each: Evaluated): string => {
        const schema = linked(each.schemas).get(each.root) ?? {};
        const violations = explain(schema, JSON.parse(each.document));
        return violations.length === 0
          ? ""
          : new ContractViolationError(each.root, violations).message;
      };
      for (const each of all) {
        if (!ROUNDED.test(each.document))
          expect(said(each), each.name).toBe(each.message);
      }
    });
  },
);
