import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type AgentEvent,
  ChatStreamLifecycle,
  decodeAgentEvent,
} from "../src/generated/agent.js";

// The page shows what the server really sent: a test of the server writes it.
const page = readFileSync(
  new URL("../../docs/protocols/agent.md", import.meta.url),
  "utf8",
);
const sent = (/example: stream -->\n```text\n([^`]*)```/.exec(page)?.[1] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("data: "))
  .map((line) => decodeAgentEvent(line.slice("data: ".length)));

function faults(events: readonly AgentEvent[]): string[] {
  const order = new ChatStreamLifecycle();
  return [...events.map((event) => order.next(event)), order.close()]
    .filter((verdict) => !verdict.ok)
    .map((verdict) => verdict.message);
}

describe("a reader of what the server sends", () => {
  it("finds it in order and complete", () => {
    expect(sent.length).toBeGreaterThan(8);
    expect(faults(sent)).toEqual([]);
  });

  it("notices each lost event that the order needs", () => {
    const unnoticed = [...sent.keys()]
      .filter((lost) => faults(sent.filter((_, i) => i !== lost)).length === 0)
      .map((lost) => sent[lost]?.type);
    // A thought may be left out, and a run that is stopped ends without its answer.
    expect(unnoticed).toEqual(["agent_thinking", "response_complete"]);
  });

  it("notices an end that comes too soon", () => {
    const end = sent.at(-1);
    expect(end?.type).toBe("stream_end");
    for (let length = 1; length < sent.length; length++) {
      const cut = sent.slice(0, length);
      expect(faults(cut)).toHaveLength(1);
    }
  });
});
