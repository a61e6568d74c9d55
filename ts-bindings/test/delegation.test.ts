import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";

/** Left there by DelegationTest of codegen/core, which lets networknt do the same. */
const folder = fileURLToPath(
  new URL("../../codegen/core/target/delegation/", import.meta.url),
);

interface Accounts {
  checkAccount(
    value: unknown,
  ): readonly { readonly pointer: string; readonly rule: string }[];
}

interface Runtime {
  delegateTo(compile: (schema: object) => (value: unknown) => boolean): void;
}

describe.runIf(existsSync(`${folder}account.ts`))("what ajv searches", () => {
  let account: Accounts;
  let runtime: Runtime;

  beforeAll(async () => {
    account = (await import(`${folder}account.ts`)) as Accounts;
    runtime = (await import(`${folder}runtime.ts`)) as Runtime;
  }, 120_000);

  it("is missed without it", () => {
    expect(() => account.checkAccount({ name: "anna" })).toThrow(
      "call delegateTo first",
    );
  });

  it.each([
    [{}, []],
    [{ name: "admin1" }, ["/name pattern"]],
    [{ name: 'a"\u0001\u{1f600}' }, ["/name pattern"]],
    [{ twice: "abab" }, []],
    [{ twice: "abba" }, ["/twice pattern"]],
    [{ free: "x" }, []],
    [{ free: "axa" }, ["/free not"]],
    [{ tags: { bx: 1 } }, []],
    [{ tags: { bx: "" } }, ["/tags/bx type"]],
    [{ tags: { ax: 1 } }, ["/tags/ax property-name"]],
  ])("%j", (change, violations) => {
    const ajv = new Ajv2020();
    runtime.delegateTo((schema) => ajv.compile(schema));
    expect(
      account
        .checkAccount({ name: "anna", ...change })
        .map(({ pointer, rule }) => `${pointer} ${rule}`),
    ).toEqual(violations);
  });
});
