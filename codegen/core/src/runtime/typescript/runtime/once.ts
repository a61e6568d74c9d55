// So many parts are looked at without remembering, which costs more than small values are worth.
const UNREMEMBERED = 1000;

let levels = 0;
let asked = 0;
let answers: Map<unknown, Map<unknown, unknown>> | undefined;

/**
 * An answer about a value of a choice whose options hold such values again. Each option would have its parts looked at, and so twice as often with
 * each level: beyond some, an answer is remembered until the outermost is there.
 *
 * @param about what the answer is about, besides the value
 */
export function once<T>(value: unknown, about: unknown, answer: () => T): T {
  if (typeof value !== "object" || value === null) return answer();
  levels += 1;
  asked += 1;
  try {
    return asked > UNREMEMBERED ? remembered(value, about, answer) : answer();
  } finally {
    levels -= 1;
    if (levels === 0) {
      asked = 0;
      answers = undefined;
    }
  }
}

function remembered<T>(value: object, about: unknown, answer: () => T): T {
  answers ??= new Map();
  const known = answers.get(value) ?? new Map<unknown, unknown>();
  answers.set(value, known);
  if (!known.has(about)) known.set(about, answer());
  return known.get(about) as T;
}
