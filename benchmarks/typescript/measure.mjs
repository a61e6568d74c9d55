// Measures compiled decoders: measure.mjs WORK SCHEMAS ROUNDS. All cases of a table take turns, ten milliseconds of CPU time each; medians count.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { complete, open, unicode } from "./frames.mjs";

const [work, schemas, rounds] = process.argv.slice(2);
const SLICE = 10_000;
let sink = 0;

const load = (file) => import(pathToFileURL(join(work, "js", file)).href);
const example = (path) => JSON.stringify(JSON.parse(readFileSync(join(schemas, path), "utf8")));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Microseconds of the processor, so that a busy machine tells the same. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Nanoseconds per call of each function, round by round. */
function measured(cases, { batch = 50, warm = 40 }) {
  const times = new Map(cases.map(([name]) => [name, []]));
  for (let round = 0; round < Number(rounds) + warm; round += 1) {
    for (const [name, run] of cases) {
      let calls = 0;
      const start = cpu();
      let now = start;
      while (now - start < SLICE) {
        for (let i = 0; i < batch; i += 1) sink += run() === undefined ? 1 : 0;
        calls += batch;
        now = cpu();
      }
      // The first rounds are for the optimising compiler.
      if (round >= warm) times.get(name).push(((now - start) * 1e3) / calls);
    }
  }
  return times;
}

function table(title, cases, baseline, options = {}) {
  const result = measured(cases, options);
  console.log(`\n${title}\n\n| | ns | of ${baseline} |\n| --- | ---: | ---: |`);
  for (const [name, times] of result) {
    // Within a round: what the machine does meanwhile hits all alike.
    const ratios = times.map((time, round) => time / result.get(baseline)[round]);
    console.log(`| ${name} | ${median(times).toFixed(0)} | ${median(ratios).toFixed(2)} |`);
  }
}

/** ajv's fastest way: one compiled function for a union whose tag it knows. */
function ajvOf(contract) {
  const schema = JSON.parse(readFileSync(join(work, "input/schema", `${contract}.json`), "utf8"));
  const ajv = new Ajv({ discriminator: true, strict: false, validateSchema: false });
  formats.default(ajv);
  return ajv.compile({ ...schema, type: "object", required: ["type"], discriminator: { propertyName: "type" } });
}

function ajvDecode(validate, text) {
  const value = JSON.parse(text);
  if (!validate(value)) throw new Error(JSON.stringify(validate.errors));
  return value;
}

const agent = await load("contracts/agent.js");
const assistant = await load("contracts/assistant.js");
const validateAgent = ajvOf("agent");
const validateAssistant = ajvOf("assistant");
const { Convert: quickAgent } = await load("quicktype/agent.js");
const { Convert: quickAssistant } = await load("quicktype/assistant.js");

const executing = example("agent/examples/AgentEvent/valid/tool_executing.full.json");
const token = example("assistant/examples/AssistantEvent/valid/token.full.json");
const decoders = (text, decode, validate, quick) => [
  ["JSON.parse", () => JSON.parse(text)],
  ["Parley `decode`", () => decode(text)],
  ["JSON.parse and ajv", () => ajvDecode(validate, text)],
  ["quicktype", () => quick(text)],
];
const baseline = "JSON.parse and ajv";
console.log(`Node ${process.versions.node}, ${rounds} rounds`);
table(`\`token\`, ${token.length} bytes`, decoders(token, assistant.decodeAssistantEvent, validateAssistant, quickAssistant.toAssistant), baseline);
table(`\`tool_executing\`, ${executing.length} bytes`, decoders(executing, agent.decodeAgentEvent, validateAgent, quickAgent.toAgent), baseline);
const ofAssistant = [assistant.decodeAssistantEvent, validateAssistant, quickAssistant.toAssistant];
const ofAgent = [agent.decodeAgentEvent, validateAgent, quickAgent.toAgent];
for (const [what, text, of] of [
  ["`complete`, a long answer and its sources", complete(), ofAssistant],
  ["`response_complete`, one long text beyond Latin-1", unicode(), ofAgent],
  ["`tool_completed`, open values", open(), ofAgent],
]) {
  table(`${what}, ${Buffer.byteLength(text)} bytes`, decoders(text, ...of), baseline);
}

