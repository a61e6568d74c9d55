// What generated checkers of the order of events stand on. Nothing here runs on import. The Java runtime decides, and says why, in the
// same words.
import { quoteName } from "./runtime.js";

/** What a lifecycle says of an event, or of the end of a connection. All texts are safe to print. */
export interface Verdict {
  readonly kind: "ok" | "violation" | "incomplete";
  readonly ok: boolean;
  /** Of the event among all that the checker was given, from 1; at the end, their number. */
  readonly position: number;
  /** The event's tag; empty at the end. */
  readonly event: string;
  /** What the event belongs to, such as tool \`c1\` of run_id \`r1\`; empty where a lifecycle has no key. */
  readonly key: string;
  /** What may come instead. */
  readonly expected: readonly string[];
  /** At the end, what is incomplete. */
  readonly open: readonly OpenLifecycle[];
  /** The verdict in words; empty when all is right. */
  readonly message: string;
}

/** A lifecycle that has begun and is incomplete. */
export interface OpenLifecycle {
  /** Such as run_id \`r1\`; empty where lifecycles have no key. */
  readonly key: string;
  /** Its last event; empty when none has come. */
  readonly after: string;
  readonly position: number;
  /** The shortest way to its end, event by event. */
  readonly missing: readonly string[];
}

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

// ----------------------------------------------------------------------------------------------------------------- Automata

const none = -1;

interface Step {
  readonly target: number;
  readonly isEarly: boolean;
  readonly opening: Opening | undefined;
}

interface Opening {
  readonly part: number;
  readonly scope: number;
}

interface State {
  readonly isComplete: boolean;
  readonly isExhausted: boolean;
  readonly steps: (Step | undefined)[];
  readonly held: number[];
  readonly released: number[];
  readonly inside: number[];
  /** Scopes that have been entered, a bit each. */
  readonly live: number;
  /** The first step to the end: an event, or from -2 down a scope whose instances must be completed. */
  readonly way: number;
}

/** The table of one automaton. */
class Automaton {
  /** Its index among the names of parts; none for a lifecycle itself. */
  readonly name: number;
  readonly key: number;
  readonly fallback: number;
  readonly anywhere: number;
  readonly states: State[] = [];
  readonly parts: Automaton[] = [];
  readonly openings: Opening[] = [];
  private readonly own = new Set<number>();
  private readonly partsByEvent: number[][] = [];

  /** Takes its lines from the beginning of all. */
  constructor(lines: string[], events: number) {
    const [, name, key, fallback, anywhere, states, , parts] = (
      lines.shift() ?? ""
    )
      .split(" ")
      .map(Number) as [number, number, number, number, number, number, number, number];
    this.name = name;
    this.key = key;
    this.fallback = fallback;
    this.anywhere = anywhere;
    for (let state = 0; state < states; state++)
      this.states.push(this.read((lines.shift() ?? "").split(" ")));
    for (let part = 0; part < parts; part++)
      this.parts.push(new Automaton(lines, events));
    for (let event = 0; event < events; event++)
      this.partsByEvent.push(
        [...this.parts.keys()].filter((part) =>
          this.parts[part]?.knows(event),
        ),
      );
  }

  /** Runs of a lifecycle with a key are the instances of a part of the connection. */
  static connection(lifecycle: Automaton, events: number): Automaton {
    const opened: string[] = [];
    for (let event = 0; event < events; event++)
      if (lifecycle.step(0, event)) opened.push(`${event}>0@0.0`);
    const lines = ["m -1 -1 -1 0 1 1 0", `c ${opened.join(" ")} h0>0 r0>0 i0>0`];
    const root = new Automaton(lines, events);
    root.parts.push(lifecycle);
    for (let event = 0; event < events; event++)
      if (lifecycle.knows(event)) root.partsByEvent[event]?.push(0);
    return root;
  }

