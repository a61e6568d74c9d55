import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
  /** Why the document was refused, or why its value cannot be encoded. */
  readonly message?: string;
  /** The value, encoded again; empty where it cannot be. */
  readonly encoded?: string;
  readonly networknt?: boolean;
}

/** A type, and documents that were tried on it. */
export interface Tried {
  readonly name: string;
  readonly contract?: string;
  readonly module?: string;
  readonly type?: string;
  readonly draft?: string;
  readonly asserts?: boolean;
  readonly schema?: object | boolean;
  /** To its schema among the remotes. */
  readonly reference?: string;
  readonly tests: readonly Judged[];
}

/** What tests have left, but for the test suite. */
export function others(): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name !== "suite" && trials(name) !== undefined);
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

/** Type-checks and compiles what the test of that name has left. */
export function compile(name: string): void {
  const config = join(folder, name, "tsconfig.json");
  const base = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
  const settings = {
    extends: base,
    compilerOptions: {
      module: "esnext",
      moduleResolution: "bundler",
      types: [],
      noEmit: false,
      rootDir: ".",
      outDir: "js",
    },
    include: ["*.ts"],
  };
  writeFileSync(config, JSON.stringify(settings));
  const tsc = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", config],
    { encoding: "utf8" },
  );
  if (tsc.status !== 0) throw new Error(tsc.stdout + tsc.stderr);
  const js = join(folder, name, "js");
  writeFileSync(join(js, "package.json"), '{"type":"module"}\n');
}

export async function functions(
  name: string,
  module: string,
  type: string,
): Promise<Functions> {
  return functionsIn(join(folder, name, "js"), module, type);
}

export async function functionsIn(
  modules: string,
  module: string,
  type: string,
): Promise<Functions> {
  const file = pathToFileURL(join(modules, `${module}.js`)).href;
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

export interface Said {
  readonly fits: boolean;
  readonly message: string;
  readonly encoded: string;
}

/** What generated TypeScript makes of a document. */
export function said(by: Functions, document: string): Said {
  const refusal = (use: () => string): readonly [string, string] => {
    try {
      return [use(), ""];
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "ContractViolationError")
        throw error;
      return ["", error.message];
    }
  };
  let value: unknown;
  const [, message] = refusal(() => {
    value = by.decode(document);
    return "";
  });
  if (message !== "") return { fits: false, message, encoded: "" };
  const [encoded, unsent] = refusal(() => by.encode(value));
  return { fits: true, message: unsent, encoded };
}

/** JSON without the freedoms that an encoder has: how numbers and times are spelt. */
export function plain(text: string): string {
  const fraction =
    /("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8})(?:\.([0-9]*?)0*)?((?:Z|[+-][0-9:]{5})")/g;
  const respelt = (_: string, start: string, digits = "", end: string) =>
    start + (digits === "" ? "" : `.${digits}`) + end.replace("+00:00", "Z");
  return text === ""
    ? ""
    : JSON.stringify(JSON.parse(text)).replace(fraction, respelt);
}
