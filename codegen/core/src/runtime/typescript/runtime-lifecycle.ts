// What generated checkers of the order of events stand on. Nothing here runs on import. The Java runtime decides, and says why, in the
// same words.
export { LifecycleChecker } from "./runtime/lifecycle/checker.js";
export type { Lifecycle, LifecycleKey } from "./runtime/lifecycle/lifecycle.js";
export { lifecycleOf } from "./runtime/lifecycle/lifecycle.js";
export type { OpenLifecycle, Verdict } from "./runtime/lifecycle/verdict.js";
