import type { OpenLifecycle } from "./verdict.js";
import { quoteName } from "../texts.js";

export function formatOpen({ key, after, position, missing }: OpenLifecycle): string {
  const since =
    position === 0
      ? ", no event has come"
      : ` after event ${position}, ${quoteName(after)}`;
  const are = missing.length === 1 ? "is" : "are";
  return `${key === "" ? "the lifecycle" : key} is incomplete${since}: still to come ${are} ${missing.join(", ")}`;
}

/** More alternatives than these nobody reads. */
export const listedAlternatives = 12;

export function ofLabel(label: string): string {
  return label === "" ? "" : ` of ${label}`;
}

export function listed(expected: readonly string[]): string {
  const shown = expected.slice(0, listedAlternatives);
  const more = expected.length - shown.length;
  if (more > 0) return `${shown.join(", ")} or ${more} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} or ${last}`;
}

export function lastKey(pointer: string | undefined): string {
  return (pointer ?? "")
    .slice((pointer ?? "").lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}
