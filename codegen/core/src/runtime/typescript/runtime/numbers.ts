/** A number that JSON can hold. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** An integer that a JavaScript number holds exactly. */
export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** An integer of any size, where the contract asks for more than a JavaScript number holds. */
export function isBigInt(value: unknown): value is bigint {
  return typeof value === "bigint";
}

/** An integer of 64 bits. */
export function isInt64(value: unknown): value is bigint {
  return typeof value === "bigint" && BigInt.asIntN(64, value) === value;
}

/** Whether one number is a multiple of another as both are written in decimals: 0.3 is one of 0.1. */
export function isMultipleOf(value: number | bigint, step: number | bigint): boolean {
  if (typeof value === "number") {
    if (typeof step === "number" && Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
    if (!Number.isFinite(value)) return false;
  }
  const [digits, exponent] = decimal(value);
  const [stepDigits, stepExponent] = decimal(step);
  const least = Math.min(exponent, stepExponent);
  return (digits * 10n ** BigInt(exponent - least)) % (stepDigits * 10n ** BigInt(stepExponent - least)) === 0n;
}

function decimal(value: number | bigint | string): [digits: bigint, exponent: number] {
  const [mantissa = "", exponent = "0"] = String(value).toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

/** Numbers as they come from JSON, where `bigint` stands for an integer that a double would round. */
export function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

// What is beyond a double is whole.
export function isWhole(value: unknown): boolean {
  return isBigInt(value) || Number.isInteger(value) || value === Infinity || value === -Infinity;
}

/** The integer that a number written in decimals is; undefined if it has a fraction. */
export function bigintOf(text: string): bigint | undefined {
  const [digits, exponent] = decimal(text);
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const power = 10n ** BigInt(-exponent);
  return digits % power === 0n ? digits / power : undefined;
}
