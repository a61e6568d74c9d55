import { escape } from "./texts.js";

/** One way in which a document departs from the contract. All texts are safe to print: what they quote is escaped and cut. */
export interface Violation {
  /** A JSON pointer to where the contract expects something, empty for the whole document. */
  readonly pointer: string;
  /** The rule that is broken: `missing`, `wrong-level`, `type`, `minLength`, … */
  readonly rule: string;
  /** What the contract asks for, such as `a string`. */
  readonly expected: string;
  /** What the document says instead, such as `the number 5`. */
  readonly found: string;
  /** What probably happened and how to mend it, if that can be told. */
  readonly hint?: string;
}

/** A document departs from the contract; the message shows the first ten violations, one a line. */
export class ContractViolationError extends Error {
  /** The contract's name of what the document should have been. */
  readonly type: string;
  /** Every violation, in the contract's order. */
  readonly violations: readonly Violation[];

  constructor(type: string, violations: readonly Violation[]) {
    super(render(type, violations));
    this.name = "ContractViolationError";
    this.type = type;
    this.violations = violations;
  }
}

/** The violation in one line, without a line break or an invisible character. */
export function formatViolation(violation: Violation): string {
  const { pointer, rule, expected, found, hint } = violation;
  const place = pointer === "" ? "(document)" : escape(pointer, Infinity, "\\");
  const line = `${place}: ${ruleWords(rule)}: `;
  // Such a hint says what was expected and found, and where.
  if (hint?.startsWith("found at ")) {
    return line + hint;
  }
  return `${line}expected ${expected}, found ${found}${hint === undefined ? "" : `; hint: ${hint}`}`;
}

function render(type: string, violations: readonly Violation[]): string {
  const many = violations.length;
  const number = many >= LIMIT ? `at least ${many}` : `${many}`;
  const title = `${type}: ${number} ${many === 1 ? "violation" : "violations"} of the contract`;
  const lines = violations.slice(0, SHOWN).map((each) => `\n  ${formatViolation(each)}`);
  return title + lines.join("") + (many > SHOWN ? `\n  … and ${many - SHOWN} more` : "");
}

function ruleWords(rule: string): string {
  switch (rule) {
    case "wrong-level": return "at the wrong level";
    case "type": return "wrong type";
    case "null": return "null is not allowed";
    case "const": return "wrong value";
    case "enum": return "not one of the values";
    case "tag": return "unknown tag";
    case "unknown-property": case "unknown-item": return "not in the contract";
    case "no-option": return "fits no option";
    case "several-options": return "fits several options";
    case "not": return "not allowed";
    case "contains": return "too few items of a kind";
    case "maxContains": return "too many items of a kind";
    case "check": return "wrong value";
    case "minLength": return "too short";
    case "maxLength": return "too long";
    case "pattern": return "does not match the pattern";
    case "format": return "wrong format";
    case "minimum": case "exclusiveMinimum": return "too small";
    case "maximum": case "exclusiveMaximum": return "too large";
    case "multipleOf": return "not a multiple";
    case "range": return "out of range";
    case "minItems": return "too few items";
    case "maxItems": return "too many items";
    case "uniqueItems": return "items repeat";
    case "minProperties": return "too few properties";
    case "maxProperties": return "too many properties";
    case "property-name": return "wrong property name";
    case "json": return "not JSON";
    default: return rule;
  }
}

const SHOWN = 10;

// A hostile document of a megabyte can break a contract a million times; nobody reads further than this.
export const LIMIT = 1000;
