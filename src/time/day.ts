/** A calendar day as ISO text, e.g. `2021-10-31`. Days compare and sort as text. */
export type Day = string & { readonly _: 'Day' };

/** A moment in milliseconds since the epoch. */
export type Instant = number & { readonly _: 'Instant' };

const DAY_MS = 86_400_000;
const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** The day of a year, month (1–12) and date, or null where the calendar has none (31 September). */
export function day(year: number, month: number, date: number): Day | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return exists ? (`${pad(year, 4)}-${pad(month)}-${pad(date)}` as Day) : null;
}

/** Reads `2021-10-31` (or the head of an ISO moment); null where it is no day. */
export function parseDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text);
  return found ? day(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

// A plan's days are few, and reminders count with them over and over.
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();
/** A century of them; then they are counted anew. */
const KEPT = 36_525;

/** The whole days since 1970-01-01. */
export function dayNumber(value: Day): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  if (numbers.size >= KEPT) numbers.clear();
  const number = Date.UTC(yearOf(value), monthOf(value) - 1, dateOf(value)) / DAY_MS;
  numbers.set(value, number);
  return number;
}

/** The day so many whole days after 1970-01-01. */
export function dayOf(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  if (days.size >= KEPT) days.clear();
  const value = new Date(number * DAY_MS).toISOString().slice(0, 10) as Day;
  days.set(number, value);
  return value;
}

/** The day `count` days later (earlier where negative). */
export function addDays(value: Day, count: number): Day {
  return dayOf(dayNumber(value) + count);
}

/** Days from `from` to `to`: 0 on the same day, negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The weekday, Monday 1 … Sunday 7. */
export function weekday(value: Day): number {
  return ((((dayNumber(value) + 3) % 7) + 7) % 7) + 1;
}

/** The last day of a month (month 1–12; 0 and 13 reach into the neighbouring years). */
export function monthEnd(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}

export function yearOf(value: Day): number {
  return Number(value.slice(0, 4));
}

export function monthOf(value: Day): number {
  return Number(value.slice(5, 7));
}

export function dateOf(value: Day): number {
  return Number(value.slice(8, 10));
}