  private read(tokens: readonly string[]): State {
    const state = {
      isComplete: tokens[0]?.includes("c") ?? false,
      isExhausted: tokens[0]?.includes("x") ?? false,
      steps: [] as (Step | undefined)[],
      held: [] as number[],
      released: [] as number[],
      inside: [] as number[],
      live: 0,
      way: none,
    };
    for (const token of tokens.slice(1)) {
      const [, kind = "", number = "", early, target = "", part, scope] =
        /^([=hri]?r?)(\d+)(!)?(?:>(\d+)(?:@(\d+)\.(\d+))?)?$/.exec(token) ?? [];
      if (kind === "=") state.way = Number(number);
      else if (kind === "=r") state.way = -2 - Number(number);
      else if (kind === "h") state.held[Number(number)] = Number(target);
      else if (kind === "r") state.released[Number(number)] = Number(target);
      else if (kind === "i") {
        state.inside[Number(number)] = Number(target);
        state.live |= 1 << Number(number);
      } else {
        const opening =
          part === undefined
            ? undefined
            : this.opening(Number(part), Number(scope));
        state.steps[Number(number)] = {
          target: Number(target),
          isEarly: early !== undefined,
          opening,
        };
        this.own.add(Number(number));
      }
    }
    return state;
  }

  private opening(part: number, scope: number): Opening {
    const known = this.openings.find(
      (each) => each.part === part && each.scope === scope,
    );
    const opening = known ?? { part, scope };
    if (known === undefined) this.openings.push(opening);
    return opening;
  }

  knows(event: number): boolean {
    return this.own.has(event) || this.partsOf(event).length > 0;
  }

  /** Where the beginning of an instance would lead, where one can begin. */
  begun(state: number, opening: Opening): number | undefined {
    return this.state(state).steps.find((step) => step?.opening === opening)
      ?.target;
  }

  /** Whether an event can come first and nowhere else. */
  isOnlyFirst(event: number): boolean {
    const returns = this.states.some(({ steps }) =>
      steps.some((step) => step?.target === 0),
    );
    return this.states.every(
      ({ steps }, state) =>
        (state === 0 && !returns) ||
        state === this.anywhere ||
        steps[event] === undefined,
    );
  }

  partsOf(event: number): readonly number[] {
    return this.partsByEvent[event] ?? [];
  }

  state(number: number): State {
    return this.states[number] as State;
  }

  step(state: number, event: number): Step | undefined {
    return this.state(state).steps[event];
  }

  part(index: number): Automaton {
    return this.parts[index] as Automaton;
  }
}

// ---------------------------------------------------------------------------------------------------------------- Instances

/** The value of a key in an event. Those of a fallback are paired first opened, first closed. */
interface Key {
  readonly id: string;
  readonly value: string | number | bigint;
  readonly isInTurn: boolean;
}

/** What an instance asks of its checker. */
interface Connection {
  readonly position: number;
  key(of: Automaton): Key | undefined;
  hasRoom(): boolean;
  isOver(of: Automaton, key: Key, begins: number): boolean;
  opened(more: number): void;
  over(instance: Instance): void;
}

/** One run of a lifecycle, or one instance of a keyed part: where its automaton stands, and the instances that are open in it. */
class Instance {
  readonly of: Automaton;
  readonly key: Key;
  readonly scope: number;
  at = 0;
  /** Joined at an unknown point, so that instances may be open in it that nobody saw begin. */
  isJoined = false;
  /** It was not open when an event of it came, which has been told. */
  isTold = false;
  position = 0;
  last: number = none;
  private count = 0;
  private used = 0;
  private readonly incomplete: number[] = [];
  private readonly children: Map<string, Instance[]>[] = [];

  constructor(of: Automaton, key: Key, scope: number) {
    this.of = of;
    this.key = key;
    this.scope = scope;
  }

  get isComplete(): boolean {
    return this.of.state(this.at).isComplete;
  }

  get isOver(): boolean {
    return this.of.state(this.at).isExhausted && this.count === 0;
  }

  child(part: number, key: Key): Instance | undefined {
    return this.children[part]?.get(key.id)?.[0];
  }

  /** All that are open in it, by part, in the order in which they began. */
  open(): Instance[] {
    return this.children.flatMap((part) => [...part.values()].flat());
  }

