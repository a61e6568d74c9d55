import { Script, createContext } from "node:vm";
import { Ajv, type AnySchema, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** A document of other people: its files, and which schemas of them a document of a type must keep one of. */
export interface Original {
  readonly dialect: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly meant: Readonly<Record<string, readonly string[]>>;
}

/** What ajv says; why it refuses is what each of the schemas is broken by. */
export interface Verdict {
  readonly fits: boolean;
  readonly why: string;
}

const LONGEST = 5000;

/** ajv on the document itself. Nothing where it has no verdict: it cannot compile the schemas, or takes too long. */
export function judgeOf(
  original: Original,
): (type: string, value: unknown) => Verdict | undefined {
  const dialect = named(original);
  const isOld = /draft-0[467]/.test(dialect);
  const ajv = engine(dialect, isOld);
  for (const [address, file] of Object.entries(original.files)) {
    const schema = isOld ? modern(file) : file;
    try {
      ajv.addSchema(withoutDialect(schema) as AnySchema, address);
    } catch {
      // A copy of another file, with the same ids. What cannot do without it has no verdict.
    }
  }
  const compiled = new Map<string, readonly ValidateFunction[] | undefined>();
  return (type, value) => {
    if (!compiled.has(type)) {
      compiled.set(type, compile(ajv, original.meant[type] ?? []));
    }
    const schemas = compiled.get(type);
    if (schemas === undefined || schemas.length === 0) return undefined;
    const why: string[] = [];
    const fits = inTime(() =>
      schemas.some((schema) => {
        if (schema(value)) return true;
        why.push(ajv.errorsText(schema.errors));
        return false;
      }),
    );
    return fits === undefined ? undefined : { fits, why: why.join("; ") };
  };
}

function named(original: Original): string {
  const [[reference = ""] = []] = Object.values(original.meant);
  const file = original.files[reference.replace(/#.*/, "")];
  const dialect: unknown =
    typeof file === "object" && file !== null && "$schema" in file
      ? file.$schema
      : undefined;
  return typeof dialect === "string" ? dialect : original.dialect;
}

function engine(dialect: string, isOld: boolean): Ajv {
  const options = {
    strict: false,
    validateSchema: false,
    addUsedSchema: false,
    ownProperties: true,
    logger: false,
    // Else 68.13 is no multiple of 0.01.
    multipleOfPrecision: 10,
    ignoreKeywordsWithRef: isOld,
  } as const;
  const ajv = dialect.includes("2020-12")
    ? new Ajv2020(options)
    : dialect.includes("2019-09")
      ? new Ajv2019(options)
      : new Ajv(options);
  formats.default(ajv as never);
  return ajv;
}

function compile(
  ajv: Ajv,
  references: readonly string[],
): readonly ValidateFunction[] | undefined {
  try {
    return references.map((reference) => {
      const [file = "", pointer = ""] = reference.split("#");
      const parts = pointer.split("/").map(encodeURIComponent).join("/");
      return ajv.compile({ $ref: `${file}#${parts}` });
    });
  } catch {
    return undefined;
  }
}

/** Schemas of old drafts as later ones have them. ajv would hold to a `type` beside a reference. */
function modern(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(modern);
  if (typeof node !== "object" || node === null) return node;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === "id" && typeof value === "string") out["$id"] ??= value;
    else out[key] = modern(value);
  }
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (out[flag] === true) {
      out[flag] = out[bound];
      delete out[bound];
    } else if (out[flag] === false) {
      delete out[flag];
    }
  }
  if (typeof out["$ref"] === "string") delete out["type"];
  return out;
}

/** Without the draft that it names, by which ajv would look for the meta-schema. */
function withoutDialect(file: unknown): unknown {
  if (typeof file !== "object" || file === null) return file;
  const out: Record<string, unknown> = { ...file };
  delete out["$schema"];
  return out;
}

const context = createContext({ judge: (): boolean => false });
const script = new Script("judge()");

/** Nothing where it takes too long: choices in choices can take ajv a time without end. */
function inTime(judge: () => boolean): boolean | undefined {
  context["judge"] = judge;
  try {
    return script.runInContext(context, { timeout: LONGEST }) as boolean;
  } catch {
    return undefined;
  }
}
