import { addDays, type Day, dateOf, day, dayNumber, monthEnd, monthOf, weekday, yearOf } from './day.ts';

/** A stretch of whole days, both ends included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Where in a month, quarter or year: 初 底 上旬 …, or the whole of it. */
export type Part = 'start' | 'middle' | 'end' | 'early' | 'mid' | 'late' | 'whole';

/** The first day of a month; months below 1 and above 12 reach into the neighbouring years. */
export function monthStart(year: number, month: number): Day {
  return addDays(monthEnd(year, month - 1), 1);
}

/** The last day of a span alone: what 月底 and 年底 mean. */
const endOf = ({ to }: Span): Span => ({ from: to, to });

/** A month or a third of it: `late` is 下旬 (from the 21st), `mid` is 中旬 (11th–20th), `middle` the 15th, `end` its last day. */
export function monthSpan(year: number, month: number, part: Part = 'whole'): Span {
  const from = monthStart(year, month);
  const whole = { from, to: monthEnd(year, month) };
  const dates = (first: number, last: number) => ({ from: addDays(from, first - 1), to: addDays(from, last - 1) });
  const parts: Record<Part, Span> = {
    whole,
    start: dates(1, 5),
    early: dates(1, 10),
    mid: dates(11, 20),
    middle: dates(11, 20),
    late: { from: addDays(from, 20), to: whole.to },
    end: endOf(whole),
  };
  return parts[part];
}

function monthsSpan(year: number, first: number, count: number, part: Part): Span {
  if (part === 'start' || part === 'early') return monthSpan(year, first);
  if (part === 'end' || part === 'late') return endOf(monthSpan(year, first + count - 1));
  if (part === 'mid' || part === 'middle') return monthSpan(year, first + Math.floor((count - 1) / 2));
  return { from: monthStart(year, first), to: monthEnd(year, first + count - 1) };
}

/** Quarter 1–4 of a year; quarters beyond reach into the neighbouring years. */
export const quarterSpan = (year: number, quarter: number, part: Part = 'whole'): Span =>
  monthsSpan(year, quarter * 3 - 2, 3, part);

export const halfSpan = (year: number, half: number, part: Part = 'whole'): Span =>
  monthsSpan(year, half * 6 - 5, 6, part);

export const yearSpan = (year: number, part: Part = 'whole'): Span => monthsSpan(year, 1, 12, part);

/** The week of `today` shifted by `weeks`; weeks start on Monday. */
export function weekSpan(today: Day, weeks: number): Span {
  const monday = addDays(today, 1 - weekday(today) + 7 * weeks);
  return { from: monday, to: addDays(monday, 6) };
}

export const quarterOf = (value: Day): number => Math.ceil(monthOf(value) / 3);

/** The unit a duration is counted in. */
export type DurationUnit = 'day' | 'workday' | 'week' | 'month' | 'year';

/** The same date `months` later, or the last day of a month that has none. */
function addMonths(value: Day, months: number): Day {
  const last = monthEnd(yearOf(value), monthOf(value) + months);
  return day(yearOf(last), monthOf(last), Math.min(dateOf(value), dateOf(last))) ?? last;
}

/** Monday to Friday count; public holidays are not known here. */
function addWorkdays(value: Day, count: number): Day {
  let reached = value;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, Math.sign(count));
    if (weekday(reached) <= 5) left -= 1;
  }
  return reached;
}

/** The day that lies a duration after `from` (before it where `count` is negative). */
export function shiftDay(from: Day, count: number, unit: DurationUnit): Day {
  const shifts: Record<DurationUnit, () => Day> = {
    day: () => addDays(from, count),
    workday: () => addWorkdays(from, count),
    week: () => addDays(from, count * 7),
    month: () => addMonths(from, count),
    year: () => addMonths(from, count * 12),
  };
  return shifts[unit]();
}

/** Until this month a month named alone may be one of last year. */
const EARLY = 3;

/** The year in which a month (and date) lies nearest to `today`: 1月10日 said in December is next year's. */
export function nearestYear(today: Day, month: number, date = 15): number {
  const year = yearOf(today);
  const away = (candidate: number) =>
    Math.abs(dayNumber(monthStart(candidate, month)) + date - 1 - dayNumber(today)) + (candidate === year ? 0 : 60);
  // From April on nobody means last December by 12月.
  const before = monthOf(today) <= EARLY ? [year - 1] : [];
  return [year, ...before, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best));
}
