import { describe, expect, it } from "vitest";
import * as closed from "../../../codegen/core/src/test/resources/golden/closed-and-open/typescript/closed.js";
import * as constraints from "../../../codegen/core/src/test/resources/golden/constraints/typescript/constraints.js";
import * as keywords from "../../../codegen/core/src/test/resources/golden/keywords/typescript/keywords.js";
import * as naming from "../../../codegen/core/src/test/resources/golden/naming-conflict/typescript/naming.js";
import * as nested from "../../../codegen/core/src/test/resources/golden/nested-union/typescript/nested.js";
import * as nullable from "../../../codegen/core/src/test/resources/golden/nullable-and-optional/typescript/nullable.js";
import * as odd from "../../../codegen/core/src/test/resources/golden/odd-names/typescript/odd.js";
import * as recursive from "../../../codegen/core/src/test/resources/golden/recursive-type/typescript/recursive.js";
import type { Violation } from "../../../codegen/core/src/runtime/typescript/runtime.js";

const lines = (violations: readonly Violation[]): string[] =>
  violations.map(({ pointer, rule }) => `${pointer} ${rule}`);

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

describe("tags that are empty or named like what every object has", () => {
  it.each([
    '{"type":"","more":"m"}',
    '{"type":"__proto__","array":[{"then":"t"}],"set":"i"}',
    '{"type":"constructor","2nd":{"2nd":"x"},"record":{"a":"a"},"RECORD":{"b":"b"},"re_cord":{"c":"c"}}',
    '{"type":"toString","more":1}',
  ])("are told apart: %s", (text) => {
    const event = odd.decodeEvent(text);
    expect(odd.encodeEvent(event)).toBe(text);
    const seen = odd.matchEvent<unknown>(event, {
      "": (nothing) => nothing.more,
      ["__proto__"]: (proto) => proto.array.length,
      constructor: (constructor) => constructor.RECORD?.b,
      unknown: (other) => other.type,
    });
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
});

it("a document that is nested too deep is refused, not followed", () => {
  const deep = '{"name":"x","children":['.repeat(100_000);
  const text = `{"type":"tree","root":${deep}${"]}".repeat(100_000)}}`;
  expect(() => recursive.decodeEvent(text)).toThrow("nesting deeper");
});
