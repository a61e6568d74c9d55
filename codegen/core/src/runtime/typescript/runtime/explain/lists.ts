const LISTED = 8;

export function anyOf(choices: readonly string[]): string {
  if (choices.length > LISTED + 1) return `${choices.slice(0, LISTED).join(", ")} or ${choices.length - LISTED} more`;
  if (choices.length < 2) return choices.join("");
  return `${choices.slice(0, -1).join(", ")} or ${choices.at(-1) ?? ""}`;
}

export function both(all: readonly string[]): string {
  if (all.length > LISTED + 1) return `${all.slice(0, LISTED).join(", ")} and ${all.length - LISTED} more`;
  if (all.length < 2) return all.join("");
  return `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}

export function count(many: number, one: string, several: string): string {
  return `${many} ${many === 1 ? one : several}`;
}
