import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { addDays, type Day, type Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { momentOf } from './moment.ts';
import { monthDays } from './month.ts';
import { policyOf } from './policy.ts';
import { hasBegun, reviewDays } from './quarter.ts';
import type { Window } from './schedule.ts';
import type { Days } from './slot.ts';
import { cyclesOf, dueAt } from './week.ts';

/** What the office is told unasked: the week compiled when its reports are due, the month ahead, the quarter reviewed. */
export interface OfficeWord {
  readonly kind: 'weekly_summary' | 'month_ahead' | 'quarter_review';
  /** Stable for ever: `weekly|compiled|2021-10-29|office`. What was claimed under it is never sent again. */
  readonly key: string;
  readonly day: Day;
  readonly at: Instant;
}

/** Most offices are told something within a week, any within a quarter, and a plan may be read long before it is issued. */
const HORIZONS = [8, 100, 400];

/** What the office is told within a window, in order. */
export function officeWords(book: Book, { from, to }: Window): readonly OfficeWord[] {
  const zone = book.office.timezone;
  const days = { first: wallClock(from, zone).day, last: wallClock(to, zone).day };
  return wordsOf(book, days).filter(({ at }) => at > from && at <= to);
}

/** The moment at which the office is told something next. */
export function nextOfficeWord(book: Book, after: Instant): Instant | null {
  const first = wallClock(after, book.office.timezone).day;
  for (const days of HORIZONS) {
    const next = wordsOf(book, { first, last: addDays(first, days) }).find(({ at }) => at > after);
    if (next) return next.at;
  }
  return null;
}

/** The key under which a weekly report is compiled for the office. */
export function compiledKey(day: Day): string {
  return `weekly|compiled|${day}|office`;
}

function wordsOf(book: Book, days: Days): readonly OfficeWord[] {
  const { weekly, month } = policyOf(book);
  const office = book.office.short;
  const at = (day: Day) => momentOf(book, { unit: office, day, hour: null });
  const months =
    month.workday === 0 ? [] : monthDays(days, month.workday, calendarOf(book)).filter((day) => hasBegun(book, day));
  const words: readonly OfficeWord[] = [
    ...(weekly.compile ? compilations(book, days) : []),
    ...months.map((day) => ({ kind: 'month_ahead', key: `month_ahead|${day}|office`, day, at: at(day) }) as const),
    ...reviewDays(book, days).map(
      (day) => ({ kind: 'quarter_review', key: `quarter_review|${day}|office`, day, at: at(day) }) as const,
    ),
  ];
  return words.toSorted((one, other) => one.at - other.at);
}

/** The weekly reports put together when the last of a day is due, one a day. */
function compilations(book: Book, days: Days): readonly OfficeWord[] {
  const latest = new Map<Day, Instant>();
  for (const cycle of cyclesOf(book, days)) {
    const at = dueAt(book, cycle);
    // The later of two moments is a moment.
    latest.set(cycle.day, Math.max(at, latest.get(cycle.day) ?? at) as Instant);
  }
  return [...latest].map(([day, at]) => ({ kind: 'weekly_summary', key: compiledKey(day), day, at }));
}