// A stream as it comes: the events of a union, one after the other.
const stream = ["stream_start", "user_message", "agent_started", "agent_thinking", "tool_executing", "tool_completed", "response_chunk",
  "response_complete", "agent_completed", "stream_end", "ack", "command_rejected", "resumed", "heartbeat", "error", "draining"]
  .map((name) => example(`agent/examples/AgentEvent/valid/${name}.${name === "heartbeat" ? "minimal" : "full"}.json`));
let next = 0;
const inTurn = () => stream[(next = (next + 1) % stream.length)];
table(`each event of the union of ${stream.length} in turn`, [
  ["JSON.parse", () => JSON.parse(inTurn())],
  ["Parley `decode`", () => agent.decodeAgentEvent(inTurn())],
  [baseline, () => ajvDecode(validateAgent, inTurn())],
  ["quicktype", () => quickAgent.toAgent(inTurn())],
], baseline);

const many = [];
for (const count of [3, 30, 300]) {
  const { decodeFeedEvent } = await load(`events${count}/large.js`);
  const text = JSON.stringify({ type: `event_${count - 1}`, text: "hello" });
  many.push([`${count} types`, () => decodeFeedEvent(text)]);
}
table("the last of so many event types", many, "3 types");

const { type, ...rest } = JSON.parse(executing);
const tagLast = JSON.stringify({ ...rest, type });
table("`tool_executing`, where the tag stands", [
  ["first", () => agent.decodeAgentEvent(executing)],
  ["last", () => agent.decodeAgentEvent(tagLast)],
], "first");

const value = agent.decodeAgentEvent(executing);
table("encoding `tool_executing`", [
  ["Parley `encode`", () => agent.encodeAgentEvent(value)],
  ["JSON.stringify", () => JSON.stringify(value)],
], "JSON.stringify");

function refused(text) {
  try {
    agent.decodeAgentEvent(text);
  } catch (error) {
    return error.message;
  }
  throw new Error("nothing is wrong");
}
const wrong = { type: "tool_executing", data: { ...JSON.parse(executing).payload, notes: "n".repeat(550), agent_name: undefined }, run_id: "r", user_id: "u" };
const bad = JSON.stringify(wrong);
const tenTimes = JSON.stringify({ ...wrong, more: Array.from({ length: 9 }, () => bad) });
const ofType = (text) => JSON.stringify({ ...JSON.parse(executing), payload: { ...JSON.parse(executing).payload, timestamp: text, notes: "n".repeat(550) } });
const typed = ofType("2026-01-31T12:00:00Z");
const { explain } = await load("contracts/runtime.js");
const names = (start, many) => Object.fromEntries(Array.from({ length: many }, (_, i) => [`${start}_${i}`, "x"]));
const declared = names("property", 20);
const closed = {
  type: "object",
  properties: Object.fromEntries(Object.keys(declared).map((name) => [name, { type: "string" }])),
  required: Object.keys(declared),
  additionalProperties: false,
};
const list = { type: "array", items: { type: "integer" } };
const hostile = [10_000, 100_000].flatMap((many) => {
  const [near, wrongs] = [names("propetry", many), Array.from({ length: many }, () => "x")];
  return [
    [`${many} unknown properties with near names`, () => explain(closed, near).length],
    [`${many} items of a wrong type`, () => explain(list, wrongs).length],
  ];
});
table(`refusing and explaining, ${bad.length} bytes`, [
  ["a rename, things at other levels", () => refused(bad)],
  [`the same in ${tenTimes.length} bytes`, () => refused(tenTimes)],
  [`a wrong type in ${typed.length} bytes`, () => refused(typed)],
], "a rename, things at other levels");
table("explaining hostile documents", hostile, hostile[0][0], { batch: 1, warm: 3 });
if (sink > 0) console.log(`(${sink} results were undefined)`);
