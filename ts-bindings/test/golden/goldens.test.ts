import { describe, expect, it } from "vitest";
import * as assertions from "../../../codegen/core/src/test/resources/golden/assertions/typescript/assertions.js";
import * as choices from "../../../codegen/core/src/test/resources/golden/choices/typescript/choices.js";
import * as closed from "../../../codegen/core/src/test/resources/golden/closed-and-open/typescript/closed.js";
import * as constraints from "../../../codegen/core/src/test/resources/golden/constraints/typescript/constraints.js";
import * as keywords from "../../../codegen/core/src/test/resources/golden/keywords/typescript/keywords.js";
import * as naming from "../../../codegen/core/src/test/resources/golden/naming-conflict/typescript/naming.js";
import * as nested from "../../../codegen/core/src/test/resources/golden/nested-union/typescript/nested.js";
import * as nullable from "../../../codegen/core/src/test/resources/golden/nullable-and-optional/typescript/nullable.js";
import * as answer from "../../../codegen/core/src/test/resources/golden/nullable-root/typescript/answer.js";
import * as holder from "../../../codegen/core/src/test/resources/golden/nullable-root/typescript/holder.js";
import * as setting from "../../../codegen/core/src/test/resources/golden/nullable-root/typescript/setting.js";
import * as odd from "../../../codegen/core/src/test/resources/golden/odd-names/typescript/odd.js";
import * as overlapping from "../../../codegen/core/src/test/resources/golden/overlapping-choice/typescript/person.js";
import * as recursive from "../../../codegen/core/src/test/resources/golden/recursive-type/typescript/recursive.js";
import type { Violation } from "../../../codegen/core/src/runtime/typescript/runtime.js";

const lines = (violations: readonly Violation[]): string[] =>
  violations.map(({ pointer, rule }) => `${pointer} ${rule}`);

describe("documents that may be null", () => {
  it("are null, or what they are otherwise", () => {
    expect(setting.decodeSetting(" null ")).toBeNull();
    expect(answer.decodeAnswer("null")).toBeNull();
    expect(holder.decodeHolder("null")).toBeNull();
    expect(setting.decodeSetting('{"name":"a"}')).toEqual({ name: "a" });
    expect(answer.decodeAnswer("6")).toBe(6);
  });

  it("are encoded again", () => {
    const six: answer.Answer = 6;
    expect(setting.encodeSetting(null)).toBe("null");
    expect(answer.encodeAnswer(null)).toBe("null");
    expect(answer.encodeAnswer(six)).toBe("6");
    expect(holder.encodeHolder(null)).toBe("null");
  });

  it("are refused where they are anything else", () => {
    expect(setting.checkSetting(null)).toEqual([]);
    expect(lines(setting.checkSetting(undefined))).toEqual([" type"]);
    expect(lines(answer.checkAnswer(7))).toEqual([" const"]);
    expect(lines(holder.checkHolder(false))).toEqual([" no-option"]);
  });
});

describe("values of several options of a choice", () => {
  it.each([
    '{"contact":{"email":"a@b.example","phone":"123","hours":"9-5"}}',
    '{"contact":{"phone":"123"},"places":[{"at":{"street":"s","city":"c1"},"since":1},"here"]}',
    '{"contact":{"phone":"123"},"places":[{"since":1},{"at":{"city":"c1"}}]}',
  ])("come back whole: %s", (text) => {
    expect(overlapping.encodePerson(overlapping.decodePerson(text))).toBe(text);
  });

  it("are sent without what no option that fits declares", () => {
    const text = '{"contact":{"email":"a@b.example","phone":"12","more":1}}';
    expect(overlapping.encodePerson(overlapping.decodePerson(text))).toBe(
      '{"contact":{"email":"a@b.example"}}',
    );
  });

  it("take no twice as long for each level of them", () => {
    let family = '{"mother":"m","father":"f"}';
    let refused = '{"mother":1}';
    for (let level = 0; level < 100; level++) {
      family = `{"mother":"m","child":${family},"father":"f"}`;
      refused = `{"mother":"m","child":${refused},"father":"f"}`;
    }
    const whole = (of: string): string =>
      `{"contact":{"phone":"123"},"family":${of}}`;
    const value = overlapping.decodePerson(whole(family));
    expect(overlapping.encodePerson(value)).toBe(whole(family));
    expect(() => overlapping.decodePerson(whole(refused))).toThrow(
      "Person: 1 violation",
    );
  }, 60_000);
});

