import type { Keywords, Part } from "../keywords.js";
import { isKnown, isNothing, resolved, typesOf, valuesOf, variantOf } from "../keywords.js";
import { isOfType } from "../kinds.js";
import { isObject, own } from "../members.js";
import { isNumeric } from "../numbers.js";
import { allowsNull } from "../rules/rules.js";
import { canonical } from "../unique-items.js";

/** Whether a value is of the kind that a schema asks for, without looking inside. */
export function fits(declared: Part, value: unknown): boolean {
  const schema = resolved(declared);
  if (value === null) return allowsNull(declared);
  if (isNothing(schema)) return false;
  if (schema.union !== undefined) return isObject(value);
  if (schema.open === true) return typeof value === "string";
  const values = valuesOf(schema);
  if (values.length > 0) return isIn(values, value);
  const types = typesOf(schema);
  return (
    (types.length === 0 || types.some((type) => isOfType(type, "any", value))) &&
    (schema.allOf ?? []).every((part) => fits(part, value)) &&
    (schema.anyOf === undefined || schema.anyOf.some((option) => fits(option, value))) &&
    (schema.oneOf === undefined || schema.oneOf.some((option) => fits(option, value)))
  );
}

export function isIn(values: readonly unknown[], value: unknown): boolean {
  if (isNumeric(value)) return values.some((each) => isNumeric(each) && each == value);
  return values.includes(value) || (typeof value === "object" && values.some((each) => canonical(each) === canonical(value)));
}

/** The object schema by which a value is read: of a union, that of its tag. */
export function shapeOf(declared: Part, value: unknown): Keywords | undefined {
  let schema = resolved(declared);
  while (schema.tag !== undefined) {
    const variant: Part | undefined = isObject(value) ? variantOf(schema, own(value, schema.tag)) : undefined;
    if (variant === undefined) return undefined;
    schema = resolved(variant);
  }
  return schema;
}

/** Whether a value, read as the schema says, may carry a property of that name which the contract knows. */
export function declares(declared: Part | undefined, value: unknown, name: string): boolean {
  const schema = declared === undefined ? undefined : shapeOf(declared, value);
  return schema !== undefined && isKnown(schema, name);
}
