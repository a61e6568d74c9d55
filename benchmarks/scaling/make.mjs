// Writes a large contract: node make.mjs KIND COUNT > contract.yaml
//
//   schemas      COUNT objects in components.schemas, each with eight properties, two of which refer to others
//   definitions  the same as a plain JSON Schema file with $defs
//   events       one channel with COUNT events
//   chain        a chain of COUNT $refs
//   aliases      COUNT definitions that are each nothing but a $ref to the next
//   nested       COUNT objects, one within the other in groups of twenty
//   clashes      COUNT definitions that all ask for one name
import { stdout } from "node:process";

const [kind = "schemas", size = "1000"] = process.argv.slice(2);
const count = Number(size);
const base = "#/components/schemas/";

function object(i, prefix) {
  const ref = (n) => ({ $ref: `${prefix}Type${(i * 7 + n) % count}` });
  return {
    type: "object",
    description: `The ${i}th type of a large contract, with a sentence that says what it is for.`,
    required: ["id", "name"],
    properties: {
      id: { type: "string", format: "uuid" },
      name: { type: "string", minLength: 1, maxLength: 200 },
      count: { type: "integer", minimum: 0 },
      kind: { enum: ["first", "second", "third"] },
      tags: { type: "array", items: { type: "string" } },
      labels: { type: "object", additionalProperties: { type: "string" } },
      next: ref(1),
      others: { type: "array", items: ref(3) },
    },
  };
}

function named(make) {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)));
}

function nested(i, left) {
  const properties = { text: { type: "string" } };
  if (left > 0) properties.inner = nested(i, left - 1);
  return { type: "object", properties };
}

const kinds = {
  schemas: () => named((i) => [`Type${i}`, object(i, base)]),
  chain: () =>
    named((i) => [
      `Type${i}`,
      {
        type: "object",
        properties: i + 1 < count ? { next: { $ref: `${base}Type${i + 1}` } } : {},
      },
    ]),
  aliases: () =>
    named((i) => [
      `Type${i}`,
      i + 1 < count ? { $ref: `${base}Type${i + 1}` } : { type: "string" },
    ]),
  nested: () => named((i) => [`Type${i}`, nested(i, 20)]),
  clashes: () =>
    named((i) => [`${"_".repeat(1 + (i % 50))}type${"-".repeat(i / 50)}x`, object(i, base)]),
};

function contract(schemas, first) {
  return {
    asyncapi: "3.0.0",
    info: { title: `Large: ${kind} ${count}`, version: "1.0.0" },
    "x-parley-name": "large",
    channels: {
      feed: {
        address: "/feed",
        messages: {
          Root: {
            payload: {
              type: "object",
              required: ["type"],
              properties: { type: { const: "root" }, ...first },
            },
          },
        },
      },
    },
    operations: { send: { action: "send", channel: { $ref: "#/channels/feed" } } },
    components: { schemas },
  };
}

function document() {
  if (kind === "definitions") {
    return {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      "x-parley-name": "large",
      $defs: named((i) => [`Type${i}`, object(i, "#/$defs/")]),
    };
  }
  if (kind === "events") {
    const whole = contract({}, {});
    whole.channels.feed.messages = named((i) => [
      `Event${i}`,
      {
        payload: {
          type: "object",
          required: ["type"],
          properties: { type: { const: `event_${i}` }, text: { type: "string" } },
        },
      },
    ]);
    return whole;
  }
  const schemas = kinds[kind]();
  if (kind === "clashes") {
    for (const schema of Object.values(schemas)) delete schema.properties.next, delete schema.properties.others;
  }
  const refs = kind === "chain" || kind === "aliases" ? ["Type0"] : Object.keys(schemas);
  const first = Object.fromEntries(
    refs.map((name, i) => [`p${i}`, { type: "array", items: { $ref: base + name } }]),
  );
  return contract(schemas, {
    all: { type: "object", properties: chunks(first) },
  });
}

/** The references of a large contract, in objects of a hundred. */
function chunks(properties) {
  const result = {};
  Object.entries(properties).forEach(([name, schema], i) => {
    const chunk = (result[`c${Math.floor(i / 100)}`] ??= { type: "object", properties: {} });
    chunk.properties[name] = schema;
  });
  return result;
}

/** As YAML of plain style, which reads the same as JSON does. */
function yaml(value, indent) {
  if (Array.isArray(value) || typeof value !== "object") return ` ${JSON.stringify(value)}\n`;
  const entries = Object.entries(value);
  if (entries.length === 0) return " {}\n";
  return `\n${entries
    .map(([key, each]) => `${indent}${JSON.stringify(key)}:${yaml(each, `${indent}  `)}`)
    .join("")}`;
}

stdout.write(yaml(document(), "").replace(/^\n/u, ""));