describe("properties named like what every object has", () => {
  const least = '"kind":"default","class":"c"';

  it("are read and written as any other", () => {
    const text = `{${least},"constructor":"x","toString":{"radix":1},"__proto__":{"polluted":true},"hasOwnProperty":null,"2nd":2}`;
    expect(keywords.encodeEvent(keywords.decodeEvent(text))).toBe(text);
    expect("polluted" in {}).toBe(false);
  });

  it("are missing where the document does not have them", () => {
    expect(
      lines(keywords.checkEvent({ kind: "default", class: "c", "2nd": 2 })),
    ).toEqual(["/constructor missing", "/__proto__ missing"]);
  });

  it("are checked as any other", () => {
    const text = `{${least},"constructor":1,"toString":2,"__proto__":3,"2nd":4}`;
    expect(lines(keywords.checkEvent(JSON.parse(text)))).toEqual([
      "/constructor type",
      "/toString type",
      "/__proto__ type",
    ]);
  });

  it("may be names of a map", () => {
    const text =
      '{"type":"tree","root":{"name":"a","by_name":{"__proto__":{"name":"b"},"toString":{"name":"c"}}}}';
    const more = text.replace('"b"', '"b","undeclared":true');
    expect(recursive.encodeEvent(recursive.decodeEvent(more))).toBe(text);
  });

  it("are kept in an unknown event", () => {
    const text = '{"kind":"other","__proto__":{"a":1},"toString":null}';
    const event = keywords.decodeEvent(text);
    expect(keywords.encodeEvent(event)).toBe(text);
    expect(
      keywords.matchEvent(event, {
        default: () => "listed",
        unknown: () => "listed",
        unknown_: (other) => other.kind,
      }),
    ).toBe("other");
  });
});

describe("types named like what the code uses", () => {
  it("do not hide it", () => {
    const text = '{"type":"error","string":"s","list":["a"]}';
    expect(naming.encodeEvent(naming.decodeEvent(text))).toBe(text);
    expect(lines(naming.checkEvent({ type: "object" }))).toEqual([
      "/length missing",
    ]);
    expect(naming.isObject({})).toBe(false);
  });
});

describe("choices", () => {
  const least = { type: "posted", id: 1, body: "b", tree: null };

  it("are sent as the first option that fits, without what it does not declare", () => {
    const body = ["a", { text: "b", bold: true }, [{ text: "c" }]];
    const event = {
      ...least,
      id: "i",
      body,
      tree: { a: [1, { b: null }] },
      pets: [{ lives: 9 }, { name: "Rex" }],
      by_name: { a: { text: "t" } },
      place: null,
    };
    const more = JSON.stringify(event)
      .replace('"c"', '"c","more":1')
      .replace("9", '9,"more":1');
    expect(choices.encodeEvent(choices.decodeEvent(more))).toBe(
      JSON.stringify(event),
    );
  });

  it.each([
    [{ id: null }, ["/id null"]],
    [{ body: 1 }, ["/body no-option"]],
    [{ pet: { lives: 1, name: "a" } }, []],
    [{ pet: { lives: "1", name: "a" } }, ["/pet no-option", "/pet/lives type"]],
    [{ size: 0 }, ["/size minimum"]],
    [{ size: "small" }, []],
    [{ label: "abcd" }, []],
    [{ label: "ABCD" }, ["/label no-option"]],
    [{ label: "abc" }, ["/label several-options"]],
    [{ options: { mode: "fast", x: { lives: 1 } } }, []],
    [{ options: { mode: "fast", x: 1 } }, ["/options/x type"]],
  ])("%j", (change, expected) => {
    expect(lines(choices.checkEvent({ ...least, ...change }))).toEqual(
      expected,
    );
  });

  it("keep undeclared properties where the contract describes them", () => {
    const text =
      '{"type":"posted","id":1,"body":"b","tree":1,"options":{"mode":"slow","__proto__":"p","a":{"lives":1}}}';
    const more = text.replace(":1}}}", ':1,"more":2}}}');
    expect(choices.encodeEvent(choices.decodeEvent(more))).toBe(text);
  });
});

