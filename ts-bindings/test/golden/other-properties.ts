// Checked by the compiler only, as test/types.ts: objects whose other properties have a type.
import type { Extra } from "../../../codegen/core/src/test/resources/golden/assertions/typescript/assertions.js";
import type { Labels } from "../../../codegen/core/src/test/resources/golden/choices-and-checks/typescript/contract.js";
import type {
  Cat,
  Dog,
  Options,
} from "../../../codegen/core/src/test/resources/golden/choices/typescript/choices.js";
import {
  type Adjust,
  matchRoomCommand,
  type RoomCommand,
} from "../../../codegen/core/src/test/resources/golden/closed-and-open/typescript/closed.js";
import type { JsonValue } from "../../../codegen/core/src/runtime/typescript/runtime.js";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : false;

/** What is read by a name that is not known may be of any declared property, too, and absent where one may be. */
export const anyName: readonly [
  Same<Labels[string], string | undefined>,
  Same<Adjust[string], number | string | undefined>,
  Same<
    Options[string],
    Cat | "fast" | "slow" | number | Options | string | Dog | undefined
  >,
  Same<
    Extra[string],
    Extra | { readonly [name: string]: JsonValue } | string | undefined
  >,
] = [true, true, true, true];

/** Declared properties are of their own type alone. */
export const declared: readonly [
  Same<Adjust["type"], "adjust">,
  Same<Adjust["reason"], string | undefined>,
  Same<Options["mode"], "fast" | "slow">,
] = [true, true, true];

export const adjusted: Adjust = { type: "adjust", reason: "why", by: 3 };

// @ts-expect-error -- other properties are numbers
export const wrongOther: Adjust = { type: "adjust", by: true };

// @ts-expect-error -- declared as a text
export const wrongDeclared: Adjust = { type: "adjust", reason: 3 };

// @ts-expect-error -- `type` is missing
export const incomplete: Adjust = { reason: "why" };

export function aValueIsReadonly(value: Adjust): void {
  // @ts-expect-error -- readonly
  value.reason = "other";
  // @ts-expect-error -- readonly
  value["by"] = 4;
}

/** One whose other properties are of its own type. */
export function aTreeGrows(tree: Extra): Extra {
  return { ...tree, left: tree, right: { ...tree, left: tree } };
}

export function aTreeHoldsTrees(tree: Extra): Extra {
  // @ts-expect-error -- `name` is missing inside
  return { ...tree, left: { right: tree } };
}

export function aTagNarrowsToIt(command: RoomCommand): string | undefined {
  if (command.type === "adjust") {
    const adjust: Adjust = command;
    return adjust.reason;
  }
  // @ts-expect-error -- it is another command here
  return command satisfies Adjust;
}

export function aMatchHandsItOver(command: RoomCommand): string | undefined {
  return matchRoomCommand(command, {
    open: (value) => value.type,
    close: (value) => value.type,
    adjust: (value) => value.reason,
    unknown: (value) => value.type,
  });
}

export interface Extended extends Adjust {
  readonly unit: "cent";
}
