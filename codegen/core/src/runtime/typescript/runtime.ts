// What generated decoders stand on, and what their readers may use of it. Nothing here runs on import, so that a bundler keeps only
// what is used. The Java runtime explains in the same words and the same order.
export { explain, explainRefusal, refusal } from "./runtime/explain/explain.js";
export {
  isBase64,
  isJsonPointer,
  isRelativeJsonPointer,
  isUuid,
} from "./runtime/formats/formats.js";
export {
  isEmail,
  isHostname,
  isIdnEmail,
  isIpv4,
  isIpv6,
} from "./runtime/formats/hosts.js";
export {
  isDate,
  isDateTime,
  isDuration,
  isTime,
} from "./runtime/formats/times.js";
export { isUriTemplate } from "./runtime/formats/uri-templates.js";
export {
  isIri,
  isIriReference,
  isUri,
  isUriReference,
} from "./runtime/formats/uris.js";
export { isObject } from "./runtime/members.js";
export {
  isBigInt,
  isInt64,
  isInteger,
  isMultipleOf,
  isNumber,
} from "./runtime/numbers.js";
export { once } from "./runtime/once.js";
export { parse, parseExact } from "./runtime/parse.js";
export {
  matches,
  matchesByValidator,
  matchesInLinearTime,
} from "./runtime/patterns.js";
export { pick } from "./runtime/pick.js";
export type { Predicate } from "./runtime/predicates.js";
export {
  areOthers,
  hasOnly,
  hasSize,
  isAnyOf,
  isArray,
  isExactlyOne,
  isListOf,
  isMapOf,
  isOneOf,
  isRest,
  isString,
  propertyNames,
} from "./runtime/predicates.js";
export { keeps } from "./runtime/rules/rules.js";
export type { Validator } from "./runtime/search/delegation.js";
export { delegatedSearch, delegateTo } from "./runtime/search/delegation.js";
export { linearSearch } from "./runtime/search/linear-search.js";
export type { JsonValue, Schema, UnknownTag, WithOthers } from "./runtime/schema.js";
export { stringify } from "./runtime/stringify.js";
export { hasLength, quoteName } from "./runtime/texts.js";
export { hasUniqueItems } from "./runtime/unique-items.js";
export type { Violation } from "./runtime/violation.js";
export {
  ContractViolationError,
  formatViolation,
} from "./runtime/violation.js";
