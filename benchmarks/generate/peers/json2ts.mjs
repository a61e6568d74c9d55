// json2ts.mjs OUT SCHEMA...
import { compileFromFile } from "json-schema-to-typescript";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const [out, ...schemas] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
for (const schema of schemas) {
  writeFileSync(`${out}/${basename(schema, ".json")}.ts`, await compileFromFile(schema));
}
