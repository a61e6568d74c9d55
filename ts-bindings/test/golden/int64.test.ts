import { describe, expect, it } from "vitest";
import * as counted from "../../../codegen/core/src/test/resources/golden/int64/typescript/counted.js";
import {
  ContractViolationError,
  explain,
  parse,
} from "../../../codegen/core/src/runtime/typescript/runtime.js";

const refused = (decode: () => unknown): string => {
  try {
    decode();
  } catch (error) {
    if (error instanceof ContractViolationError) return error.message;
    throw error;
  }
  throw new Error("nothing is wrong with it");
};

const least = '"id":9223372036854775807,"size":5,"ratio":0.5';

describe("integers of 64 bits as bigint", () => {
  it("keep every digit from text to text", () => {
    const text =
      `{${least},"vast":123456789012345678901234567890,"even":9007199254740992,` +
      '"ids":[1,-9223372036854775808,9007199254740993],"byName":{"__proto__":9007199254740993,"b":2},' +
      '"either":9007199254740993,"nothing":null,"anything":{"deep":[12345678901234567890,1.5,"x"]},"inside":{"id":3},"known":12}';
    const value = counted.decodeCounted(text);
    expect(value.id).toBe(9223372036854775807n);
    expect(value.size).toBe(5);
    expect(value.ids).toEqual([1n, -9223372036854775808n, 9007199254740993n]);
    expect(value.inside).toEqual({ id: 3n });
    expect(value.either).toBe(9007199254740993n);
    expect(value.known).toBe(12n);
    expect(counted.encodeCounted(value)).toBe(text);
  });

  it("take what is spelt with a fraction of zeros or an exponent", () => {
    const value = counted.decodeCounted('{"id":1.0,"size":1e2,"ratio":2}');
    expect(value).toEqual({ id: 1n, size: 100, ratio: 2 });
    const large = counted.decodeCounted(
      '{"id":9.2233720368547758070e18,"size":1,"ratio":1,"vast":1e23}',
    );
    expect(large.id).toBe(9223372036854775807n);
    expect(large.vast).toBe(10n ** 23n);
  });

  it("are numbers where the contract asks for numbers", () => {
    const text = '{"id":1,"size":1,"ratio":9007199254740993}';
    expect(counted.decodeCounted(text).ratio).toBe(9007199254740992);
  });

  it.each([
    [
      '{"id":9223372036854775808,"size":1,"ratio":1}',
      "/id: out of range: expected an integer from -9223372036854775808 to 9223372036854775807, found the number 9223372036854775808",
    ],
    [
      '{"id":1,"size":9007199254740993,"ratio":1}',
      "/size: out of range: expected an integer from -9007199254740991 to 9007199254740991, found the number 9007199254740993",
    ],
    [
      `{${least},"even":9007199254740993}`,
      "/even: not a multiple: expected a multiple of 2, found the number 9007199254740993",
    ],
    [
      `{${least},"even":9007199254740994}`,
      "/even: too large: expected less than 9007199254740994, found the number 9007199254740994",
    ],
    [
      `{${least},"ids":[9007199254740993,9007199254740993]}`,
      "/ids: items repeat: expected items that all differ, found item 1 equal to item 0",
    ],
    [
      `{${least},"known":13}`,
      "/known: not allowed: expected anything but `13`",
    ],
    [`{${least},"either":1.5}`, "/either: fits no option"],
    [`{${least},"inside":{"id":"5"}}`, "the number is written as a string"],
  ])("refuse %s", (text, message) => {
    expect(refused(() => counted.decodeCounted(text))).toContain(message);
  });

  it("are what values of the program must have, too", () => {
    const value = { id: 1, size: 1, ratio: 1 };
    expect(counted.isCounted(value)).toBe(false);
    expect(counted.checkCounted(value)).toMatchObject([
      { pointer: "/id", rule: "range" },
    ]);
  });
});

describe("integers that a number would round", () => {
  it("are refused in open values, with all their digits", () => {
    const open = { type: "object", properties: { open: {} } } as const;
    const text =
      '{"open":{"a":[1,12345678901234567891]},"undeclared":12345678901234567891}';
    expect(refused(() => parse("Open", open, text))).toBe(
      "Open: 1 violation of the contract\n  /open/a/1: out of range: expected an integer from -9007199254740991 to 9007199254740991, found the number 12345678901234567891",
    );
  });

  it("are refused in maps of anything and in unknown events", () => {
    const text = '{"type":"new","n":12345678901234567891}';
    expect(refused(() => parse("Map", { type: "object" }, text))).toContain(
      "/n: out of range",
    );
    const union = {
      union: "U",
      tag: "type",
      variants: {},
      unknown: "keep",
    } as const;
    expect(refused(() => parse("U", union, text))).toContain(
      "/n: out of range",
    );
  });

  it("are doubles where the contract says number, and text is text", () => {
    const ratio = {
      type: "object",
      properties: { r: { type: "number" }, t: { type: "string" } },
    } as const;
    const text =
      '{"r":12345678901234567891,"t":"12345678901234567891 \\"12345678901234567891"}';
    const value = parse("Ratio", ratio, text);
    expect(value).toEqual({
      r: 12345678901234567891,
      t: '12345678901234567891 "12345678901234567891',
    });
    expect(explain(ratio, value)).toEqual([]);
  });

  it("are found wherever in a text they stand", () => {
    const any = { type: "object" } as const;
    for (let before = 0; before < 40; before += 1) {
      const text = `{"${"x".repeat(before)}":-1234567890123456}`;
      expect(parse("Any", any, text)).toBeTypeOf("object");
      const large = text.replace("-1234567890123456", "-9007199254740992");
      expect(refused(() => parse("Any", any, large))).toContain(
        "-9007199254740992",
      );
    }
  });
});