  /** Goes on with an event, if it may come; otherwise nothing changes. An open instance with the event's key has it first. */
  take(event: number, connection: Connection): boolean {
    for (const part of this.of.partsOf(event)) {
      const key = connection.key(this.of.part(part));
      if (key === undefined) continue;
      for (const each of this.children[part]?.get(key.id) ?? []) {
        const to = this.of.state(this.at).inside[each.scope];
        const was = each.isComplete;
        if (to !== undefined && each.take(event, connection)) {
          this.at = to;
          this.changed(part, each, was, connection);
          return this.taken(event, connection);
        }
      }
    }
    const step = this.of.step(this.at, event);
    if (step === undefined) return this.isJoined && this.adopt(event, false, connection);
    if (this.isJoined && this.at === this.of.anywhere) {
      const first = this.of.step(0, event);
      if (
        first?.target === step.target &&
        first.opening === step.opening &&
        first.isEarly === step.isEarly
      )
        this.isJoined = false;
    }
    if (step.opening !== undefined)
      return this.begin(step.opening, step.target, event, connection);
    this.at = step.target;
    this.dropDead(connection);
    return this.taken(event, connection);
  }

  private taken(event: number, connection: Connection): true {
    this.position = connection.position;
    this.last = event;
    return true;
  }

  private begin(
    { part, scope }: Opening,
    target: number,
    event: number,
    connection: Connection,
  ): boolean {
    const key = connection.key(this.of.part(part));
    if (key === undefined || !connection.hasRoom()) return false;
    if (connection.isOver(this.of.part(part), key, event)) return false;
    const same = key.isInTurn ? undefined : this.child(part, key);
    if (same !== undefined && !same.isComplete) return false;
    const child = new Instance(this.of.part(part), key, scope);
    if (!child.take(event, connection)) return false;
    this.at = target;
    if (same !== undefined) this.remove(part, same, connection);
    this.joins(part, child, connection);
    return this.taken(event, connection);
  }

  /** Takes an event of an instance that nobody saw begin. Where that is a fault, and has been told, its beginning is taken to be lost, and nothing waits for its end. */
  adopt(event: number, isTold: boolean, connection: Connection): boolean {
    for (const part of this.of.partsOf(event)) {
      const key = connection.key(this.of.part(part));
      if (key === undefined || this.child(part, key) || !connection.hasRoom())
        continue;
      for (const opening of this.of.openings) {
        if (opening.part !== part) continue;
        const to =
          this.of.state(this.at).inside[opening.scope] ??
          (isTold ? this.of.begun(this.at, opening) : undefined);
        const child = new Instance(this.of.part(part), key, opening.scope);
        child.at = child.of.anywhere;
        child.isJoined = true;
        child.isTold = isTold;
        if (to !== undefined && child.take(event, connection)) {
          this.at = to;
          this.joins(part, child, connection);
          return this.taken(event, connection);
        }
      }
    }
    return false;
  }

  /** Goes on after an event that may not come, from wherever it may, so that one fault is told once. */
  recover(event: number, connection: Connection): void {
    for (const part of this.of.partsOf(event)) {
      const key = connection.key(this.of.part(part));
      const child = key && this.child(part, key);
      const to = child && this.of.state(this.at).inside[child.scope];
      if (child !== undefined && to !== undefined) {
        const was = child.isComplete;
        this.at = to;
        child.recover(event, connection);
        this.changed(part, child, was, connection);
        return;
      }
    }
    if (this.adopt(event, true, connection)) return;
    const before = this.at;
    const isUnseen = this.isJoined;
    this.at = this.of.anywhere;
    this.isJoined = false;
    // What belongs to an instance says nothing about where the order is, unless nothing else has come.
    if (
      !this.take(event, connection) &&
      (this.last !== none || !this.adopt(event, true, connection))
    )
      this.at = before;
    this.isJoined = isUnseen;
    this.incomplete.forEach((count, scope) => {
      if (count > 0) this.at = this.of.state(this.at).held[scope] ?? this.at;
    });
  }

  /** Where the order would stand if nothing were incomplete in it. */
  get released(): number {
    return this.incomplete.reduce(
      (at, count, scope) =>
        count > 0 ? (this.of.state(at).released[scope] ?? at) : at,
      this.at,
    );
  }

  private joins(part: number, child: Instance, connection: Connection): void {
    if (child.isOver) connection.over(child);
    else this.add(part, child, connection);
    if (!child.isComplete && !child.isTold) this.counted(child.scope, 1);
    this.dropDead(connection);
  }

