import { describe, expect, it } from "vitest";
import { linearSearch } from "../src/generated/runtime.js";

// Java's generator writes the programs; LinearSearchTest of codegen/core holds the same expressions to Java's engine.
const ATOMS = [
  ["a", "[61]"],
  ["b", "[62]"],
  ["[ab]", "[61,62]"],
  ["[^a]", "[^61]"],
  [".", "[^a,d,2028-2029]"],
  ["\\w", "[30-39,41-5a,5f,61-7a]"],
  ["\\p{L}", "[p0]"],
  ["[^\\p{L}-]", "[^p0,2d]"],
  ["[\\P{L}a]", "[P0,61]"],
  ["\\p{Script=Greek}", "[p1]"],
  ["[]", "[]"],
  ["[^]", "[^]"],
  ["\\u{1F600}", "[1f600]"],
  ["^", "^"],
  ["$", "$"],
  ["\\b", "b"],
  ["\\B", "B"],
] as const;
const QUANTIFIERS = ["", "", "", "*", "+", "?", "{2}", "{0}", "{1,3}", "{2,}"];
const CHARACTERS = [..."ab- A7\n\u2028\u00e9\u03b1\u{1F600}", "\ud83d"];

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Dice = ReturnType<typeof random>;

function pick<T>(from: readonly T[], dice: Dice): T {
  return from[dice(from.length)] as T;
}

/** An expression as ECMA-262 writes it, and as a program. */
function expression(dice: Dice, depth: number): readonly [string, string] {
  let ecma = "";
  let program = "";
  for (let terms = 1 + dice(3); terms > 0; terms--) {
    const kind = dice(depth === 0 ? 6 : 9);
    if (kind < 6) {
      const [atom, inProgram] = pick(ATOMS, dice);
      const quantifier = inProgram.startsWith("[")
        ? pick(QUANTIFIERS, dice)
        : "";
      ecma += atom + quantifier;
      program += inProgram + quantifier;
    } else {
      const [first, firstProgram] = expression(dice, depth - 1);
      const [second, secondProgram] = expression(dice, depth - 1);
      const quantifier = pick(QUANTIFIERS, dice);
      const both = kind === 8;
      ecma += `(?:${first}${both ? `|${second}` : ""})${quantifier}`;
      program += `(${firstProgram}${both ? `|${secondProgram}` : ""})${quantifier}`;
    }
  }
  return [ecma, program];
}

describe("linear search", () => {
  it("finds what the engine finds", () => {
    const dice = random(20261129);
    let found = 0;
    for (let i = 0; i < 500; i++) {
      const [ecma, program] = expression(dice, 2);
      const engine = new RegExp(ecma, "u");
      const search = linearSearch(`{L,sc=Greek}${program}`);
      for (let j = 0; j < 20; j++) {
        const text = Array.from({ length: dice(8) }, () =>
          pick(CHARACTERS, dice),
        ).join("");
        // V8 also looks between the halves of such a character.
        if (ecma.includes("\\B") && /[\u{10000}-\u{10ffff}]/u.test(text))
          continue;
        const finds = engine.test(text);
        found += finds ? 1 : 0;
        if (search.test(text) !== finds) {
          expect.fail(`${ecma} as ${program} in ${JSON.stringify(text)}`);
        }
      }
    }
    expect(found).toBeGreaterThan(1_500);
    expect(found).toBeLessThan(8_500);
  }, 120_000);

  it.each([
    ["^(a+)+$", "^([61]+)+$"],
    ["(a|aa)+!$", "([61]|[61][61])+[21]$"],
    ["^\\S+@\\S+$", "^[^9-d,20]+[40][^9-d,20]+$"],
    ["(.*)*x.*y", "([^a]*)*[78][^a]*[79]"],
  ])(
    "ends for %s whatever the text",
    (_, program) => {
      const search = linearSearch(program);
      expect(search.test(`${"a".repeat(200_000)}?`)).toBe(false);
      expect(search.test("@".repeat(200_000))).toBe(program.includes("[40]"));
    },
    120_000,
  );

  it("finds out again what it cannot remember", () => {
    const dice = random(7);
    const search = linearSearch("[61-62]*[61][61-62]{60}[63]");
    const text = Array.from({ length: 4_000 }, () => pick(["a", "b"], dice));
    expect(search.test(text.join(""))).toBe(false);
    expect(search.test(`${text.join("")}a${"b".repeat(60)}c`)).toBe(true);
  }, 120_000);
});
