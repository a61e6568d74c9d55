import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";

// Written by the tests of codegen/core: generated TypeScript, and what other judges made of the same documents.
const folder = fileURLToPath(
  new URL("../../../codegen/core/target/differential", import.meta.url),
);

/** A document, and what the generated Java makes of it. */
export interface Judged {
  readonly name: string;
  readonly document: string;
  readonly valid?: boolean;
  readonly java?: boolean;
  readonly message?: string;
  readonly encoded?: string;
  readonly networknt?: boolean;
}

/** A type, and documents that were tried on it. */
export interface Tried {
  readonly name: string;
  readonly module?: string;
  readonly type?: string;
  readonly draft: string;
  readonly asserts: boolean;
  readonly schema: object | boolean;
  readonly tests: readonly Judged[];
}

export interface Trials {
  readonly remotes: Readonly<Record<string, object | boolean>>;
  readonly trials: readonly Tried[];
}

/** What the test of that name has left; nothing where it has not run. */
export function trials(name: string): Trials | undefined {
  const file = join(folder, name, "verdicts.json");
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Trials)
    : undefined;
}

/** The functions of a generated type. */
export interface Functions {
  decode(text: string): unknown;
  check(value: unknown): readonly unknown[];
  encode(value: unknown): string;
}

/** Type-checks and compiles everything that was generated. */
export function compile(): void {
  const tsc = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", "tsconfig.differential.json"],
    { encoding: "utf8" },
  );
  if (tsc.status !== 0) throw new Error(tsc.stdout + tsc.stderr);
  writeFileSync(join(folder, "js", "package.json"), '{"type":"module"}\n');
}

export async function functions(
  name: string,
  module: string,
  type: string,
): Promise<Functions> {
  const file = pathToFileURL(join(folder, "js", name, `${module}.js`)).href;
  const all = (await import(/* @vite-ignore */ file)) as Record<
    string,
    Functions["decode"] & Functions["check"] & Functions["encode"]
  >;
  const named = (
    verb: string,
  ): Functions["decode"] & Functions["check"] & Functions["encode"] => {
    const found = all[verb + type];
    if (found === undefined) throw new Error(`${module} has no ${verb}${type}`);
    return found;
  };
  return {
    decode: named("decode"),
    check: named("check"),
    encode: named("encode"),
  };
}