  private changed(
    part: number,
    child: Instance,
    was: boolean,
    connection: Connection,
  ): void {
    if (was !== child.isComplete && !child.isTold)
      this.counted(child.scope, was ? 1 : -1);
    if (child.isOver) this.remove(part, child, connection);
    this.dropDead(connection);
  }

  /** Tells the automaton of the first incomplete instance of a scope, and when there is none any more. */
  private counted(scope: number, more: number): void {
    const before = this.incomplete[scope] ?? 0;
    const after = before + more;
    this.incomplete[scope] = after;
    const { held, released } = this.of.state(this.at);
    const to =
      before === 0 ? held[scope] : after === 0 ? released[scope] : undefined;
    this.at = to ?? this.at;
  }

  private add(part: number, child: Instance, connection: Connection): void {
    while (this.children.length < this.of.parts.length)
      this.children.push(new Map());
    const all = this.children[part] as Map<string, Instance[]>;
    const same = all.get(child.key.id);
    if (same === undefined) all.set(child.key.id, [child]);
    else same.push(child);
    this.count++;
    this.used |= 1 << child.scope;
    connection.opened(1);
  }

  private remove(part: number, child: Instance, connection: Connection): void {
    const all = this.children[part] as Map<string, Instance[]>;
    const same = all.get(child.key.id) ?? [];
    const index = same.indexOf(child);
    if (index < 0) return;
    same.splice(index, 1);
    if (same.length === 0) all.delete(child.key.id);
    this.count--;
    connection.opened(-child.size);
    connection.over(child);
  }

  /** Forgets a run that is over. */
  forget(run: Instance, connection: Connection): void {
    this.remove(0, run, connection);
  }

  /** Forgets the instances of scopes that have been left: they were complete, or the order was left for an early end. */
  private dropDead(connection: Connection): void {
    const dead = this.used & ~this.of.state(this.at).live;
    if (dead === 0) return;
    this.children.forEach((all, part) => {
      for (const child of [...all.values()].flat())
        if (((dead >> child.scope) & 1) !== 0)
          this.remove(part, child, connection);
    });
    this.used &= ~dead;
    this.incomplete.forEach((_, scope) => {
      if (((dead >> scope) & 1) !== 0) this.incomplete[scope] = 0;
    });
  }

  /** It and all that are open in it. */
  get size(): number {
    return this.open().reduce((size, each) => size + each.size, 1);
  }
}

// ------------------------------------------------------------------------------------------------------------------ Checker

/** So many keys may be open at once. Whoever needs more has probably lost their ends. */
const mostOpen = 65_536;

/** So many ends are remembered, so that what comes after one can be told from what was never there. */
const mostEnded = 256;

const right: Verdict = {
  kind: "ok",
  ok: true,
  position: 0,
  event: "",
  key: "",
  expected: [],
  open: [],
  message: "",
};

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

function formatOpen({ key, after, position, missing }: OpenLifecycle): string {
  const since =
    position === 0
      ? ", no event has come"
      : ` after event ${position}, ${quoteName(after)}`;
  const are = missing.length === 1 ? "is" : "are";
  return `${key === "" ? "the lifecycle" : key} is incomplete${since}: still to come ${are} ${missing.join(", ")}`;
}

// -------------------------------------------------------------------------------------------------------------------- Words

/** More alternatives than these nobody reads. */
const listedAlternatives = 12;

/** Ways to the end are shown so far. */
const mostMissing = 30;

/** Says why an event is out of order, and what is missing at the end. */
class OrderWords<E> {
  /** Whether the fault is an event that begins again what is open: then the first one counts. */
  isRepeated = false;
  private readonly checker: LifecycleChecker<E>;
  private readonly lifecycle: Lifecycle;
  private readonly tag: string;

  constructor(checker: LifecycleChecker<E>, tag: string) {
    this.checker = checker;
    this.lifecycle = checker.lifecycle;
    this.tag = tag;
  }

  /** An event that may come anytime came before the first event or after the last. */
  outside(root: Instance): Verdict {
    return root.isOver
      ? this.over(root)
      : this.violation("", "it comes before the first event", this.expected(root, ""));
  }

  ofConnection(root: Instance, isBarred: boolean): Verdict {
    if (!this.lifecycle.machine.knows(this.checker.event)) return this.unknown();
    if (isBarred) return this.barred("");
    return root.isOver ? this.over(root) : this.inside(root, "");
  }

