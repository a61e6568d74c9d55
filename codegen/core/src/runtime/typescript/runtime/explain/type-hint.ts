import type { Part } from "../keywords.js";
import { isDate, isDateTime } from "../formats/times.js";
import { jsonInside } from "../json-text.js";
import { resolved } from "../keywords.js";
import { isObject } from "../members.js";
import { isNumeric } from "../numbers.js";
import { fits } from "./shapes.js";

/** What probably happened where a value is of the wrong type: quoted numbers, JSON inside JSON, an item without its array. */
export function typeHint(declared: Part, value: unknown): string | undefined {
  const schema = resolved(declared);
  if (schema.type === "array" && schema.items !== undefined && value !== null && fits(schema.items, value)) {
    return "a single item: put it into an array";
  }
  if (Array.isArray(value)) {
    return value.length === 1 && fits(declared, value[0]) ? "take the single item out of its array" : undefined;
  }
  if (typeof value === "string") return textHint(declared, value);
  if (schema.type !== "string" || isObject(value)) return undefined;
  const isTime = schema.format === "date-time" || schema.format === "date";
  return isTime && isNumeric(value) ? "a time as a number: the contract wants text" : "the text is written without quotes";
}

function textHint(declared: Part, text: string): string | undefined {
  const { type } = resolved(declared);
  if (type === "number" || type === "integer") {
    const number = /^-?(?:0|[1-9][0-9]{0,300})(?:\.[0-9]{1,300})?(?:[eE][+-]?[0-9]{1,3})?$/;
    if (text.length < 400 && number.test(text)) return "the number is written as a string";
    const isTime = isDateTime(text) || isDate(text);
    return isTime ? "a date as text: the contract wants a number, such as Unix seconds" : undefined;
  }
  if (type === "boolean") return text === "true" || text === "false" ? "the boolean is written as a string" : undefined;
  const inside = jsonInside(text);
  return inside !== undefined && fits(declared, inside) ? "the string holds JSON: it was encoded twice" : undefined;
}
