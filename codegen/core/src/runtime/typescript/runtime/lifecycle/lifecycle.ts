import { Automaton } from "./automaton.js";

/** What may stand where an event has its key. */
export type LifecycleKey = string | number | bigint | null | undefined;

/** The order of the events of a channel, as generated code states it: names, and the tables of automata. */
export interface Lifecycle {
  readonly events: readonly string[];
  readonly pointers: readonly string[];
  readonly parts: readonly string[];
  readonly opens: readonly string[];
  /** Numbers of events. */
  readonly anytime: readonly number[];
  readonly machine: Automaton;
}

/** Reads the tables of generated code: an automaton a block, a line that begins with `m`, a line for each state, the blocks of its parts. */
export function lifecycleOf(
  names: Omit<Lifecycle, "machine">,
  tables: readonly string[],
): Lifecycle {
  return { ...names, machine: new Automaton([...tables], names.events.length) };
}
