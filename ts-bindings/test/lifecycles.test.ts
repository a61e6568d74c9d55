import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../src/generated/runtime-lifecycle.js";

// The transcripts of the Java checkers: both languages must say the same of them, word for word.
const resources = fileURLToPath(
  new URL("../../codegen/core/src/test/resources", import.meta.url),
);
const transcripts = join(resources, "transcripts");

// Random transcripts and their mutations, with what Java says of them. They are there when the tests of codegen/core have run.
const random = fileURLToPath(
  new URL("../../codegen/core/target/lifecycles", import.meta.url),
);

interface RandomTranscript {
  readonly events: readonly unknown[];
  readonly said: readonly string[];
}

interface Checker {
  next(event: unknown): Verdict;
  command(command: unknown): Verdict;
  close(): Verdict;
  open(): number;
}

interface CheckerClass {
  new (): Checker;
  resumed(): Checker;
}

async function modules(topic: string): Promise<Record<string, unknown>> {
  const [place = "", name = ""] = names(topic);
  const path =
    place === "demo"
      ? `../src/generated/${name}.js`
      : `${resources}/golden/${topic}/typescript/${name}.ts`;
  return (await import(path)) as Record<string, unknown>;
}

function names(topic: string): readonly string[] {
  return readFileSync(join(transcripts, topic, "channel.txt"), "utf8")
    .trim()
    .split(" ");
}

function said(verdict: Verdict): string {
  expect(verdict.ok).toBe(verdict.message === "");
  return verdict.ok ? "" : `${verdict.message}\n`;
}

for (const topic of readdirSync(transcripts)) {
  describe(topic, async () => {
    const module = await modules(topic);
    const [, , name = "", event = "", command = ""] = names(topic);
    const type = module[name] as CheckerClass;
    const decode = (union: string, text: string): unknown =>
      (module[`decode${union}`] as (text: string) => unknown)(text);

    const file = join(random, `${topic}.jsonl`);
    it.skipIf(!existsSync(file))(
      "says of random transcripts what Java says",
      () => {
        const lines = readFileSync(file, "utf8").trimEnd().split("\n");
        expect(lines.length).toBeGreaterThan(500);
        for (const line of lines) {
          const { events, said } = JSON.parse(line) as RandomTranscript;
          const checker = new type();
          const verdicts = events.map((each) =>
            checker.next(decode(event, JSON.stringify(each))),
          );
          const all = [...verdicts, checker.close()].map(
            (each) => each.message,
          );
          expect(all, line).toEqual(said);
        }
      },
    );

    for (const file of readdirSync(join(transcripts, topic))) {
      if (!file.endsWith(".jsonl")) continue;
      it(file, () => {
        const path = join(transcripts, topic, file);
        const lines = readFileSync(path, "utf8").split("\n");
        const checker = lines.includes("# resumed")
          ? type.resumed()
          : new type();
        let all = "";
        for (const line of lines) {
          if (line.startsWith("> "))
            all += said(checker.command(decode(command, line.slice(2))));
          else if (line !== "" && !line.startsWith("#"))
            all += said(checker.next(decode(event, line)));
        }
        all += said(checker.close());
        const open = checker.open();
        all += open === 1 ? "1 key open\n" : `${open} keys open\n`;
        expect(all).toBe(readFileSync(path.replace(".jsonl", ".txt"), "utf8"));
      });
    }
  });
}
