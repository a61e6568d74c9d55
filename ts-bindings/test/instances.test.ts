import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import {
  compile,
  functions,
  others,
  plain,
  said,
  trials,
  type Judged,
  type Tried,
} from "./support/differential.js";
import { judge } from "./support/judge.js";

// What JSON.parse rounds away, Java still sees.
const ROUNDED = /[0-9]{16}|[eE][+-]?[0-9]{3}/;
const names = others();

describe.runIf(names.length > 0)("of documents made from a seed", () => {
  it.each(names)(
    "decoders of %s say what Java's, ajv and networknt say",
    async (name) => {
      compile(name);
      let compared = 0;
      let judged = 0;
      const all = trials(name);
      const judges = judgesOf(all?.remotes ?? {});
      for (const each of all?.trials ?? []) {
        const by = await functions(name, each.module ?? "", each.type ?? "");
        const accepts = judges(each.reference ?? "");
        for (const test of each.tests) {
          if (ROUNDED.test(test.document)) continue;
          const what = `${each.name}: ${test.name}: ${test.document}`;
          const here = said(by, test.document);
          expect(here.fits, what).toBe(test.java);
          // What cannot be sent is named from where Java's encoder is, which may be inside.
          if (!here.fits) expect(here.message, what).toBe(test.message);
          expect(plain(here.encoded), what).toBe(plain(test.encoded ?? ""));
          compared += 1;
          if (isDeparture(test)) continue;
          const value: unknown = JSON.parse(test.document);
          expect(accepts(value), `ajv: ${what}`).toBe(test.networknt);
          const own = judgeOfContract(each, value);
          if (own !== undefined) {
            expect(own(value), `ajv on the contract: ${what}`).toBe(
              test.networknt,
            );
          }
          judged += 1;
        }
      }
      console.log(
        `instances: ${name}: ${compared} documents, the same in Java and TypeScript, ${judged} of them judged by ajv`,
      );
      expect(compared).toBeGreaterThan(0);
    },
    120_000,
  );
});

/** ajv, on the schemas that networknt goes by. */
function judgesOf(
  remotes: Readonly<Record<string, object | boolean>>,
): (reference: string) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    ownProperties: true,
    logger: false,
    // Else 68.13 is no multiple of 0.01.
    multipleOfPrecision: 10,
  });
  formats.default(ajv as never);
  for (const [uri, schema] of Object.entries(remotes)) {
    ajv.addSchema(schema, uri);
  }
  return (reference) => ajv.compile({ $ref: reference });
}

/** What ajv and networknt take different views of, or ajv none: formats. */
function isDeparture(test: Judged): boolean {
  return test.name.startsWith("format-broken");
}

/** ajv, on the schema of an event or a command as the contract has it. */
function judgeOfContract(
  each: Tried,
  value: unknown,
): ValidateFunction | undefined {
  const isUnion = /(Event|Command)$/.test(each.type ?? "");
  if (!isUnion || typeof value !== "object" || value === null) return undefined;
  const tag: unknown = "type" in value ? value.type : undefined;
  if (typeof tag !== "string" || !/^[a-z_]+$/.test(tag)) return undefined;
  return judge(each.contract ?? "", tag);
}
