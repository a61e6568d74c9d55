import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the contracts. */
export const schemas = fileURLToPath(
  new URL("../../../schemas", import.meta.url),
);

/** A document that goes with a contract, or departs from it. */
export interface Example {
  /** Its file, for messages: `tool_executing.full.json`. */
  readonly file: string;
  /** The tag of the event that it shows: `tool_executing`. */
  readonly event: string;
  readonly text: string;
  /** What is wrong with it: `/payload/run_id missing`, a line each. */
  readonly violations: readonly string[];
}

export function examples(
  system: string,
  union: string,
  kind: "valid" | "invalid",
): readonly Example[] {
  const folder = join(schemas, system, "examples", union, kind);
  const read = (file: string): string =>
    readFileSync(join(folder, file), "utf8");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({
      file,
      event: file.slice(0, file.indexOf(".")),
      text: read(file),
      violations:
        kind === "valid"
          ? []
          : read(file.replace(/json$/, "violations")).trim().split("\n"),
    }));
}
