import { describe, expect, it } from "vitest";
import {
  compile,
  functions,
  others,
  plain,
  said,
  trials,
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
      for (const each of trials(name)?.trials ?? []) {
        const by = await functions(name, each.module ?? "", each.type ?? "");
        for (const test of each.tests) {
          if (ROUNDED.test(test.document)) continue;
          const what = `${each.name}: ${test.name}: ${test.document}`;
          const here = said(by, test.document);
          expect(here.fits, what).toBe(test.java);
          // What cannot be sent is named from where Java's encoder is, which may be inside.
          if (!here.fits) expect(here.message, what).toBe(test.message);
          expect(plain(here.encoded), what).toBe(plain(test.encoded ?? ""));
          compared += 1;
          const accepts = other(each, test.document);
          if (accepts === undefined) continue;
          expect(accepts, `ajv: ${what}`).toBe(test.networknt);
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

/** What ajv says of an event or a command of the contracts. */
function other(each: Tried, document: string): boolean | undefined {
  const value: unknown = JSON.parse(document);
  const isUnion = /(Event|Command)$/.test(each.type ?? "");
  if (!isUnion || typeof value !== "object" || value === null) return undefined;
  const tag: unknown = "type" in value ? value.type : undefined;
  if (typeof tag !== "string" || !/^[a-z_]+$/.test(tag)) return undefined;
  return judge(each.contract ?? "", tag)?.(value);
}
