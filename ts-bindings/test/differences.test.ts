import { spawnSync } from "node:child_process";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Original, type Verdict, judgeOf } from "./support/original.js";
import {
  type Judged,
  functionsIn,
  plain,
  said,
} from "./support/differential.js";

// Written by DifferencesTest of codegen/core, where there are documents of other people.
const folder =
  process.env["PARLEY_DIFFERENCES"] ??
  fileURLToPath(
    new URL("../../codegen/core/target/differences", import.meta.url),
  );
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".json"))
  : [];

interface Instance extends Judged {
  /** Of the instances that generated TypeScript is tried on. */
  readonly module?: string;
  readonly type: string;
  readonly java: boolean;
  /** Of the comparison with networknt. */
  readonly outcome: "SAME" | "NAMED" | "DEPARTURE" | "SILENT" | "UNDECIDED";
}

interface Document extends Original {
  readonly document: string;
  readonly instances: readonly Instance[];
}

function read(name: string): Document {
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as Document;
}

// An integer that no number holds, or what JSON.parse rounds.
const ROUNDED = /[0-9]{16}|[0-9][eE][+-]?[0-9]{3}/;

const TIME = /"[0-9]{4}-[0-9]{2}-[0-9]{2}t[0-9:.]+(?:z|[+-][0-9:]{5})"/gi;
const UUID = /"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/gi;

/** The letters of times and UUIDs as Java writes them. */
function spelt(text: string): string {
  return plain(
    text
      .replace(TIME, (time) => time.toUpperCase())
      .replace(UUID, (uuid) => uuid.toLowerCase()),
  );
}

describe.runIf(names.length > 0)("instances with a change", () => {
  beforeAll(() => {
    const config = join(folder, "tsconfig.verdicts");
    rmSync(join(folder, "js"), { recursive: true, force: true });
    const base = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
    const compilerOptions = {
      module: "esnext",
      moduleResolution: "bundler",
      types: [],
      noEmit: false,
      rootDir: "typescript",
      outDir: "js",
    };
    writeFileSync(
      config,
      JSON.stringify({
        extends: base,
        compilerOptions,
        include: ["typescript"],
      }),
    );
    const tsc = spawnSync(
      process.execPath,
      ["node_modules/typescript/bin/tsc", "-p", config],
      { encoding: "utf8" },
    );
    if (tsc.status !== 0) throw new Error(tsc.stdout + tsc.stderr);
    writeFileSync(join(folder, "js", "package.json"), '{"type":"module"}\n');
  }, 600_000);

  it("are taken or refused as by Java, in the same words, and encoded the same", async () => {
    let compared = 0;
    for (const name of names) {
      const modules = join(folder, "js", name.replace(/\.json$/, ""));
      for (const each of read(name).instances) {
        if (each.module === undefined || ROUNDED.test(each.document)) continue;
        const what = `${name}: ${each.name}: ${each.document}`;
        const by = await functionsIn(modules, each.module, each.type);
        const here = said(by, each.document);
        expect(here.fits, `${what}: ${here.message}`).toBe(each.java);
        if (!here.fits) expect(here.message, what).toBe(each.message);
        expect(spelt(here.encoded), what).toBe(spelt(each.encoded ?? ""));
        compared += 1;
      }
    }
    console.log(
      `differences: ${compared} documents, the same in Java and TypeScript`,
    );
    expect(compared).toBeGreaterThan(0);
  }, 600_000);

  it("are taken or refused as by ajv, given the document itself", () => {
    const counts = new Map<string, number>();
    const differing: string[] = [];
    for (const name of names) {
      const document = read(name);
      const judge = judgeOf(document);
      for (const each of document.instances) {
        const verdict = ROUNDED.test(each.document)
          ? undefined
          : judge(each.type, JSON.parse(each.document));
        const what =
          verdict === undefined
            ? "no verdict"
            : verdict.fits === each.java
              ? "the same"
              : isMinority(each, verdict)
                ? "ajv alone"
                : "different";
        const key = `${each.outcome} ${what}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (what === "different" && !/NAMED|DEPARTURE/.test(each.outcome)) {
          differing.push(
            `${document.document}: ${each.name}: ${each.java ? "taken" : "refused"}: ${verdict?.why ?? ""}: ${each.document}`,
          );
        }
      }
    }
    console.log("differences: ajv", Object.fromEntries([...counts].sort()));
    expect(differing).toEqual([]);
  }, 3_600_000);
});

/** Where Java and networknt refuse what ajv takes, or ajv holds to a format that is OpenAPI's. */
function isMinority(each: Instance, verdict: Verdict): boolean {
  return (
    each.outcome === "SAME" &&
    (!each.java ||
      /^[^,;]* must match format "(int32|int64|float|double|url)"$/.test(
        verdict.why,
      ))
  );
}