describe("open tuples and numbers of which there are few", () => {
  it.each([
    [{ line: ["a"] }, []],
    [{ line: ["a", { lives: 1 }, "i", 2] }, []],
    [{ line: [] }, ["/line minItems"]],
    [{ line: ["a", { lives: 1 }, {}] }, ["/line/2 no-option"]],
    [{ line: ["a"], few: ["a", 1, 2] }, ["/few maxItems"]],
    [{ line: ["a"], weight: 2.5, digit: 9, step: 0.3, word: "j" }, []],
    [{ line: ["a"], weight: 2 }, ["/weight enum"]],
    [{ line: ["a"], digit: 10 }, ["/digit enum"]],
    [{ line: ["a"], step: 0.35 }, ["/step multipleOf"]],
    [{ line: ["a"], word: "k" }, ["/word enum"]],
  ])("%j", (change, expected) => {
    expect(lines(choices.checkEvent({ type: "drawn", ...change }))).toEqual(
      expected,
    );
  });
});

describe("assertions", () => {
  const least = { type: "paid", amount: 1 };

  it.each([
    [{}, true],
    [{ amount: 0 }, false],
    [{ amount: 1000 }, false],
    [{ amount: 1000, card: "c" }, false],
    [{ amount: 1000, card: "c", billing: "b" }, true],
    [{ code: "A" }, false],
    [{ code: "a" }, true],
    [{ tags: ["a"] }, false],
    [{ tags: ["main", "a"] }, true],
    [{ headers: { "x-a": "b" } }, true],
    [{ headers: { a: "b" } }, false],
    [{ notes: { first: "a", second: "b" } }, false],
    [{ notes: { first: "a" } }, true],
    [{ extra: { name: "a", more: { name: "b" } } }, true],
    [{ extra: { name: "a", more: {} } }, false],
    [{ extra: { name: "a", constructor: { ref: "a" } } }, false],
  ])("%j", (change, fits) => {
    const value = { ...least, ...change };
    expect(assertions.isEvent(value)).toBe(fits);
    expect(assertions.checkEvent(value).length === 0).toBe(fits);
  });

  it("hold for what is sent, too", () => {
    const notes = { undeclared: 1 };
    expect(assertions.isEvent({ ...least, notes })).toBe(true);
    expect(() => assertions.encodeEvent({ ...least, notes } as never)).toThrow(
      "/notes",
    );
  });
});

describe("tags that are empty or named like what every object has", () => {
  it.each([
    '{"type":"","more":"m"}',
    '{"type":"__proto__","array":[{"then":"t"}],"set":"i"}',
    '{"type":"constructor","2nd":{"2nd":"x"},"record":{"a":"a"},"RECORD":{"b":"b"},"re_cord":{"c":"c"}}',
    '{"type":"toString","more":1}',
  ])("are told apart: %s", (text) => {
    const event = odd.decodeEvent(text);
    expect(odd.encodeEvent(event)).toBe(text);
    const cases: Partial<odd.EventCases<unknown>> = {
      "": (nothing) => nothing.more,
      ["__proto__"]: (proto) => proto.array.length,
      constructor: (constructor) => constructor.RECORD?.b,
      unknown: (other) => other.type,
    };
    const seen = odd.matchEvent(event, cases as odd.EventCases<unknown>);
    expect(["m", 1, "b", "toString"]).toContain(seen);
  });

  it("are checked by what goes with them", () => {
    expect(lines(odd.checkEvent({ type: "" }))).toEqual(["/more missing"]);
    expect(
      lines(odd.checkEvent({ type: "__proto__", array: [], set: "z" })),
    ).toEqual(["/set enum"]);
  });
});

