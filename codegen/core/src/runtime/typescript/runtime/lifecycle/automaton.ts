export const none = -1;

export interface Step {
  readonly target: number;
  readonly isEarly: boolean;
  readonly opening: Opening | undefined;
}

export interface Opening {
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
export class Automaton {
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
