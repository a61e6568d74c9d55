import { endOfString } from "./json-text.js";
import { bigintOf } from "./numbers.js";

// Sixteen digits, as an integer has them that a double does not hold exactly. Written out: engines then look at every eighth character only.
const LONG = /[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]/;

/** Whether a text has so many digits in a row that `JSON.parse` may have rounded an integer. */
export function mayRound(text: string): boolean {
  return LONG.test(text);
}

/** Reads what `JSON.parse` has taken once more: integers that it rounds become a `bigint`. */
export class ExactReader {
  private at = 0;
  private readonly text: string;
  private readonly withExponents: boolean;

  /** An integer written with an exponent is one too, where a type may ask for it; elsewhere it is as good as a fraction. */
  constructor(text: string, withExponents: boolean) {
    this.text = text;
    this.withExponents = withExponents;
  }

  value(): unknown {
    const start = this.next();
    if (start === "{") return this.object();
    if (start === "[") return this.array();
    return start === '"' ? this.string() : this.scalar();
  }

  private next(): string {
    while (/[ \t\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
    return this.text.charAt(this.at);
  }

  private object(): unknown {
    const members: [string, unknown][] = [];
    this.at += 1;
    while (this.next() !== "}") {
      if (this.text.charAt(this.at) === ",") this.at += 1;
      this.next();
      const name = this.string();
      this.next();
      this.at += 1;
      members.push([name, this.value()]);
    }
    this.at += 1;
    return Object.fromEntries(members);
  }

  private array(): unknown {
    const items: unknown[] = [];
    this.at += 1;
    while (this.next() !== "]") {
      if (this.text.charAt(this.at) === ",") this.at += 1;
      items.push(this.value());
    }
    this.at += 1;
    return items;
  }

  private string(): string {
    const start = this.at;
    this.at = endOfString(this.text, start) + 1;
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }

  private scalar(): unknown {
    const start = this.at;
    while (/[-+.0-9A-Za-z]/.test(this.text.charAt(this.at))) this.at += 1;
    const text = this.text.slice(start, this.at);
    const value: unknown = JSON.parse(text);
    const isWhole = this.withExponents || /^-?[0-9]+(?:\.0+)?$/.test(text);
    return isWhole && Number.isInteger(value) && !Number.isSafeInteger(value) ? (bigintOf(text) ?? value) : value;
  }
}

/** Whether a value has an integer in it that a double would round. */
export function isExact(value: unknown): boolean {
  if (typeof value === "bigint") return true;
  return typeof value === "object" && value !== null && Object.values(value).some(isExact);
}
