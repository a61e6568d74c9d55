import { describe, expect, it } from "vitest";
import * as agent from "../src/generated/agent.js";
import * as assistant from "../src/generated/assistant.js";
import * as conversations from "../src/generated/conversations.js";
import {
  ContractViolationError,
  type Violation,
} from "../src/generated/runtime.js";
import { type Example, examples } from "./support/examples.js";
import { changes } from "./support/changes.js";
import { judge } from "./support/judge.js";

interface Codec {
  /** Decodes, and encodes what came out. */
  readonly roundTrip: (text: string) => string;
  readonly check: (value: unknown) => readonly Violation[];
}

function codec<T>(
  decode: (text: string) => T,
  encode: (value: T) => string,
  check: (value: unknown) => readonly Violation[],
): Codec {
  return { roundTrip: (text) => encode(decode(text)), check };
}

const unions: readonly (readonly [
  system: string,
  union: string,
  codec: Codec,
])[] = [
  [
    "agent",
    "AgentEvent",
    codec(
      agent.decodeAgentEvent,
      agent.encodeAgentEvent,
      agent.checkAgentEvent,
    ),
  ],
  [
    "agent",
    "AgentCommand",
    codec(
      agent.decodeAgentCommand,
      agent.encodeAgentCommand,
      agent.checkAgentCommand,
    ),
  ],
  [
    "assistant",
    "AssistantEvent",
    codec(
      assistant.decodeAssistantEvent,
      assistant.encodeAssistantEvent,
      assistant.checkAssistantEvent,
    ),
  ],
  [
    "assistant",
    "AssistantCommand",
    codec(
      assistant.decodeAssistantCommand,
      assistant.encodeAssistantCommand,
      assistant.checkAssistantCommand,
    ),
  ],
  [
    "conversations",
    "ConversationEvent",
    codec(
      conversations.decodeConversationEvent,
      conversations.encodeConversationEvent,
      conversations.checkConversationEvent,
    ),
  ],
  [
    "conversations",
    "ConversationCommand",
    codec(
      conversations.decodeConversationCommand,
      conversations.encodeConversationCommand,
      conversations.checkConversationCommand,
    ),
  ],
];

function line(violation: Violation): string {
  return `${violation.pointer === "" ? "-" : violation.pointer} ${violation.rule}`;
}

function refusal(use: () => unknown): readonly string[] {
  try {
    use();
  } catch (refused) {
    if (refused instanceof ContractViolationError)
      return refused.violations.map(line);
    throw refused;
  }
  return [];
}

function reversed(value: object): object {
  return Object.fromEntries(Object.entries(value).reverse());
}

describe.each(unions)("%s %s", (system, union, { roundTrip, check }) => {
  const valid = examples(system, union, "valid");
  const invalid = examples(system, union, "invalid");
  const parsed = ({ text }: Example): object => JSON.parse(text) as object;

  it.each(valid)("gives $file back as it came", (example) => {
    expect(JSON.parse(roundTrip(example.text))).toEqual(parsed(example));
    expect(check(parsed(example))).toEqual([]);
  });

  it.each(valid)("agrees with a validator on $file", (example) => {
    const accepts = judge(system, example.event);
    expect(accepts?.(parsed(example)), JSON.stringify(accepts?.errors)).toBe(
      true,
    );
  });

  it.each(valid)("writes $file in the contract's order", (example) => {
    const other = JSON.stringify(reversed(parsed(example)));
    expect(roundTrip(other)).toBe(roundTrip(example.text));
  });

  it.each(valid)("does not send what $file does not declare", (example) => {
    const more = { ...parsed(example), undeclared_here: {} };
    const violations = refusal(() => {
      expect(JSON.parse(roundTrip(JSON.stringify(more)))).toEqual(
        parsed(example),
      );
    });
    // A closed object refuses it at once.
    expect([[], ["/undeclared_here unknown-property"]]).toContainEqual(
      violations,
    );
  });

  it.each(valid)(
    "agrees with a validator on every change of $file",
    (example) => {
      const accepts = judge(system, example.event);
      // Another tag makes it another event, which the validator knows nothing of.
      for (const { pointer, value } of changes(
        parsed(example),
        (at) => at === "/type",
      )) {
        const document = JSON.stringify(value);
        const where = `${pointer} of ${document.slice(0, 300)}`;
        expect(check(value).length === 0, where).toBe(accepts?.(value));
      }
    },
  );

  it.each(invalid)("says what is wrong with $file", (example) => {
    expect(refusal(() => roundTrip(example.text))).toEqual(example.violations);
  });

  it.each(invalid)("agrees with a validator on refusing $file", (example) => {
    const accepts = judge(system, example.event);
    const isJson = !example.violations.includes("- json");
    if (accepts !== undefined && isJson) {
      expect(accepts(parsed(example))).toBe(false);
    }
  });
});
