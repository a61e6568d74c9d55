// Type-checks and compiles what the corpus test of codegen/core has generated, all of it at once. Where it has not run there is nothing to check.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const modules = new URL(
  "../../codegen/core/target/corpus/typescript/",
  import.meta.url,
);
const documents = existsSync(modules) ? readdirSync(modules) : [];

if (documents.length === 0) {
  console.log("corpus: no generated modules, none checked");
} else {
  console.log(`corpus: checking the modules of ${documents.length} documents`);
  const tsc = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", "tsconfig.corpus.json"],
    { stdio: "inherit" },
  );
  process.exit(tsc.status ?? 1);
}
