import type { Keywords } from "../keywords.js";
import type { Explanation } from "./explanation.js";
import type { Place } from "./place.js";
import { variantOf } from "../keywords.js";
import { firstEntries, has, isObject, own } from "../members.js";
import { quoteName } from "../texts.js";
import { describe, oneOfTags } from "./describe.js";
import { describeFound, literal } from "./found.js";
import { CANDIDATES, candidates } from "./likeness.js";
import { addMissing } from "./missing.js";
import { explainWrapped } from "./objects.js";
import { below, insideOf, membersOf, pointerOf, propertyPlace } from "./place.js";
import { renameHint } from "./renames.js";
import { declares, shapeOf } from "./shapes.js";
import { typeHint } from "./type-hint.js";
import { didYouMean } from "./values.js";
import { opened, unwrap } from "./wrapped.js";

export function explainUnion(explanation: Explanation, union: Keywords, place: Place): void {
  const { value } = place;
  const tag = union.tag ?? "";
  if (!isObject(value)) {
    explanation.add(place, "type", describe(union), describeFound(value), typeHint(union, value));
    return;
  }
  const tagged = own(value, tag);
  if (tagged !== undefined) {
    explainTagged(explanation, union, place, tag, tagged);
  } else if (!explainRenamedTag(explanation, union, place, tag) && !explainTagFurtherIn(explanation, union, place, tag)) {
    addMissing(explanation, place, tag, oneOfTags(union));
  }
}

function explainTagged(explanation: Explanation, union: Keywords, place: Place, tag: string, tagged: unknown): void {
  const tagPlace = propertyPlace(place, tag, tagged);
  const variant = variantOf(union, tagged);
  if (typeof tagged !== "string") {
    explanation.add(tagPlace, tagged === null ? "null" : "type", oneOfTags(union), describeFound(tagged));
  } else if (variant !== undefined) {
    explanation.explain(variant, place);
  } else if (union.unknown === "reject") {
    const hint = didYouMean(explanation.likeness.closest(tagged, candidates(Object.keys(union.variants ?? {}))), literal);
    explanation.add(tagPlace, "tag", oneOfTags(union), describeFound(tagged), hint);
  }
}

function explainRenamedTag(explanation: Explanation, union: Keywords, place: Place, tag: string): boolean {
  for (const [name, value] of firstEntries(membersOf(place), CANDIDATES)) {
    const variant = variantOf(union, value);
    if (variant === undefined || declares(variant, place.value, name)) continue;
    explanation.claim(place.value, name);
    addMissing(explanation, place, tag, oneOfTags(union), { place, hint: renameHint(tag, name) });
    explanation.explain(variant, { ...place, settled: tag });
    return true;
  }
  return false;
}

function explainTagFurtherIn(explanation: Explanation, union: Keywords, place: Place, tag: string): boolean {
  for (const [name, value] of firstEntries(membersOf(place), CANDIDATES)) {
    const inside = opened(value);
    const variant = isObject(inside) ? variantOf(union, own(inside, tag)) : undefined;
    if (variant === undefined || !isObject(inside)) continue;
    const isPartlyHere = shapeOf(variant, place.value)?.required?.some((each) => has(membersOf(place), each)) ?? false;
    if (!isPartlyHere) {
      explainWrapped(explanation, variant, place, unwrap(place, name, inside));
      return true;
    }
    const found = below(below(place.found, name), tag);
    const [pointer, level] = [quoteName(pointerOf(found)), insideOf(place.expected)];
    explanation.claim(inside, tag);
    const tagPlace = propertyPlace(place, tag, null, false, found);
    explanation.add(tagPlace, "wrong-level", level, `at ${pointer}`, `found at ${pointer}; expected ${level}`);
    explanation.explain(variant, { ...place, settled: tag });
    return true;
  }
  return false;
}
