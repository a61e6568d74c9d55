import { describe, expect, it } from "vitest";
import * as agent from "../src/generated/agent.js";
import * as assistant from "../src/generated/assistant.js";
import * as conversations from "../src/generated/conversations.js";
import { ContractViolationError } from "../src/generated/runtime.js";
import { examples } from "./support/examples.js";

/** How long to go on with other seeds, for each union. */
const SECONDS = Number(process.env["FUZZ_SECONDS"] ?? 0);

interface Codec {
  readonly system: string;
  readonly union: string;
  readonly again: (text: string) => string;
}

const codecs: readonly Codec[] = [
  {
    system: "agent",
    union: "AgentEvent",
    again: (text) => agent.encodeAgentEvent(agent.decodeAgentEvent(text)),
  },
  {
    system: "agent",
    union: "AgentCommand",
    again: (text) => agent.encodeAgentCommand(agent.decodeAgentCommand(text)),
  },
  {
    system: "assistant",
    union: "AssistantEvent",
    again: (text) =>
      assistant.encodeAssistantEvent(assistant.decodeAssistantEvent(text)),
  },
  {
    system: "conversations",
    union: "ConversationEvent",
    again: (text) =>
      conversations.encodeConversationEvent(
        conversations.decodeConversationEvent(text),
      ),
  },
];

/** Numbers from 0 up to a limit, the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
}

const PIECES: readonly string[] = [
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\0",
  "\ufeff",
  "\ud800",
  "\udc00",
  "\\ud800",
  "\\u0000",
  "\u202e",
  "\n",
  "1e999999999",
  "-0",
  "9".repeat(400),
  "12345678901234567890",
  "null",
  "[".repeat(600),
  '{"a":'.repeat(600),
  '"__proto__":{"polluted":1},',
  '"__proto__":null,',
  '"constructor":{"prototype":{"polluted":1}},',
  '"toString":1,"hasOwnProperty":2,"valueOf":{},',
  `"${"n".repeat(5000)}":1,`,
];

function broken(text: string, roll: (below: number) => number): string {
  let now = text;
  for (let times = 1 + roll(3); times > 0; times -= 1) {
    const at = roll(now.length + 1);
    const piece = PIECES[roll(PIECES.length)] ?? "";
    switch (roll(5)) {
      case 0:
        now = now.slice(0, at);
        break;
      case 1:
        now = now.slice(0, at) + now.slice(at + 1 + roll(8));
        break;
      case 2: {
        const end = at + roll(40);
        now = now.slice(0, end) + now.slice(at);
        break;
      }
      case 3: {
        // Inside an object, where most pieces are JSON.
        const inside = now.indexOf("{", at) + 1;
        now = now.slice(0, inside) + piece + now.slice(inside);
        break;
      }
      default:
        now = now.slice(0, at) + piece + now.slice(at + roll(2));
    }
  }
  return now;
}

// What would break a line or a terminal, or turn its direction; the breaks between violations are our own.
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\0-\x09\x0B-\x1F\x7F-\x9F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\p{Surrogate}/u;

describe.each(codecs)("broken documents of $union", (codec) => {
  const texts = examples(codec.system, codec.union, "valid").map(
    ({ text }) => text,
  );

  /** Tries documents of one seed, and says how many were refused. */
  const tried = (seed: number): number => {
    const roll = dice(seed);
    let refused = 0;
    for (let run = 0; run < 1500; run += 1) {
      const text = broken(texts[roll(texts.length)] ?? "", roll);
      try {
        const sent = codec.again(text);
        expect(codec.again(sent)).toBe(sent);
      } catch (error) {
        if (!(error instanceof ContractViolationError)) {
          throw new Error(`seed ${seed}, run ${run}: ${JSON.stringify(text)}`, {
            cause: error,
          });
        }
        expect(error.violations.length).toBeGreaterThan(0);
        expect(error.message).not.toMatch(UNSAFE);
        expect(error.message.length).toBeLessThan(20_000);
        expect(error.message.split("\n").length).toBeLessThanOrEqual(12);
        refused += 1;
      }
    }
    return refused;
  };

  it(
    "are refused in words, or taken and encoded",
    () => {
      const end = Date.now() + SECONDS * 1000;
      let seed = 20250916;
      do {
        expect(tried(seed)).toBeGreaterThan(750);
        seed += 1;
      } while (Date.now() < end);
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
    60_000 + SECONDS * 1000,
  );
});

describe("names that every object has", () => {
  const least =
    '"run_id":"r","thread_id":"t","timestamp":1,"user_id":"u","tool_name":"n","agent_name":"a"';

  it("are values of maps and of what is left open, as any other name", () => {
    const parameters =
      '{"__proto__":{"polluted":true},"constructor":"c","toString":null,"hasOwnProperty":[1]}';
    const text = `{"type":"tool_executing","payload":{${least},"parameters":${parameters}}}`;
    const event = agent.decodeAgentEvent(text);
    const again = agent.encodeAgentEvent(event);
    expect(again).toContain(`"parameters":${parameters}`);
    expect("polluted" in {}).toBe(false);
  });

  it("do not stand in for properties that are missing", () => {
    const text = `{"type":"tool_executing","__proto__":{"payload":{${least}}}}`;
    expect(() => agent.decodeAgentEvent(text)).toThrow(
      "/payload: at the wrong level: found at `/__proto__/payload`",
    );
  });

  it("are no tags", () => {
    for (const tag of ["__proto__", "constructor", "toString"]) {
      const event = agent.decodeAgentEvent(`{"type":"${tag}"}`);
      expect(event.type).toBe(tag);
      expect(() => agent.decodeAgentCommand(`{"type":"${tag}"}`)).toThrow(
        "/type: unknown tag",
      );
    }
  });
});

describe("texts that are no single document", () => {
  const right = '{"type":"heartbeat","payload":{"timestamp":1}}';

  it.each([
    ["nothing", ""],
    ["a byte order mark", `\ufeff${right}`],
    ["something after it", `${right}${right}`],
    ["a comma after it", `${right},`],
    ["a comment", `${right}//`],
    ["single quotes", right.replaceAll('"', "'")],
    ["NaN", right.replace(":1", ":NaN")],
    ["a raw NUL in a text", right.replace("heart", "he\0art")],
    ["601 levels", `${"[".repeat(601)}${"]".repeat(601)}`],
    ["100,000 levels", `${"[".repeat(1e5)}${"]".repeat(1e5)}`],
  ])("are refused: %s", (_, text) => {
    expect(() => agent.decodeAgentEvent(text)).toThrow(ContractViolationError);
    expect(() => agent.decodeAgentEvent(text)).toThrow(": not JSON: ");
  });
});
