import { isObject } from "./members.js";
import { isBigInt, isInt64, isInteger, isNumber, isWhole } from "./numbers.js";

/** Whether a value is of a type of JSON Schema, and within the range of what holds it; any number is within the range "any". */
export function isOfType(type: string, range: string | undefined, value: unknown): boolean {
  switch (type) {
    case "object": return isObject(value);
    case "array": return Array.isArray(value);
    case "null": return value === null;
    case "number": return isBigInt(value) || (range === "any" ? typeof value === "number" && !Number.isNaN(value) : isNumber(value));
    case "integer":
      if (range === "any") return isWhole(value);
      if (range === "bigint64" || range === "bigint") return range === "bigint" ? isBigInt(value) : isInt64(value);
      return isInteger(value) && (range !== "int32" || (value >= -2147483648 && value <= 2147483647));
    default: return typeof value === type;
  }
}
