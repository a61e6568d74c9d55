import type { Automaton, Opening } from "./automaton.js";
import { none } from "./automaton.js";

/** The value of a key in an event. Those of a fallback are paired first opened, first closed. */
export interface Key {
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
export class Instance {
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

/** So many keys may be open at once. Whoever needs more has probably lost their ends. */
export const mostOpen = 65_536;
