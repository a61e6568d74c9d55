import type { Key } from "./instance.js";
import type { Lifecycle, LifecycleKey } from "./lifecycle.js";
import type { Verdict } from "./verdict.js";
import { Automaton, none } from "./automaton.js";
import { Instance, mostOpen } from "./instance.js";
import { OrderWords } from "./order-words.js";
import { formatOpen } from "./phrases.js";
import { right } from "./verdict.js";

/** So many ends are remembered, so that what comes after one can be told from what was never there. */
const mostEnded = 256;
const nobody: Key = { id: "", value: "", isInTurn: false };

/**
 * Holds the events of one connection to a lifecycle, one after the other. It keeps nothing but where each open key stands. After a
 * violation it goes on from wherever the event may come, so that one fault is told once.
 */
export class LifecycleChecker<E> {
  readonly lifecycle: Lifecycle;
  position = 0;
  event: number = none;
  private readonly keys: (pointer: number, value: E) => LifecycleKey;
  private readonly isResumed: boolean;
  private readonly isKeyed: boolean;
  private readonly root: Instance;
  private readonly anytime: ReadonlySet<number>;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly ends = new Map<string, number>();
  private count = 0;
  private value: E | undefined;
  private seesCommands = false;
  private credit = 0;

  constructor(
    lifecycle: Lifecycle,
    keys: (pointer: number, value: E) => LifecycleKey,
    isResumed: boolean,
  ) {
    this.lifecycle = lifecycle;
    this.keys = keys;
    this.isResumed = isResumed;
    this.isKeyed = lifecycle.machine.key !== none;
    this.anytime = new Set(lifecycle.anytime);
    this.numbers = new Map(lifecycle.events.map((tag, number) => [tag, number]));
    const top = this.isKeyed
      ? Automaton.connection(lifecycle.machine, lifecycle.events.length)
      : lifecycle.machine;
    this.root = new Instance(top, nobody, 0);
    if (isResumed && !this.isKeyed) {
      this.root.at = top.anywhere;
      this.root.isJoined = true;
    }
  }

  /** The next event. One that the contract does not list is always right. */
  next(tag: string, value: E): Verdict {
    this.position++;
    const number = this.numbers.get(tag);
    if (number === undefined) return right;
    this.event = number;
    this.value = value;
    const verdict = this.judged(number, tag);
    this.value = undefined;
    return verdict;
  }

  private judged(number: number, tag: string): Verdict {
    const { machine } = this.lifecycle;
    const root = this.root;
    if (this.anytime.has(number)) {
      if (
        this.isKeyed &&
        (!machine.knows(number) || this.key(machine) === undefined)
      )
        return right;
      if (!this.isKeyed) {
        const hasBegun = root.last !== none || root.isJoined;
        return hasBegun && !root.isOver
          ? right
          : new OrderWords(this, tag).outside(root);
      }
    }
    const isFirst = this.isKeyed ? this.run() === undefined : root.last === none;
    const isUnseen = isFirst && this.isResumed;
    if (this.isKeyed && isUnseen && this.joins(number)) return right;
    const isBarred =
      isFirst && !isUnseen && this.seesCommands && this.credit === 0;
    if (!isBarred && !root.isOver && root.take(number, this)) {
      if (isFirst && this.seesCommands && this.credit > 0) this.credit--;
      return right;
    }
    const words = new OrderWords(this, tag);
    const verdict = this.isKeyed
      ? words.ofRun(this.run(), isBarred)
      : words.ofConnection(root, isBarred);
    if (!words.isRepeated) this.recover(number);
    return verdict;
  }

  private run(): Instance | undefined {
    const key = this.key(this.lifecycle.machine);
    return key && this.root.child(0, key);
  }

  /** Takes up a run in the middle. */
  private joins(number: number): boolean {
    const key = this.key(this.lifecycle.machine);
    return (
      key !== undefined &&
      !this.ends.has(key.id) &&
      this.root.adopt(number, false, this)
    );
  }

  private recover(number: number): void {
    const run = this.isKeyed ? this.run() : this.root;
    if (run !== undefined) {
      if (run.isOver) run.isTold = true;
      run.recover(number, this);
      if (this.isKeyed && run.isOver) this.root.forget(run, this);
    } else {
      this.root.adopt(number, true, this);
    }
  }

  /** A command was sent. From the first one on, every lifecycle needs one of its own that opens it. */
  command(tag: string): Verdict {
    this.seesCommands = true;
    if (this.lifecycle.opens.includes(tag)) this.credit++;
    return right;
  }

  /** The connection ends: whether everything that began is complete. */
  close(): Verdict {
    const open = this.isKeyed
      ? this.root.open().filter((run) => !run.isComplete && !run.isTold)
      : this.isOpen()
        ? [this.root]
        : [];
    if (open.length === 0) return right;
    const words = new OrderWords(this, "");
    const incomplete = open.map((run) => words.open(run));
    return {
      ...right,
      kind: "incomplete",
      ok: false,
      position: this.position,
      open: incomplete,
      message: incomplete.map(formatOpen).join("\n"),
    };
  }

  /** A connection on which nothing came is incomplete unless it waits for a command that opens it. */
  private isOpen(): boolean {
    const hasBegun =
      this.root.last !== none ||
      this.lifecycle.opens.length === 0 ||
      this.credit > 0;
    return hasBegun && !this.root.isComplete && !this.root.isTold;
  }

  /** How many keys are open, those of parts included. */
  open(): number {
    return this.count;
  }

  hasRoom(): boolean {
    return this.count < mostOpen;
  }

  opened(more: number): void {
    this.count += more;
  }

  /** Remembers the end of a run. */
  over(instance: Instance): void {
    if (this.isKeyed && instance.of === this.lifecycle.machine) {
      this.ends.set(instance.key.id, this.position);
      if (this.ends.size > mostEnded)
        this.ends.delete(this.ends.keys().next().value ?? "");
    }
  }

  /**
   * Whether a run has ended lately that the event would go on with: with a key that has been there another run begins only with an event
   * that can be nothing but the first.
   */
  isOver(of: Automaton, key: Key, begins: number): boolean {
    if (of !== this.lifecycle.machine || !this.ends.has(key.id)) return false;
    const isAnother = of.isOnlyFirst(begins);
    if (isAnother) this.ends.delete(key.id);
    return !isAnother;
  }

  /** Where a run ended lately; 0 when it did not. */
  ended(key: Key): number {
    return this.ends.get(key.id) ?? 0;
  }

  /** The key of the event at hand. */
  key(of: Automaton): Key | undefined {
    return (
      this.at(of.key, false) ??
      (of.fallback === none ? undefined : this.at(of.fallback, true))
    );
  }

  private at(pointer: number, isInTurn: boolean): Key | undefined {
    const found = this.keys(pointer, this.value as E);
    if (found === undefined || found === null) return undefined;
    const isSmall =
      typeof found === "bigint" && Number.isSafeInteger(Number(found));
    const value = isSmall ? Number(found) : found;
    const space = `${isInTurn ? "f" : "k"}${typeof value === "string" ? "s" : "n"}`;
    return { id: space + value, value, isInTurn };
  }
}
