// Has AsyncAPI's own parser judge contracts, and its bundler write each as one document: node judge.mjs DIR CONTRACT...
import bundle from "@asyncapi/bundler";
import { fromFile, Parser } from "@asyncapi/parser";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

const SEVERITIES = ["error", "warning", "info", "hint"];

/** Known to be so, and meant: the contracts speak 3.0, which more tools read. */
const MEANT = new Set(["asyncapi-latest-version"]);

const [folder, ...contracts] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
let errors = 0;
for (const contract of contracts) {
  const { diagnostics } = await fromFile(new Parser(), contract).parse();
  for (const found of diagnostics.filter((d) => !MEANT.has(d.code))) {
    const { line, character } = found.range.start;
    const severity = SEVERITIES[found.severity];
    errors += severity === "error" ? 1 : 0;
    console.log(`${relative("", contract)}:${line + 1}:${character + 1}: ${severity}: ${found.message} [${found.code}]`);
  }
  const whole = await bundle([contract]);
  const file = join(folder, `${basename(dirname(contract))}.yaml`);
  await writeFile(file, whole.yml());
  // What was put together must be a document by itself.
  const again = await fromFile(new Parser(), file).parse();
  for (const found of again.diagnostics.filter((d) => d.severity === 0)) {
    errors += 1;
    console.log(`${relative("", file)}: error: ${found.message} at ${found.path.join("/")} [${found.code}]`);
  }
  console.log(`${relative("", contract)}: ${again.document === undefined ? "refused" : "taken"} by @asyncapi/parser, bundled to ${relative("", file)}`);
}
process.exitCode = errors > 0 ? 1 : 0;
