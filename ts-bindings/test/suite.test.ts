import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import {
  compile,
  functions,
  plain,
  said,
  trials,
  type Functions,
  type Judged,
  type Tried,
} from "./support/differential.js";

const suite = trials("suite");

// The groups in which ajv departs from the suite.
const AJV = fileURLToPath(
  new URL(
    "../../codegen/core/src/test/resources/differential/suite-ajv.txt",
    import.meta.url,
  ),
);

// What JSON.parse rounds away, Java still sees.
const ROUNDED = /[0-9]{17}|[eE][+-]?[0-9]{3}/;

/** The groups that ajv does not judge as the suite says. */
function ajvFails(each: Tried, remotes: Record<string, object | boolean>) {
  const options = {
    strict: false,
    validateFormats: each.asserts === true,
    validateSchema: false,
    ownProperties: true,
    logger: false as const,
  };
  const ajv =
    each.draft === "draft7"
      ? new Ajv(options)
      : each.draft === "draft2019-09"
        ? new Ajv2019(options)
        : new Ajv2020(options);
  if (each.asserts === true) formats.default(ajv as never);
  if (JSON.stringify(each.schema).includes("localhost:1234")) {
    for (const [uri, schema] of Object.entries(remotes)) {
      try {
        ajv.addSchema(schema, uri);
      } catch {
        // Of another draft.
      }
    }
  }
  try {
    const validate = ajv.compile(each.schema ?? true);
    return each.tests.some(
      (test) => validate(JSON.parse(test.document)) !== test.valid,
    );
  } catch {
    return true;
  }
}

describe.runIf(suite !== undefined)("of the JSON Schema Test Suite", () => {
  const all = suite?.trials ?? [];
  beforeAll(() => {
    compile("suite");
  }, 120_000);

  it("decoders say what Java's say, in the same words, and encode the same", async () => {
    let compared = 0;
    for (const each of all) {
      if (each.module === undefined || each.type === undefined) continue;
      const by = await functions("suite", each.module, each.type);
      for (const test of each.tests) {
        compared += compare(by, test, `${each.name}: ${test.name}`);
      }
    }
    console.log(
      `suite: ${compared} documents, the same in Java and TypeScript`,
    );
    expect(compared).toBeGreaterThan(5000);
  }, 600_000);

  function compare(by: Functions, test: Judged, name: string): number {
    if (ROUNDED.test(test.document)) return 0;
    const here = said(by, test.document);
    expect(here.fits, name).toBe(test.java);
    expect(here.message, name).toBe(test.message ?? "");
    expect(plain(here.encoded), name).toBe(plain(test.encoded ?? ""));
    return 1;
  }

  // Renewed by `vitest run -u`.
  it("ajv says what the suite says, but for what is known", async () => {
    const failing = all.filter((each) => ajvFails(each, suite?.remotes ?? {}));
    const names = failing.map((each) => `${each.name}\n`).sort();
    await expect(names.join("")).toMatchFileSnapshot(AJV);
  }, 120_000);
});
