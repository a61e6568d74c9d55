import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  ContractViolationError,
  explain,
  formatViolation,
  hasLength,
  hasUniqueItems,
  isInteger,
  isMultipleOf,
  isObject,
  parse,
  type Schema,
} from "../src/generated/runtime.js";
import { linked } from "./support/schemas.js";

// The cases of the Java runtime: both languages must refuse the same documents in the same words. `java-only` marks what
// JavaScript cannot see, such as a property that stands twice.
const cases = fileURLToPath(
  new URL("../../codegen/core/src/test/resources/explain", import.meta.url),
);

interface CaseSchemas {
  readonly root: string;
  readonly schemas: Readonly<Record<string, unknown>>;
}

function refusal(folder: string): string {
  const read = (name: string): string =>
    readFileSync(join(cases, folder, name), "utf8");
  const { root, schemas } = JSON.parse(read("schemas.json")) as CaseSchemas;
  try {
    const schema = linked(schemas).get(root) ?? {};
    const value = parse(root, schema, read("document.json"));
    const violations = explain(schema, value);
    if (violations.length > 0)
      throw new ContractViolationError(root, violations);
  } catch (refused) {
    if (refused instanceof ContractViolationError)
      return `${refused.message}\n`;
    throw refused;
  }
  return "";
}

describe("explains in the same words as Java", () => {
  for (const folder of readdirSync(cases)) {
    if (existsSync(join(cases, folder, "java-only"))) continue;
    it(folder, () => {
      expect(refusal(folder)).toBe(
        readFileSync(join(cases, folder, "violations.txt"), "utf8"),
      );
    });
  }
});

describe("explains what only JavaScript meets", () => {
  const lines = (schema: Schema, value: unknown): string[] =>
    explain(schema, value).map(formatViolation);

  it("integers that a number does not hold exactly", () => {
    expect(lines({ type: "integer" }, 2 ** 53)).toEqual([
      "(document): out of range: expected an integer from -9007199254740991 to 9007199254740991, found the number 9007199254740992",
    ]);
  });

  it("properties that are undefined, as if they were absent", () => {
    const schema: Schema = {
      type: "object",
      properties: { a: { type: "string" } },
      required: ["a"],
      additionalProperties: false,
    };
    expect(lines(schema, { a: undefined, b: undefined })).toEqual([
      "/a: missing: expected a string, found nothing",
    ]);
  });

  it("values that no JSON text stands for", () => {
    expect(lines({ type: "string" }, 5n)).toEqual([
      "(document): wrong type: expected a string, found the number 5; hint: the text is written without quotes",
    ]);
    expect(lines({ type: "number" }, 5n)).toEqual([
      "(document): out of range: expected a number that is no `bigint`, found the number 5",
    ]);
    expect(lines({ type: "string" }, () => 5)).toEqual([
      "(document): wrong type: expected a string, found a value that is not JSON; hint: the text is written without quotes",
    ]);
    expect(lines({ type: "number" }, NaN)).toHaveLength(1);
  });

  it("objects that contain themselves", () => {
    const node: Schema = {
      type: "object",
      properties: { next: { ref: () => node } },
    };
    const loop: Record<string, unknown> = {};
    loop["next"] = loop;
    expect(explain(node, loop).map((each) => each.rule)).toEqual(["json"]);
  });
});

describe("predicates", () => {
  it("count characters, not units", () => {
    expect(hasLength("", 0)).toBe(true);
    expect(hasLength("", 1)).toBe(false);
    expect(hasLength("😀😀", 2, 2)).toBe(true);
    expect(hasLength("😀😀", 3)).toBe(false);
    expect(hasLength("😀😀", 0, 1)).toBe(false);
    expect(hasLength("ab", 3)).toBe(false);
    expect(hasLength("abc", 2, 2)).toBe(false);
    expect(hasLength("\ud83d\ud83d", 2, 2)).toBe(true);
  });

  it("divide decimals as they are written", () => {
    expect(isMultipleOf(0.3, 0.1)).toBe(true);
    expect(isMultipleOf(0.35, 0.1)).toBe(false);
    expect(isMultipleOf(1e300, 1e-7)).toBe(true);
    expect(isMultipleOf(-7.5, 2.5)).toBe(true);
    expect(isMultipleOf(0, 0.01)).toBe(true);
    expect(isMultipleOf(5e-324, 1)).toBe(false);
  });

  it("tell objects, integers and repetitions", () => {
    expect([{}, [], null, "{}"].map(isObject)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([1, -0, 1.5, 2 ** 53, "1", NaN].map(isInteger)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(
      hasUniqueItems([
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ]),
    ).toBe(false);
    expect(
      hasUniqueItems(["1", 1, true, null, [], {}, [[]], "null", 0, false]),
    ).toBe(true);
  });
});

describe("stays quick", () => {
  // Of work, whatever else the machine is busy with.
  const milliseconds = (start: NodeJS.CpuUsage): number =>
    process.cpuUsage(start).user / 1000;

  const closed: Schema = {
    type: "object",
    properties: { alpha: { type: "string" }, beta: { type: "object" } },
    required: ["alpha", "beta"],
    additionalProperties: false,
  };

  it("with a hundred thousand unknown properties", () => {
    const names = Array.from(
      { length: 100_000 },
      (_, index) => `alpah${index}`,
    );
    const hostile = Object.fromEntries(names.map((name) => [name, {}]));
    const start = process.cpuUsage();
    expect(explain(closed, hostile)).toHaveLength(1000);
    expect(milliseconds(start)).toBeLessThan(2000);
  }, 60_000);

  it("with a hundred thousand items that break the contract", () => {
    const hostile = Array.from({ length: 100_000 }, () => ({ aplha: 1 }));
    const start = process.cpuUsage();
    expect(explain({ type: "array", items: closed }, hostile)).toHaveLength(
      1000,
    );
    expect(milliseconds(start)).toBeLessThan(2000);
  }, 60_000);
});
