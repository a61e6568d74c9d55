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

export const right: Verdict = {
  kind: "ok",
  ok: true,
  position: 0,
  event: "",
  key: "",
  expected: [],
  open: [],
  message: "",
};
