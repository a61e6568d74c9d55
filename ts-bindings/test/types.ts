// Checked by the compiler only: what it must accept, and under `@ts-expect-error` what it must refuse.
import {
  type AgentCommand,
  type AgentEvent,
  encodeAgentCommand,
  type Error as ErrorEvent,
  isToolExecuting,
  matchAgentEvent,
  type ToolExecuting,
  type ToolExecutingPayload,
  type UnknownAgentEvent,
} from "../src/generated/agent.js";
import type { Resumed } from "../src/generated/conversations.js";
import type { JsonValue } from "../src/generated/runtime.js";
import type { ErrorCode } from "../src/generated/shared.js";

export function aTagNarrowsToItsEventAlone(
  event: AgentEvent,
): ToolExecutingPayload | undefined {
  if (event.type === "tool_executing") {
    const tool: ToolExecuting = event;
    return tool.payload;
  }
  // @ts-expect-error -- it may be any other event here
  return event.payload satisfies ToolExecutingPayload;
}

export function theRestOfASwitchIsUnknown(event: AgentEvent): JsonValue {
  switch (event.type) {
    case "tool_executing":
    case "tool_completed":
      return event.payload.tool_name;
    case "stream_start":
    case "user_message":
    case "agent_started":
    case "agent_thinking":
    case "response_chunk":
    case "response_complete":
    case "agent_completed":
    case "stream_end":
    case "error":
    case "ack":
    case "command_rejected":
    case "resumed":
    case "draining":
    case "heartbeat":
      return null;
    default: {
      const unknown: UnknownAgentEvent = event;
      const tag: string = unknown.type;
      return unknown["payload"] ?? tag;
    }
  }
}

export function aSwitchOverCommandsIsExhaustive(command: AgentCommand): string {
  switch (command.type) {
    case "chat_message":
      return command.message;
    case "start":
    case "stop":
    case "cancel":
    case "resume":
      return command.type;
  }
}

// @ts-expect-error -- `resume` is missing
export function aSwitchThatForgetsIsRefused(command: AgentCommand): string {
  switch (command.type) {
    case "chat_message":
    case "start":
    case "stop":
    case "cancel":
      return command.type;
  }
}

export function aTagThatIsNotListedIsRefused(event: AgentEvent): boolean {
  // @ts-expect-error -- misspelt
  return event.type === "tool_excuting";
}

export function aMatchMustAnswerAll(event: AgentEvent): unknown {
  // @ts-expect-error -- all others are missing
  return matchAgentEvent(event, { unknown: (other) => other.type });
}

export function aPredicateNarrows(value: unknown): string | undefined {
  return isToolExecuting(value) ? value.payload.run_id : undefined;
}

export function aValueIsReadonly(
  event: ToolExecuting,
  error: ErrorEvent,
): void {
  // @ts-expect-error -- readonly
  event.payload.tool_name = "other";
  // @ts-expect-error -- readonly
  delete error.payload.agent_name;
}

export function absentIsNotUndefined(event: ToolExecuting): ToolExecuting {
  // @ts-expect-error -- leave it out instead
  return { ...event, id: undefined };
}

export function nullIsNotAbsent(resumed: Resumed): Resumed {
  const gap: number | null | undefined = resumed.gap;
  // @ts-expect-error -- optional, not nullable
  return { ...resumed, command_id: null, ...(gap == null ? {} : { gap }) };
}

export function anOpenEnumTakesOtherTexts(): readonly ErrorCode[] {
  return ["RATE_LIMITED", "SOMETHING_NEW"];
}

export function whatIsSentIsChecked(): string {
  // @ts-expect-error -- `run_id` is missing
  return encodeAgentCommand({ type: "stop" });
}
