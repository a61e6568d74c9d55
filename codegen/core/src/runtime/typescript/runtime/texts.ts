/** Whether a text has so many characters (code points, not the units in which `length` counts). */
export function hasLength(text: string, least: number, most: number = Infinity): boolean {
  // Between half of the units and all of them: only what lies in between has to be counted.
  if (text.length < least) return false;
  if (text.length <= most && text.length >= 2 * least) return true;
  if (text.length > 2 * most) return false;
  const length = codePoints(text);
  return length >= least && length <= most;
}

export const GLANCE = 60;

/** A name as messages show it. */
export function quoteName(name: string): string {
  return `\`${escape(name, GLANCE, "\\`")}\``;
}

export function quote(text: string): string {
  return `"${escape(text, GLANCE, '\\"')}"`;
}

/** A regular expression of the contract: whole, its backslashes as they are. */
export function quotePattern(source: string): string {
  return `\`${escape(source, Infinity, "")}\``;
}

export function codePoints(text: string): number {
  let points = 0;
  for (let unit = 0; unit < text.length; unit += 1, points += 1) {
    if ((text.codePointAt(unit) ?? 0) > 0xffff) unit += 1;
  }
  return points;
}

export function cut(text: string, most: number): string {
  if (text.length <= most || codePoints(text) <= most) return text;
  let unit = 0;
  for (let points = 0; points < most; points += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return `${text.slice(0, unit)}…`;
}

// The hidden ones are fixed ranges, since the Unicode tables of Java and JavaScript are of different years: controls, soft hyphen,
// joiners and directions, line separators, invisible operators, surrogates without a partner, byte order mark, tags.
export function escape(text: string, most: number, special: string): string {
  const hidden =
    /[\0-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\p{Surrogate}\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u;
  const short = cut(text, most);
  let escaped = "";
  if (!hidden.test(short) && ![...special].some((each) => short.includes(each))) return short;
  for (const each of short) {
    const isSpecial = special.includes(each);
    if (isSpecial && each !== "`") escaped += `\\${each}`;
    else if (isSpecial || hidden.test(each)) escaped += each.split("").map(escapeUnit).join("");
    else escaped += each;
  }
  return escaped;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
