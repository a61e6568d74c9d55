import { describe, expect, it } from "vitest";
import { pick, type Schema } from "../src/generated/runtime.js";

const text: Schema = { type: "string" };
const point: Schema = {
  type: "object",
  properties: { x: text, y: { type: "array", items: text } },
};
const tree: Schema = {
  type: "object",
  properties: { child: { ref: () => tree }, label: text },
};

/** What may be sent, as a document. */
function sent(schema: Schema, value: unknown): string {
  return JSON.stringify(pick(schema, value));
}

describe("what may be sent of a value", () => {
  it("is the value itself where nothing has to go or to move", () => {
    const label = { child: { label: "a" }, label: "b" };
    expect(pick(tree, label)).toBe(label);
    const part = { x: "1" };
    expect(pick(point, part)).toBe(part);
    const undeclared = { x: undefined, y: [] };
    expect(pick(point, undeclared)).toBe(undeclared);
  });

  it("leaves the value as it was", () => {
    const value = { child: { label: "a", more: 1 }, label: "b" };
    expect(sent(tree, value)).toBe('{"child":{"label":"a"},"label":"b"}');
    expect(value).toEqual({ child: { label: "a", more: 1 }, label: "b" });
  });

  it("is in the contract's order, without undeclared properties", () => {
    expect(sent(point, { y: ["2"], z: 3, x: "1" })).toBe('{"x":"1","y":["2"]}');
    expect(sent(tree, { label: "b", child: { more: 1 } })).toBe(
      '{"child":{},"label":"b"}',
    );
  });

  it("is looked at once on each level, however deep", () => {
    let value: object = { label: "0" };
    for (let level = 1; level < 500; level += 1) {
      value = { label: String(level), child: value, more: level };
    }
    expect(sent(tree, value)).not.toContain("more");
  });

  it("is there too where an object has it from its class", () => {
    class Point {
      readonly y = ["2"];
      get x(): string {
        return "1";
      }
    }
    expect(sent(point, new Point())).toBe('{"x":"1","y":["2"]}');
    expect(sent(point, Object.create({ x: "1" }))).toBe('{"x":"1"}');
  });

  it("may have names that every object has", () => {
    const names: Schema = {
      type: "object",
      properties: JSON.parse('{"__proto__":{},"constructor":{}}') as Record<
        string,
        Schema
      >,
    };
    const document = '{"__proto__":{"a":1},"constructor":null}';
    expect(sent(names, JSON.parse(document))).toBe(document);
    const more = '{"b":2,"constructor":null,"__proto__":{"a":1}}';
    expect(sent(names, JSON.parse(more))).toBe(document);
    expect(sent(names, {})).toBe("{}");
  });

  it("has the properties that the schema describes without naming them", () => {
    const open: Schema = { ...point, additionalProperties: point };
    const value: unknown = JSON.parse(
      '{"more":{"z":1,"x":"2"},"x":"1","__proto__":{"z":1}}',
    );
    expect(sent(open, value)).toBe('{"x":"1","more":{"x":"2"},"__proto__":{}}');
    const map: Schema = { type: "object", additionalProperties: point };
    expect(sent(map, { a: { z: 1 }, b: { x: "1" } })).toBe(
      '{"a":{},"b":{"x":"1"}}',
    );
  });

  it("goes by places in an array", () => {
    const list: Schema = {
      type: "array",
      prefixItems: [text, point],
      items: { ...tree, nullable: true },
    };
    const value = ["a", { z: 1, x: "1" }, { z: 1, label: "b" }, null];
    expect(sent(list, value)).toBe('["a",{"x":"1"},{"label":"b"},null]');
  });

  it("goes by the tag of a union, and passes on what it does not list", () => {
    const union: Schema = {
      union: "Event",
      tag: "x",
      variants: { a: { ref: () => point } },
      unknown: "keep",
    };
    expect(sent(union, { x: "a", z: 1 })).toBe('{"x":"a"}');
    expect(sent(union, { x: "b", z: 1 })).toBe('{"x":"b","z":1}');
  });

  it("goes by the first option that fits, or by all that overlap", () => {
    const named: Schema = { ...tree, required: ["label"] };
    const placed: Schema = { ...point, required: ["x"] };
    const first: Schema = { choice: "Each", anyOf: [text, named, placed] };
    const every: Schema = { ...first, overlapping: true };
    const both = { z: 1, x: "1", label: "b" };
    expect(sent(first, both)).toBe('{"label":"b"}');
    expect(sent(first, { z: 1, x: "1" })).toBe('{"x":"1"}');
    expect(sent(first, "text")).toBe('"text"');
    expect(sent(every, both)).toBe('{"label":"b","x":"1"}');
  });

  it("leaves out options that say nothing which another one does not say", () => {
    const placed: Schema = { ...point, required: ["x"] };
    const card: Schema = {
      type: "object",
      properties: { label: text, x: text },
      required: ["label", "x"],
    };
    const every: Schema = {
      choice: "Each",
      anyOf: [placed, card],
      overlapping: true,
    };
    expect(sent(every, { z: 1, x: "1", label: "b" })).toBe(
      '{"label":"b","x":"1"}',
    );
    expect(sent(every, { z: 1, x: "1" })).toBe('{"x":"1"}');
  });
});
