/** An e-mail address in any script, as RFC 6531 allows it. */
export function isIdnEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at <= 0 || at > 64 || text.length - at > 254) return false;
  const local = text.slice(0, at);
  const isQuoted = /^"(?:[^"\\\0-\x1F\x7F]|\\[\x20-\x7E])*"$/u.test(local);
  const isAtoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\x80-\u{10FFFF}-]+$/u.test(local) && !/^\.|\.\.|\.$/.test(local);
  const label = /^[A-Za-z0-9\x80-\u{10FFFF}-]{1,63}$/u;
  const labels = text.slice(at + 1).split(".");
  return (isQuoted || isAtoms) && labels.every((each) => label.test(each) && !each.startsWith("-") && !each.endsWith("-"));
}

/** An e-mail address as people have them: no comments, no quotes, no address literals. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const mailbox = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
  return at > 0 && at <= 64 && mailbox.test(text.slice(0, at)) && isHostname(text.slice(at + 1));
}

/** A host name of RFC 1123. */
export function isHostname(text: string): boolean {
  const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
  return text.length <= 253 && text.split(".").every((each) => label.test(each));
}

/** Four decimal numbers without leading zeros. */
export function isIpv4(text: string): boolean {
  const byte = /^(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])$/;
  const bytes = text.length > LONGEST_ADDRESS ? [] : text.split(".");
  return bytes.length === 4 && bytes.every((each) => byte.test(each));
}

/** An address of RFC 4291, without a zone. */
export function isIpv6(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false;
  const gap = text.indexOf("::");
  if (gap < 0) return ipv6Groups(text, true) === 8;
  const first = gap === 0 ? 0 : ipv6Groups(text.slice(0, gap), false);
  const last = gap === text.length - 2 ? 0 : ipv6Groups(text.slice(gap + 2), true);
  return first >= 0 && last >= 0 && first + last < 8;
}

const LONGEST_ADDRESS = 45;

function ipv6Groups(text: string, isEnd: boolean): number {
  let groups = 0;
  for (const [index, part] of text.split(":").entries()) {
    if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups += 1;
    else if (isEnd && index === text.split(":").length - 1 && isIpv4(part)) groups += 2;
    else return -100;
  }
  return groups;
}
