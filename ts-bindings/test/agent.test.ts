import { describe, expect, it } from "vitest";
import {
  type AgentEvent,
  checkAgentCommand,
  decodeAgentCommand,
  decodeAgentEvent,
  decodeChatRequest,
  encodeAgentCommand,
  encodeAgentEvent,
  isAgentEvent,
  isToolExecuting,
  matchAgentEvent,
  type ToolExecuting,
} from "../src/generated/agent.js";
import { ContractViolationError } from "../src/generated/runtime.js";
import { examples } from "./support/examples.js";

const events = examples("agent", "AgentEvent", "valid");

function tagOf(event: AgentEvent): string {
  return matchAgentEvent(event, {
    stream_start: (each) => each.type,
    user_message: (each) => each.type,
    agent_started: (each) => each.type,
    agent_thinking: (each) => each.type,
    tool_executing: (each) => each.type,
    tool_completed: (each) => each.type,
    response_chunk: (each) => each.type,
    response_complete: (each) => each.type,
    agent_completed: (each) => each.type,
    stream_end: (each) => each.type,
    error: (each) => each.type,
    ack: (each) => each.type,
    command_rejected: (each) => each.type,
    resumed: (each) => each.type,
    draining: (each) => each.type,
    heartbeat: (each) => each.type,
    unknown: (each) => `unknown ${each.type}`,
  });
}

describe("an event that the contract does not list", () => {
  const text =
    '{"type":"agent_paused","payload":{"run_id":"run_123","why":["lunch",null]},"seq":7}';

  it("is kept and given back as it came", () => {
    expect(encodeAgentEvent(decodeAgentEvent(text))).toBe(text);
  });

  it("is matched as unknown", () => {
    expect(tagOf(decodeAgentEvent(text))).toBe("unknown agent_paused");
  });

  it("must still have a tag", () => {
    expect(isAgentEvent({ payload: {} })).toBe(false);
    expect(isAgentEvent({ type: 7 })).toBe(false);
  });
});

describe("half of a surrogate pair", () => {
  const half = '"\\ud800 and \\udfff?"';

  it("comes back as the escape that it came in", () => {
    const text = `{"type":"agent_paused","why":${half},${half}:1}`;
    expect(encodeAgentEvent(decodeAgentEvent(text))).toBe(text);
    const chunk = `{"type":"response_chunk","payload":{"run_id":"run_123","thread_id":"thread_456","timestamp":1757989033.25,"user_id":"user_1","content":${half}}}`;
    expect(encodeAgentEvent(decodeAgentEvent(chunk))).toBe(chunk);
  });
});

describe("a command that the contract does not list", () => {
  it("is refused", () => {
    expect(() => decodeAgentCommand('{"type":"pause"}')).toThrow(
      "unknown tag: expected",
    );
    expect(checkAgentCommand({ type: "pause" })).toHaveLength(1);
  });
});

describe("an event that breaks the contract", () => {
  it("cannot be sent", () => {
    const [example] = events.filter(({ event }) => event === "tool_executing");
    const event = decodeAgentEvent(example?.text ?? "") as ToolExecuting;
    const broken = { ...event, payload: { ...event.payload, tool_name: "" } };
    expect(() => encodeAgentEvent(broken)).toThrow(ContractViolationError);
  });
});

describe("a property that is undefined", () => {
  it("is not sent", () => {
    const command = { type: "stop", run_id: "run_1", reason: undefined };
    expect(encodeAgentCommand(command as never)).toBe(
      '{"type":"stop","run_id":"run_1"}',
    );
  });
});

it.each(events)("matches $file by its tag", ({ event, text }) => {
  expect(tagOf(decodeAgentEvent(text))).toBe(event);
  expect(isToolExecuting(JSON.parse(text))).toBe(event === "tool_executing");
});

it("decodes a request body, which has no tag", () => {
  const request = decodeChatRequest('{"message":"Hello","extra":1}');
  expect(request.message).toBe("Hello");
  expect(() => decodeChatRequest("{}")).toThrow("/message: missing");
});