  private unknown(): Verdict {
    return this.violation("", "the lifecycle does not mention it", []);
  }

  private over({ position, last }: Instance): Verdict {
    return this.violation(
      "",
      `the lifecycle ended with event ${position}, ${this.event(last)}`,
      [],
    );
  }

  private barred(key: string): Verdict {
    const commands = this.lifecycle.opens.map(quoteName).join(" or ");
    return this.violation(key, `no ${commands} has opened it`, []);
  }

  private full(key: string): Verdict {
    return this.violation(key, `more than ${mostOpen} keys are open already`, []);
  }

  ofRun(run: Instance | undefined, isBarred: boolean): Verdict {
    const { machine } = this.lifecycle;
    if (!machine.knows(this.checker.event)) return this.unknown();
    const value = this.checker.key(machine);
    if (value === undefined)
      return this.violation(
        "",
        `it has no ${this.pointers(machine)} to say what it belongs to`,
        [],
      );
    const key = this.label(machine, value);
    if (run !== undefined) return this.inside(run, key);
    if (isBarred) return this.barred(key);
    if (!this.checker.hasRoom()) return this.full(key);
    const ended = this.checker.ended(value);
    return this.violation(
      key,
      ended > 0 ? `${key} ended with event ${ended}` : `no ${key} is open`,
      this.first(ended > 0),
    );
  }

  /** The events that a run begins with; after the end of one with the same key, those that can be nothing else. */
  private first(isAgain: boolean): readonly string[] {
    const { machine, events } = this.lifecycle;
    return [...events.keys()]
      .filter((event) => machine.step(0, event) !== undefined)
      .filter((event) => !isAgain || machine.isOnlyFirst(event))
      .map((event) => this.event(event));
  }

  /** Follows the event to the innermost instance that it belongs to. */
  private inside(from: Instance, key: string): Verdict {
    const { event } = this.checker;
    let at = from;
    let where = key;
    for (;;) {
      let next: Instance | undefined;
      let why = "";
      let named = "";
      for (const part of at.of.partsOf(event)) {
        const of = at.of.part(part);
        const value = this.checker.key(of);
        if (value === undefined) {
          if (why === "")
            why = `it has no ${this.pointers(of)} to say which ${this.part(of)}`;
          continue;
        }
        named = this.label(of, value);
        const child = at.child(part, value);
        if (
          child !== undefined &&
          at.of.state(at.at).inside[child.scope] !== undefined
        ) {
          next = child;
          this.isRepeated =
            at.of.step(at.at, event) !== undefined && !child.isComplete;
          break;
        }
        why = `no ${named} is open`;
      }
      const somewhere = at.of.step(at.of.anywhere, event);
      const isPlain = somewhere !== undefined && somewhere.opening === undefined;
      const inner = [named, where].filter((each) => each !== "").join(" of ");
      if (next === undefined) {
        const opens = somewhere?.opening !== undefined;
        const label = at === from ? "" : this.label(at.of, at.key);
        if (isPlain && at.of.step(at.released, event) !== undefined)
          return this.barring(at, where);
        if (at.of.step(at.at, event) !== undefined && !this.checker.hasRoom())
          return this.full(inner);
        return this.violation(
          isPlain ? where : inner,
          isPlain || (opens && !why.startsWith("it has")) ? "" : why,
          this.expected(at, label),
        );
      }
      if (this.isRepeated)
        return this.violation(
          inner,
          `${named} is open already`,
          this.expected(next, named),
        );
      where = inner;
      at = next;
    }
  }

  /** The event would be right if instances that are open were complete. */
  private barring(at: Instance, where: string): Verdict {
    const barring = at
      .open()
      .filter((each) => !each.isComplete && !each.isTold);
    const label = (each: Instance): string => this.label(each.of, each.key);
    const labels = barring.slice(0, listedAlternatives).map(label);
    const expected = barring.flatMap((each) => this.expected(each, label(each)));
    return this.violation(
      where,
      `${labels.join(" and ")} ${labels.length === 1 ? "is" : "are"} incomplete`,
      [...new Set(expected)],
    );
  }

