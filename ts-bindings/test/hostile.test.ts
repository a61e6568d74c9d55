import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Left there by HostileContractsTest of codegen/core, which also says what each contract has. */
const folder = fileURLToPath(
  new URL("../../codegen/core/target/hostile/", import.meta.url),
);
const seeds = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.startsWith("seed-"))
  : [];

interface Expected {
  readonly samples: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

interface Generated {
  decodeHostileEvent(text: string): unknown;
  encodeHostileEvent(value: unknown): string;
}

/** Names of what a module exports, functions and types, as they stand in its text. */
function exported(text: string): string[] {
  return [
    ...text.matchAll(/^export (?:function|const|interface|type) ([^ (<=]+)/gmu),
  ].map((match) => String(match[1]));
}

describe.skipIf(seeds.length === 0)("a hostile contract", () => {
  it.each(seeds)(
    "%s exports what it declares and nothing else",
    async (seed) => {
      const text = readFileSync(`${folder}${seed}/hostile.ts`, "utf8");
      const module = (await import(`${folder}${seed}/hostile.ts`)) as Record<
        string,
        unknown
      >;
      const values = Object.keys(module);

      expect(exported(text)).toEqual(expect.arrayContaining(values));
      expect([...exported(text), ...values]).not.toContain("injected");
      expect(globalThis).not.toHaveProperty("injected");
    },
  );

  it.each(seeds)("%s takes its samples and gives them back", async (seed) => {
    const { samples } = JSON.parse(
      readFileSync(`${folder}${seed}/expected.json`, "utf8"),
    ) as Expected;
    const { decodeHostileEvent, encodeHostileEvent } = (await import(
      `${folder}${seed}/hostile.ts`
    )) as Generated;

    for (const sample of samples) {
      const again = encodeHostileEvent(decodeHostileEvent(sample));
      expect(JSON.parse(again), sample).toEqual(JSON.parse(sample));
    }
  });

  it("is TypeScript without a fault", () => {
    const config = `${folder}tsconfig.json`;
    writeFileSync(
      config,
      JSON.stringify({
        extends: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
        compilerOptions: {
          module: "esnext",
          moduleResolution: "bundler",
          types: [],
        },
        include: ["seed-*/*.ts"],
        exclude: [],
      }),
    );
    const tsc = fileURLToPath(
      new URL("../node_modules/typescript/bin/tsc", import.meta.url),
    );
    execFileSync(process.execPath, [tsc, "-p", config], { stdio: "inherit" });
  }, 120_000);
});
