import type { Automaton, Step } from "./automaton.js";
import type { LifecycleChecker } from "./checker.js";
import type { Instance, Key } from "./instance.js";
import type { Lifecycle } from "./lifecycle.js";
import type { OpenLifecycle, Verdict } from "./verdict.js";
import { quoteName } from "../texts.js";
import { none } from "./automaton.js";
import { mostOpen } from "./instance.js";
import { lastKey, listed, listedAlternatives, ofLabel } from "./phrases.js";
import { right } from "./verdict.js";

/** Ways to the end are shown so far. */
const mostMissing = 30;

/** Says why an event is out of order, and what is missing at the end. */
export class OrderWords<E> {
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
