import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";
import { schemas } from "./examples.js";

const BASE = "https://contracts.invalid/";

// An independent judge, which reads the contracts themselves.
const ajv = new Ajv2020({ strict: false, allErrors: false });
formats.default(ajv);
for (const path of readdirSync(schemas, {
  recursive: true,
  encoding: "utf8",
})) {
  if (path.endsWith(".yaml") && !path.endsWith("asyncapi.yaml")) {
    const schema = parse(readFileSync(join(schemas, path), "utf8")) as object;
    ajv.addSchema(schema, BASE + path.replaceAll("\\", "/"));
  }
}

/** What a validator of JSON Schema makes of the schema of an event or command; nothing when there is none. */
export function judge(
  system: string,
  event: string,
): ValidateFunction | undefined {
  const paths = ["events", "commands"].map(
    (folder) => `${system}/${folder}/${event}.yaml`,
  );
  const path = paths.find((each) => existsSync(join(schemas, each)));
  return path === undefined ? undefined : ajv.getSchema(BASE + path);
}
