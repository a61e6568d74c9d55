/** A date and time of RFC 3339 with its offset; a leap second is one. */
export function isDateTime(text: string): boolean {
  return isUsual(text) || (/^.{10}[Tt]/.test(text) && isDate(text.slice(0, 10)) && clockOf(text.slice(11)) !== undefined);
}

// All but leap days and leap seconds, without taking the text apart.
function isUsual(text: string): boolean {
  return /^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/.test(text);
}

/** A date of RFC 3339. */
export function isDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= longest;
}

/** A time of RFC 3339 with its offset: no leap second, an offset up to 18 hours, a fraction up to nanoseconds. */
export function isTime(text: string): boolean {
  const clock = clockOf(text);
  return clock !== undefined && clock.second < 60 && clock.fraction.length <= 9 && Math.abs(clock.offset) <= 18 * 60;
}

function clockOf(text: string): { second: number; fraction: string; offset: number } | undefined {
  const time = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))$/.exec(text);
  if (time === null) return undefined;
  const [, hour = "", minute = "", second = "", fraction = "", sign = "", offsetHour = "0", offsetMinute = "0"] = time;
  const isInRange = +hour <= 23 && +minute <= 59 && +second <= 60 && +offsetHour <= 23 && +offsetMinute <= 59;
  const offset = (+offsetHour * 60 + +offsetMinute) * (sign === "-" ? -1 : 1);
  // The sixtieth second is the last of a day in UTC.
  const isLeap = (+hour * 60 + +minute - offset + 2 * 1440) % 1440 === 1439;
  return isInRange && (+second < 60 || isLeap) ? { second: +second, fraction, offset } : undefined;
}

/** A duration of ISO 8601 as RFC 3339 writes it down: `P1DT12H`, `P2W`. */
export function isDuration(text: string): boolean {
  return /^P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)$/.test(text);
}