  private violation(
    key: string,
    why: string,
    expected: readonly string[],
  ): Verdict {
    const { position } = this.checker;
    const of = key === "" ? "" : ` of ${key}`;
    const because = why === "" ? "" : `: ${why}`;
    const instead =
      expected.length === 0
        ? ""
        : `${why === "" ? ": " : "; "}expected ${listed(expected)}`;
    return {
      ...right,
      kind: "violation",
      ok: false,
      position,
      event: this.tag,
      key,
      expected,
      message: `event ${position}, ${quoteName(this.tag)}${of}, is out of order${because}${instead}`,
    };
  }

  /** What may come: events of the order, then those of open instances, then early ends. */
  private expected(at: Instance, label: string): readonly string[] {
    const onward = new Set<string>();
    const early = new Set<string>();
    this.lifecycle.events.forEach((_, event) => {
      const step = at.of.step(at.at, event);
      if (step !== undefined)
        (step.isEarly ? early : onward).add(this.event(event) + ofLabel(label));
    });
    for (const child of at.open())
      if (at.of.state(at.at).inside[child.scope] !== undefined)
        for (const each of this.expected(child, this.label(child.of, child.key)))
          onward.add(each);
    return [...new Set([...onward, ...early])];
  }

  private event(number: number): string {
    return quoteName(this.lifecycle.events[number] ?? "");
  }

  private part(of: Automaton): string {
    return quoteName(
      of.name === none
        ? lastKey(this.lifecycle.pointers[of.key])
        : (this.lifecycle.parts[of.name] ?? ""),
    );
  }

  private pointers(of: Automaton): string {
    const pointer = (index: number): string =>
      quoteName(this.lifecycle.pointers[index] ?? "");
    return of.fallback === none
      ? pointer(of.key)
      : `${pointer(of.key)} and no ${pointer(of.fallback)}`;
  }

  /** run_id \`r1\` for a lifecycle, tool \`c1\` for a part. */
  private label(of: Automaton, key: Key): string {
    const pointer = key.isInTurn ? of.fallback : of.key;
    const name =
      of.name === none
        ? lastKey(this.lifecycle.pointers[pointer])
        : (this.lifecycle.parts[of.name] ?? "");
    // Without its quotes, and without what would end them.
    return `${quoteName(name).slice(1, -1)} ${quoteName(String(key.value))}`;
  }

  /** What is still to come of a run. */
  open(run: Instance): OpenLifecycle {
    const missing: string[] = [];
    this.missing(run, "", missing);
    return {
      key: run.of.key === none ? "" : this.label(run.of, run.key),
      after: this.lifecycle.events[run.last] ?? "",
      position: run.position,
      missing,
    };
  }

  private missing(run: Instance, label: string, missing: string[]): void {
    let at = run.at;
    while (!run.of.state(at).isComplete && missing.length < mostMissing) {
      const { way, released } = run.of.state(at);
      const step = run.of.step(at, way);
      if (step !== undefined) {
        missing.push(this.event(way) + ofLabel(label));
        this.begun(run.of, step, way, missing);
        at = step.target;
      } else if (way === none) {
        return;
      } else {
        const scope = -2 - way;
        for (const child of run.open())
          if (child.scope === scope && !child.isComplete)
            this.missing(child, this.label(child.of, child.key), missing);
        at = released[scope] ?? at;
      }
    }
  }

  /** The rest of an instance that has not begun yet. */
  private begun(
    of: Automaton,
    { opening }: Step,
    event: number,
    missing: string[],
  ): void {
    if (opening === undefined) return;
    const part = of.part(opening.part);
    let step = part.step(0, event);
    let at = event;
    while (step !== undefined) {
      this.begun(part, step, at, missing);
      const { isComplete, way } = part.state(step.target);
      if (isComplete || way < 0 || missing.length >= mostMissing) return;
      missing.push(`${this.event(way)} of the same ${this.part(part)}`);
      step = part.step(step.target, way);
      at = way;
    }
  }
}

function ofLabel(label: string): string {
  return label === "" ? "" : ` of ${label}`;
}

function listed(expected: readonly string[]): string {
  const shown = expected.slice(0, listedAlternatives);
  const more = expected.length - shown.length;
  if (more > 0) return `${shown.join(", ")} or ${more} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} or ${last}`;
}

function lastKey(pointer: string | undefined): string {
  return (pointer ?? "")
    .slice((pointer ?? "").lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}
