import type { Keywords, Part } from "../keywords.js";
import type { Entry } from "../members.js";
import type { Explanation } from "./explanation.js";
import type { Displaced, Place } from "./place.js";
import { mapSchema, namesOf, propertyOf, propertyOrAny } from "../keywords.js";
import { entriesOf, has, own } from "../members.js";
import { searchOf } from "../patterns.js";
import { quoteName, quotePattern } from "../texts.js";
import { describeFound } from "./found.js";
import { candidates } from "./likeness.js";
import { anyOf, count } from "./lists.js";
import { explainMissing } from "./missing.js";
import { insideOf, membersOf, propertyPlace } from "./place.js";
import { didYouMean } from "./values.js";
import { findWrapped } from "./wrapped.js";

// In this order: properties that are missing, each followed by what is wrong inside its probable rename; properties at the wrong
// level; properties that the contract does not have; and what is wrong inside the others.
export function explainObject(explanation: Explanation, schema: Keywords, place: Place): void {
  const wrapped = place.isChecked === true ? undefined : findWrapped(schema, place);
  if (wrapped !== undefined) {
    explainWrapped(explanation, schema, place, wrapped);
    return;
  }
  const here: Place = { ...place, schema };
  explainMissing(explanation, schema, here);
  explanation.before(
    () => {
      explainMembers(explanation, schema, here);
    },
    () => {
      explainInside(explanation, schema, here);
    },
  );
}

export function explainWrapped(explanation: Explanation, schema: Part, place: Place, wrapped: Displaced): void {
  const found = `them ${insideOf(wrapped.place.found)}`;
  explanation.add(place, "wrong-level", `its properties ${insideOf(place.expected)}`, found, wrapped.hint);
  explanation.explain(schema, wrapped.place);
}

function explainMembers(explanation: Explanation, schema: Keywords, here: Place): void {
  const { minProperties = 0, maxProperties = Infinity } = schema;
  const isOpen = schema.additionalProperties !== false && schema.propertyNames === undefined;
  if (isOpen && minProperties === 0 && maxProperties === Infinity) return;
  const members = entriesOf(membersOf(here));
  if (schema.additionalProperties === false) explainUndeclared(explanation, schema, here, members);
  for (const [name] of schema.propertyNames === undefined ? [] : members) {
    const [first] = explanation.isFull() ? [] : explanation.probe(schema.propertyNames ?? true, name, explanation.isFree);
    if (first !== undefined) {
      const place = propertyPlace(here, name, null, true);
      explanation.add(place, "property-name", first.expected, `the name ${quoteName(name)}`, first.hint);
    }
  }
  const properties = (many: number): string => count(many, "property", "properties");
  const found = `an object with ${properties(members.length)}`;
  if (members.length < minProperties) explanation.add(here, "minProperties", `at least ${properties(minProperties)}`, found);
  if (members.length > maxProperties) explanation.add(here, "maxProperties", `at most ${properties(maxProperties)}`, found);
}

function explainUndeclared(
  explanation: Explanation, schema: Keywords, here: Place, members: readonly Entry[],
): void {
  const declared = new Set(Object.keys(schema.properties ?? {}));
  const patterns = schema.patternProperties ?? [];
  const absent = candidates([...declared].filter((name) => !has(membersOf(here), name)));
  const names = [...[...declared].map(quoteName), ...patterns.map((each) => `names that match ${quotePattern(each.pattern)}`)];
  const expected = names.length === 0 ? "no properties" : `only ${anyOf(names)}`;
  for (const [name, value] of members) {
    if (declared.has(name) || name === here.settled || explanation.isFull()) continue;
    if (explanation.isClaimed(here.value, name) || patterns.some((each) => searchOf(each)?.test(name) === true)) continue;
    const hint = didYouMean(explanation.likeness.closest(name, absent), quoteName);
    explanation.add(propertyPlace(here, name, value, true), "unknown-property", expected, describeFound(value), hint);
  }
}

function explainInside(explanation: Explanation, schema: Keywords, here: Place): void {
  const members = membersOf(here);
  const { declared, required } = namesOf(schema);
  for (const name of declared) {
    const value = own(members, name);
    if (value === undefined || name === here.settled) continue;
    explanation.explain(propertyOrAny(schema, name), propertyPlace(here, name, value, !required.has(name)));
  }
  const others = mapSchema(schema);
  const patterns = schema.patternProperties ?? [];
  for (const [name, value] of others === undefined && patterns.length === 0 ? [] : entriesOf(members)) {
    const at = propertyPlace(here, name, value, true);
    let isKnownName = propertyOf(schema, name) !== undefined;
    for (const pattern of patterns) {
      if (searchOf(pattern)?.test(name) !== true) continue;
      isKnownName = true;
      explanation.explain(pattern.schema, at);
    }
    if (!isKnownName && others !== undefined) explanation.explain(others, at);
  }
}
