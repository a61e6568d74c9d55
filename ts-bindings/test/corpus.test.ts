import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  type Judged,
  functionsIn,
  plain,
  said,
} from "./support/differential.js";

// Written by CorpusTest of codegen/core, where there is a corpus, and compiled by `npm run check:corpus`.
const folder = fileURLToPath(
  new URL("../../codegen/core/target/corpus", import.meta.url),
);
const verdicts = join(folder, "verdicts.json");
const isThere = existsSync(verdicts) && existsSync(join(folder, "js"));

interface Instance extends Judged {
  readonly folder: string;
  readonly module: string;
  readonly type: string;
}

// An integer that no number holds, or what JSON.parse rounds.
const ROUNDED = /[0-9]{16}|[0-9][eE][+-]?[0-9]{3}/;

describe.runIf(isThere)("instances of other people's documents", () => {
  it("are taken or refused as by Java, in the same words, and encoded the same", async () => {
    const all = JSON.parse(readFileSync(verdicts, "utf8")) as Instance[];
    writeFileSync(join(folder, "js", "package.json"), '{"type":"module"}\n');
    let compared = 0;
    for (const each of all) {
      if (ROUNDED.test(each.document)) continue;
      const modules = join(folder, "js", each.folder);
      const by = await functionsIn(modules, each.module, each.type);
      const here = said(by, each.document);
      expect(here.fits, `${each.name}: ${here.message}`).toBe(each.java);
      if (!here.fits) expect(here.message, each.name).toBe(each.message);
      expect(plain(here.encoded), each.name).toBe(plain(each.encoded ?? ""));
      compared += 1;
    }
    console.log(
      `corpus: ${compared} instances, the same in Java and TypeScript`,
    );
    expect(compared).toBeGreaterThan(0);
  }, 120_000);
});
