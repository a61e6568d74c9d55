// Writes the contracts in the forms that the peers read: one AsyncAPI document and one JSON Schema per contract, and one JSON Schema per event,
// each without references to other files. `input.mjs SCHEMAS OUT`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";

const [schemas, out] = process.argv.slice(2);
const files = new Map();

function load(file) {
  if (!files.has(file)) files.set(file, parse(readFileSync(file, "utf8")));
  return files.get(file);
}

function at(root, pointer) {
  const keys = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return keys.reduce((node, key) => node[key], root);
}

/** A copy with every schema of another file, or of this one's `components` or `$defs`, moved to `definitions`. */
function moved(node, file, definitions, prefix) {
  if (Array.isArray(node)) return node.map((item) => moved(item, file, definitions, prefix));
  if (node === null || typeof node !== "object") return node;
  if (typeof node.$ref !== "string") {
    const entries = Object.entries(node).filter(([key]) => key !== "$schema" && key !== "$id");
    return Object.fromEntries(entries.map(([key, value]) => [key, moved(value, file, definitions, prefix)]));
  }
  const [path, pointer = ""] = node.$ref.split("#");
  const target = path === "" ? file : resolve(dirname(file), path);
  const name = pointer === "" ? target.split("/").pop().replace(".yaml", "") : pointer.split("/").pop();
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = moved(at(load(target), pointer), target, definitions, prefix);
  }
  return { $ref: prefix + name };
}

const follow = (node, file) => {
  if (typeof node?.$ref !== "string") return [node, file];
  const [path, pointer = ""] = node.$ref.split("#");
  const target = path === "" ? file : resolve(dirname(file), path);
  return follow(at(load(target), pointer), target);
};

const write = (file, value) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 2));
};

for (const contract of readdirSync(schemas)) {
  const file = resolve(schemas, contract, "asyncapi.yaml");
  try {
    load(file);
  } catch {
    continue;
  }
  const document = load(file);
  const messages = {};
  const channels = {};
  for (const [name, channel] of Object.entries(document.channels)) {
    channels[name] = { address: channel.address, messages: {} };
    for (const [key, reference] of Object.entries(channel.messages)) {
      const [message, where] = follow(reference, file);
      const [payload, place] = follow(message.payload, where);
      messages[key] = [payload, place];
      channels[name].messages[key] = { $ref: `#/components/messages/${key}` };
    }
  }

  const parts = {};
  const bodies = Object.entries(messages).map(([key, [payload, place]]) => [
    key,
    moved(payload, place, parts, "#/components/schemas/"),
  ]);
  write(join(out, "asyncapi", `${contract}.json`), {
    asyncapi: "3.0.0",
    info: document.info,
    channels,
    operations: Object.fromEntries(
      Object.keys(channels).map((name) => [`send_${name}`, { action: "send", channel: { $ref: `#/channels/${name}` } }]),
    ),
    components: {
      messages: Object.fromEntries(
        bodies.map(([key]) => [key, { name: key, payload: { $ref: `#/components/schemas/${key}` } }]),
      ),
      schemas: { ...parts, ...Object.fromEntries(bodies.map(([key, body]) => [key, { title: key, ...body }])) },
    },
  });

  const definitions = {};
  for (const [key, [payload, place]] of Object.entries(messages)) {
    definitions[key] = moved(payload, place, definitions, "#/definitions/");
    const own = {};
    const alone = moved(payload, place, own, "#/definitions/");
    write(join(out, "events", contract, `${key}.json`), { ...alone, definitions: own });
  }
  write(join(out, "schema", `${contract}.json`), {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `${contract}Message`,
    oneOf: Object.keys(messages).map((key) => ({ $ref: `#/definitions/${key}` })),
    definitions,
  });
}