describe("closed and open objects", () => {
  it("refuse and ignore what is not declared", () => {
    expect(
      lines(closed.checkRoomEvent({ type: "closed", by: { x: 1 }, more: 1 })),
    ).toEqual(["/more unknown-property", "/by/x unknown-property"]);
    expect(closed.checkRoomEvent({ type: "opened", by: { x: 1 } })).toEqual([]);
  });

  it("reject unknown events and keep unknown commands, as the contract says", () => {
    expect(lines(closed.checkRoomEvent({ type: "other" }))).toEqual([
      "/type tag",
    ]);
    const text = '{"type":"other","more":[]}';
    expect(closed.encodeRoomCommand(closed.decodeRoomCommand(text))).toBe(text);
  });
});

describe("null and absent", () => {
  const least = {
    type: "profile",
    always: "a",
    maybe_null: null,
    nothing: null,
    anything: null,
  } as const;

  it("are two things", () => {
    expect(nullable.encodeEvent(least)).toBe(JSON.stringify(least));
    const nulls = {
      ...least,
      maybe_both: null,
      picture: null,
      aliases: [null],
    };
    expect(JSON.parse(nullable.encodeEvent(nulls))).toEqual(nulls);
    expect(
      lines(nullable.checkEvent({ ...least, maybe_absent: null })),
    ).toEqual(["/maybe_absent null"]);
    expect(lines(nullable.checkEvent({ type: "profile" }))).toHaveLength(4);
  });
});

describe("unions inside events", () => {
  it("are checked by their tags and sent without what is not declared", () => {
    const event = {
      type: "message",
      parts: [
        { kind: "text", text: "a", more: 1 },
        { kind: "quote", parts: [{ kind: "text", text: "b", more: 1 }] },
      ],
      sender: { of: "ghost", boo: true },
    };
    const text = nested.encodeEvent(event as never);
    expect(text).not.toContain("more");
    expect(JSON.parse(text)).toMatchObject({ sender: event.sender });
    expect(
      lines(nested.checkEvent({ type: "message", parts: [{ kind: "image" }] })),
    ).toEqual(["/parts/0/kind tag"]);
  });
});

describe("constraints", () => {
  const least = {
    type: "limits",
    text: "a",
    count: 0,
    ratio: 1e-7,
    tags: ["a"],
  };

  it.each([
    [{}, []],
    [{ text: "" }, ["/text minLength", "/text pattern"]],
    [{ count: 100 }, ["/count exclusiveMaximum"]],
    [{ small: 2147483648 }, ["/small range"]],
    [{ half_small: 0 }, ["/half_small minimum"]],
    [{ huge: 2 ** 53 }, ["/huge range"]],
    [{ ratio: 0 }, ["/ratio exclusiveMinimum"]],
    [{ ratio: Number.POSITIVE_INFINITY }, ["/ratio range"]],
    [{ tags: ["a", "a"] }, ["/tags uniqueItems"]],
    [{ tags: [] }, ["/tags minItems"]],
    [{ matrix: [[1]] }, ["/matrix/0 minItems"]],
    [{ point: [1, -1] }, ["/point minItems", "/point/1 minimum"]],
    [{ settings: {} }, ["/settings minProperties"]],
    [{ settings: { a: 1 } }, ["/settings/a type"]],
    [{ answer: 43 }, ["/answer const"]],
    [{ uri: "not one" }, ["/uri format"]],
  ])("%j", (change, violations) => {
    expect(lines(constraints.checkEvent({ ...least, ...change }))).toEqual(
      violations,
    );
  });

  it("search for slow patterns without ever going back", () => {
    const many = "a".repeat(100_000);
    const rules = (change: object): string[] =>
      constraints.checkEvent({ ...least, ...change }).map(({ rule }) => rule);
    expect(rules({ slow: "\u00e9t\u00e9 ".repeat(50_000) })).toEqual([]);
    expect(rules({ slow: `${many}?` })).toEqual(["pattern"]);
    expect(rules({ slow_names: { [many]: 1 } })).toEqual([]);
    expect(rules({ slow_names: { [`${many}?`]: 1 } })).toEqual([
      "property-name",
    ]);
  }, 120_000);
});

it("a document that is nested too deep is refused, not followed", () => {
  const deep = '{"name":"x","children":['.repeat(100_000);
  const text = `{"type":"tree","root":${deep}${"]}".repeat(100_000)}}`;
  expect(() => recursive.decodeEvent(text)).toThrow("nesting deeper");
});
